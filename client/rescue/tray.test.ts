import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { setDrawing } from '../../shared/document/boardRecords'
import { addCard } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { openRoots } from '../../shared/document/roots'
import { isBack, readRescued } from './readRescued'
import { hasForm, mergeRescued, openTray, readTray, trayText } from './tray'

function emptyStorage() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function boardWith(...titles: readonly string[]): Y.Doc {
  const doc = openRoots(new Y.Doc())
  const placement = { pageId: 'p', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' }
  for (const title of titles) addCard(doc, { id: title, kind: 'note', title, placement, author: null, organisation: '', createdAt: '', fields: { due: '2027-01-01' } })
  return doc
}

it('K44 the tray holds the words of what was not sent, and leaves out what is gone or has no words', () => {
  const doc = boardWith('Æbler', 'Øl')
  const found = readRescued(readBoard(doc), doc, ['cards/Æbler', 'cards/slettet', 'links/x', 'drawings/y', 'sessions/z'], 'da')
  expect(found).toEqual([expect.objectContaining({ id: 'Æbler', what: 'card', title: 'Æbler', kind: 'note', pageId: 'p', fields: { due: '2027-01-01' } })])
  expect(trayText(found)).toContain('Æbler')
  expect(isBack(readBoard(doc), doc, found[0]!)).toBe(true)
  expect(isBack(readBoard(boardWith('Øl')), boardWith('Øl'), found[0]!)).toBe(false)
  const changed = { ...found[0]!, title: 'Æbler og pærer' }
  expect(isBack(readBoard(doc), doc, changed)).toBe(true)
  expect(isBack(readBoard(doc), doc, { ...changed, isLetGo: true })).toBe(false)
})

it('K45 the tray survives a reload, holds each record once, and is gone when it is empty; what is torn is left out', () => {
  const storage = emptyStorage()
  const doc = boardWith('a', 'b')
  const [first, second] = readRescued(readBoard(doc), doc, ['cards/a', 'cards/b'], 'en')
  const tray = openTray(storage, 'tavle')
  tray.set(mergeRescued([first!], [{ ...first!, title: 'newer' }, second!]))
  expect(readTray(storage, 'tavle').map(({ title }) => title)).toEqual(['newer', 'b'])
  expect(readTray(storage, 'another')).toEqual([])
  for (const torn of ['{', '7', 'null', '[null, 1, {"id": "x"}]']) {
    storage.setItem('faellestavle.tray.tavle', torn)
    expect(readTray(storage, 'tavle')).toEqual([])
  }
  tray.set([])
  expect(storage.kept.size).toBe(0)
})

it('TC43 drawings and links lie in the tray in words with all it takes to put them back; a device without room keeps the words', () => {
  const doc = boardWith('a', 'b')
  const richText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Husk' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'stien' }] }] }
  setDrawing(doc, 't', { type: 'text', pageId: 'p', x: 4, richText })
  setDrawing(doc, 'd', { type: 'draw', pageId: 'p', segments: 'x'.repeat(500) })
  addLink(doc, { id: 'l', kind: 'causes', from: 'a', to: 'b', why: 'derfor', author: null, createdAt: '' })
  const board = readBoard(doc)
  const found = readRescued(board, doc, ['drawings/t', 'drawings/d', 'links/l'], 'da')
  expect(found.map(({ kindName, title, note }) => [kindName, title, note])).toEqual([['Tekst', 'Husk stien', ''], ['Tegning', '', ''], ['Kobling', '»a« fører til »b«', 'derfor']])
  expect(found.map(hasForm)).toEqual([true, true, true])
  expect(found[0]?.fields).toEqual(board.drawings.get('t')?.fields)
  expect(found.every((one) => isBack(board, doc, one))).toBe(true)
  const small = { ...emptyStorage(), room: 900 }
  const storage = { ...small, setItem: (key: string, value: string) => { if (value.length > small.room) throw new Error('full'); small.setItem(key, value) } }
  openTray(storage, 'tavle').set(found)
  const kept = readTray(storage, 'tavle')
  expect(kept.map(({ title }) => title)).toEqual(['Husk stien', '', '»a« fører til »b«'])
  expect(kept.map(hasForm)).toEqual([false, false, true])
})
