import { describe, expect, test } from 'vitest'
import { boTrygtWhole, putCard } from '../../tests/draftBoards'
import { itemsIn, planTimes } from '../agenda/items'
import { readBoard } from '../document/readBoard'
import { pagesInOrder } from '../domain/boardQueries'
import { agendaItem, paragraph } from '../text/build'
import type { RichBlock } from '../text/richText'
import { draftAgenda } from './draftAgenda'
import { offeredTemplates } from './templates'

const titles = (blocks: readonly RichBlock[]) => itemsIn(blocks).map(({ title }) => title.map((part) => (part.type === 'text' ? part.text : '')).join(''))
const minutesOf = (blocks: readonly RichBlock[]) => planTimes(blocks, {}).minutes

describe('the agenda a meeting begins with', () => {
  test('GI6 has the frame of every meeting around an item for each page, and its times make ninety minutes', () => {
    const pages = offeredTemplates.map(({ id }) => ({ id, templateId: id }))
    for (const language of ['da', 'en'] as const) {
      for (let count = 0; count <= pages.length; count++) {
        const draft = draftAgenda(language, pages.slice(0, count))
        expect(itemsIn(draft)).toHaveLength(4 + Math.max(1, count))
        expect(minutesOf(draft)).toBe(90)
        expect(itemsIn(draft).every(({ outcome, id }, index) => outcome !== null && id === `p${index + 1}`)).toBe(true)
        expect(itemsIn(draft).slice(2, 2 + count).map(({ source }) => source)).toEqual(pages.slice(0, count).map(({ id }) => `page:${id}`))
      }
    }
    const draft = titles(draftAgenda('da', pages.slice(0, 2)))
    expect(draft.slice(0, 2)).toEqual(['Godkendelse af dagsorden', 'Opfølgning og godkendelse af sidste referat'])
    expect(draft.slice(-2)).toEqual(['Næste møde', 'Eventuelt'])
    expect(JSON.stringify(draftAgenda('da', []))).toMatch(/"block":"actions".*"block":"since-last"/)
  })

  test('GI7 takes over what the last meeting postponed or sent on, and what was put forward on the board, each once', () => {
    const doc = boTrygtWhole()
    putCard(doc, 'steering-meeting.next', 'later', 'agenda-item', 'Frivillige', { outcome: 'discuss', minutes: 10 })
    putCard(doc, 'steering-meeting.agenda', 'budget', 'agenda-item', 'Budget', { outcome: 'decide', minutes: 20 })
    putCard(doc, 'steering-meeting.agenda', 'told', 'agenda-item', 'Var på dagsordenen')
    putCard(doc, 'steering-meeting.agenda', 'used', 'agenda-item', 'Er besvaret', { fate: 'answered' })
    const board = readBoard(doc)
    const parts = { case: [paragraph('Sagen')], decision: [paragraph('Vi udsatte det')] }
    const blocks = [
      agendaItem('a', 'Godkendt sag', parts, { result: 'approved' }),
      agendaItem('b', 'Udsat sag', parts, { result: 'postponed', source: 'page:track-map' }),
      agendaItem('c', 'Under udsat', {}, { level: 2 }),
      agendaItem('d', 'Var på', {}, { source: 'card:told', result: 'noted' }),
      agendaItem('e', 'Afgjort under', {}, { level: 2, result: 'forwarded' }),
    ]
    const draft = draftAgenda('da', pagesInOrder(board), { board, previous: { id: 's1', blocks } })
    const items = itemsIn(draft)
    expect(titles(draft).slice(2, 7)).toEqual(['Udsat sag', 'Under udsat', 'Afgjort under', 'Budget', 'Frivillige'])
    expect(items.slice(2, 5).map(({ source, level, result }) => [source, level, result])).toEqual([['item:s1/b', 1, null], ['item:s1/c', 2, null], ['item:s1/e', 1, null]])
    expect(JSON.stringify(items[2])).toContain('Sagen')
    expect(JSON.stringify(items[2])).not.toContain('Vi udsatte det')
    expect(items.map(({ source }) => source)).not.toContain('page:track-map')
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
})
