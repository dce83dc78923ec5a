import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, placeCard, placementOnPage, removeCard } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { setDrawing } from '../../shared/document/boardRecords'
import { openBoardView } from '../../shared/document/openBoardView'
import { openRoots } from '../../shared/document/roots'
import { drawingWords } from './drawingWords'
import { linkLines } from './linkLines'
import { noChanges, tallyWords, withChanges } from './changeTally'

function openTestBoard() {
  const doc = openRoots(new Y.Doc())
  const view = openBoardView(doc)
  const add = (id: string, title: string, zoneId: string | null = null, author: string | null = null) =>
    addCard(doc, { id, kind: 'activity', title, placement: { ...placementOnPage(view.read(), 'p', 0, 0), zoneId }, author, organisation: '', createdAt: '' })
  return { doc, view, add }
}

describe('links in words', () => {
  it('L4 a link is said at both of its cards, with its because', () => {
    const { doc, view, add } = openTestBoard()
    add('a', 'Nabohjælp')
    add('b', 'Register')
    addLink(doc, { id: 'l', kind: 'reinforces', from: 'a', to: 'b', why: 'Fordi netværket viste behovet.', author: null, createdAt: '' })
    const lines = linkLines(view.read(), 'da')
    expect(lines.get('a')?.map(({ words, way }) => [way, words])).toEqual([['out', 'forstærker »Register«, fordi netværket viste behovet (ikke bekræftet af modtageren)']])
    expect(lines.get('b')?.map(({ words, way }) => [way, words])).toEqual([['in', '»Nabohjælp« forstærker dette kort, fordi netværket viste behovet (ikke bekræftet af modtageren)']])
    expect(linkLines(view.read(), 'da', lines)).toBe(lines)
  })

  it('L5 a link whose other card is gone is still said, and a new name is said at once', () => {
    const { doc, view, add } = openTestBoard()
    add('a', 'Nabohjælp')
    add('b', 'Register')
    addLink(doc, { id: 'l', kind: 'depends-on', from: 'a', to: 'b', author: null, createdAt: '' })
    const before = linkLines(view.read(), 'en')
    doc.getMap<Y.Map<unknown>>('cards').delete('b')
    const after = linkLines(view.read(), 'en', before)
    expect(after.get('a')?.[0]?.words).toContain('depends on')
    expect(after.get('a')).not.toBe(before.get('a'))
  })
})

describe('drawings in words', () => {
  it('L6 drawings are counted by what they are, with the words in them; a picture without a description says so', () => {
    const { doc, view } = openTestBoard()
    const rich = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Husk' }, { type: 'text', text: 'pausen' }] }] }
    setDrawing(doc, 'd1', { type: 'draw', pageId: 'p' })
    setDrawing(doc, 'd2', { type: 'draw', pageId: 'p' })
    setDrawing(doc, 'd3', { type: 'text', pageId: 'p', richText: rich })
    setDrawing(doc, 'd4', { type: 'image', pageId: 'p', altText: '' })
    setDrawing(doc, 'd5', { type: 'new-kind', pageId: 'p' })
    const drawings = [...view.read().drawings.values()]
    expect(drawingWords(drawings, 'da')).toBe('På siden er der også 1 billede (»uden beskrivelse«), 1 tekst (»Husk pausen«), 2 tegninger og 1 anden tegning.')
    expect(drawingWords([], 'da')).toBe('')
  })
})

describe("others' changes in one sentence", () => {
  const names = { zone: (zoneId: string | null) => (zoneId === null ? '' : 'Årsager'), author: () => 'Partner A' }

  it('L7 what many did is gathered: who added how many where, moved, changed, deleted, linked', () => {
    const { doc, view, add } = openTestBoard()
    add('gone', 'Væk')
    add('moved', 'Flyttes')
    let tally = noChanges
    let before = view.read()
    view.subscribe((changed) => {
      tally = withChanges(tally, before, view.read(), changed)
      before = view.read()
    })
    for (const id of ['x', 'y', 'z']) add(id, id, 'causes', 'anna')
    placeCard(doc, 'moved', { ...view.read().cards.get('moved')!.placement, zoneId: 'causes' })
    removeCard(doc, 'gone')
    addLink(doc, { id: 'l', kind: 'causes', from: 'x', to: 'y', author: null, createdAt: '' })
    expect(tallyWords(tally, names, 'da')).toBe('Partner A tilføjede 3 kort i Årsager. 1 kort er flyttet til Årsager. 1 kort er slettet. 1 ny kobling.')
    expect(tallyWords(tally, names, 'en')).toBe('Partner A added 3 cards in Årsager. 1 card moved to Årsager. 1 card deleted. 1 new link.')
  })

  it('L8 a card that came and went is not worth a word, and a move inside a zone is not read out', () => {
    const { doc, view, add } = openTestBoard()
    add('still', 'Bliver')
    let tally = noChanges
    let before = view.read()
    view.subscribe((changed) => {
      tally = withChanges(tally, before, view.read(), changed)
      before = view.read()
    })
    add('brief', 'Kort')
    removeCard(doc, 'brief')
    placeCard(doc, 'still', { ...view.read().cards.get('still')!.placement, x: 500 })
    expect(tallyWords(tally, names, 'da')).toBe('')
  })
})
