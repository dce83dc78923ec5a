import { describe, expect, test } from 'vitest'
import { boTrygtWhole, putCard } from '../../tests/draftBoards'
import { readBoard } from '../document/readBoard'
import { agendaItem, paragraph } from '../text/build'
import { itemFromCard, itemFromItem, itemFromPage } from './makeItem'

describe('what becomes an item', () => {
  test('GI1 a page becomes an item with its question, a way to it and what the board shows of it', () => {
    const item = itemFromPage(readBoard(boTrygtWhole()), 'problem-analysis', 'da', 'p1')!
    expect(item).toMatchObject({ type: 'agendaItem', id: 'p1', outcome: 'discuss', source: 'page:problem-analysis', title: [{ text: 'Problemet, som vi ser det nu' }] })
    expect(item.sections.map(({ section }) => section)).toEqual(['summary', 'case'])
    expect(JSON.stringify(item)).toContain('"target":"page","ref":"problem-analysis"')
    expect(JSON.stringify(item)).toContain('"block":"problem-tree","ref":"problem-analysis"')
    expect(itemFromPage(readBoard(boTrygtWhole()), 'nowhere', 'da')).toBeNull()
  })

  test('GI1 a card of the meeting says itself what it leads to, how long it takes and who brings it', () => {
    const doc = boTrygtWhole()
    putCard(doc, 'steering-meeting.agenda', 'budget', 'agenda-item', 'Budget for næste år', { outcome: 'decide', minutes: 20, from: 'realdania', attachments: ['core-problem', 'Notat om budget'] })
    const item = itemFromCard(readBoard(doc), 'budget', 'da', 'p2')!
    expect(item).toMatchObject({ id: 'p2', outcome: 'decide', minutes: 20, source: 'card:budget', title: [{ text: 'Budget for næste år' }] })
    expect(item.presenter).not.toBe('')
    expect(JSON.stringify(item.sections)).toContain('Notat om budget')
    expect(JSON.stringify(item.sections)).toContain('"target":"card","ref":"core-problem"')
  })

  test('GI1 any other card is shown in the item as it is on the board: a proposal is recommended, a victory celebrated', () => {
    const doc = boTrygtWhole()
    putCard(doc, 'steering-meeting.decide', 'prop', 'proposal', 'Vi åbner en fælles indgang')
    putCard(doc, 'steering-meeting.victories', 'win', 'victory', 'Første indgang åbnet')
    expect(itemFromCard(readBoard(doc), 'prop', 'da')).toMatchObject({ outcome: 'decide', sections: [{ section: 'recommendation', blocks: [{ type: 'livingBlock', block: 'card', ref: 'prop' }] }] })
    expect(itemFromCard(readBoard(doc), 'win', 'da')).toMatchObject({ outcome: 'celebrate', sections: [{ section: 'case' }] })
    expect(itemFromCard(readBoard(doc), 'nowhere', 'da')).toBeNull()
  })

  test('GI2 an item taken along keeps its matter and leaves behind what the meeting said of it', () => {
    const parts = { summary: [paragraph('a')], case: [paragraph('b')], recommendation: [paragraph('c')], attachments: [paragraph('d')], discussion: [paragraph('e')], decision: [paragraph('f')], minority: [paragraph('g')] }
    const taken = itemFromItem(agendaItem('p3', 'Budget', parts, { result: 'postponed', minutes: 20, isClosed: true }), 's1', 'n1')
    expect(taken).toMatchObject({ id: 'n1', source: 'item:s1/p3', result: null, minutes: 20, isClosed: true })
    expect(taken.sections.map(({ section }) => section)).toEqual(['summary', 'case', 'recommendation', 'attachments'])
  })
})
