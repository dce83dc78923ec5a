import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changedPart, findQuote, threadsOf, type CommentWords } from '../text/comments'
import { paragraph } from '../text/build'
import { addSession, agendaText } from './boardRecords'
import { commentsOf, reopenComment, resolveComment, writeComment } from './comments'
import { openRoots } from './roots'
import { takeSuggestion } from './takeSuggestion'
import { readPlainText } from './text'
import { makeRichText } from './writeRichText'

const said = (author: string, more: Partial<CommentWords> = {}): CommentWords => ({
  item: '', quote: '', before: '', text: 'ord', answers: '', author, organisation: '', at: '2026-11-22T10:00:00.000Z', mentions: [], suggestion: null, ...more,
})

function meeting(words: string): Y.Doc {
  const doc = openRoots(new Y.Doc())
  addSession(doc, { id: 's', title: '', date: '', place: '', order: 'a0' }, makeRichText([paragraph(words)]))
  return doc
}

function copiesOf(doc: Y.Doc, count: number): Y.Doc[] {
  return Array.from({ length: count }, () => {
    const copy = openRoots(new Y.Doc())
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  })
}

function exchange(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('comment', 'answer', 'change', 'resolve', 'reopen', 'exchange'),
  which: fc.nat(5),
})

describe('comments at the same time', () => {
  test('GT5 whoever comments, answers, changes their own and settles at the same time, in whatever order it comes together: every word is kept, and all see the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = copiesOf(meeting('tekst'), 3)
        const written = new Map<string, string>()
        steps.forEach(({ who, what, which }, index) => {
          const doc = docs[who]!
          const there = commentsOf(doc, 's').sort((a, b) => (a.id < b.id ? -1 : 1))
          const chosen = there[which % Math.max(1, there.length)]
          const author = `p${who}`
          const own = there.find((one) => one.author === author)
          const write = (id: string, answers: string) => {
            written.set(id, `ord ${index}`)
            writeComment(doc, 's', id, said(author, { text: `ord ${index}`, answers }))
          }
          if (what === 'comment') write(`c${index}`, '')
          else if (what === 'exchange') exchange(docs[which % 3]!, doc)
          else if (what === 'answer' && chosen !== undefined) write(`c${index}`, chosen.answers === '' ? chosen.id : chosen.answers)
          else if (what === 'change' && own !== undefined) write(own.id, own.answers)
          else if (what === 'resolve' && chosen !== undefined) resolveComment(doc, 's', chosen.id, { by: author, at: '2026-11-22T11:00:00.000Z' })
          else if (what === 'reopen' && chosen !== undefined) reopenComment(doc, 's', chosen.id)
        })
        for (let round = 0; round < 2; round++) for (const from of docs) for (const to of docs) if (from !== to) exchange(from, to)
        const seen = docs.map((doc) => JSON.stringify(threadsOf(commentsOf(doc, 's'))))
        expect(new Set(seen).size).toBe(1)
        expect(new Map(commentsOf(docs[0]!, 's').map(({ id, text }) => [id, text]))).toEqual(written)
      }),
    )
  })

  test('GT12 of the same words in several places those with the same letters before them are meant, the first where none are; words that are gone are nowhere', () => {
    expect(findQuote('mødes i maj, ikke i maj', 'i maj', 'ikke ')).toEqual({ index: 18, likeness: 5 })
    expect(findQuote('mødes i maj, ikke i maj', 'i maj', '')?.index).toBe(6)
    expect(findQuote('mødes i juni', 'i maj', 'mødes ')).toBe(null)
    expect(findQuote('mødes', '', '')).toBe(null)
  })

  test('GT13 only what differs is written, whatever is suggested, and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to, around) => {
        const { start, removed, added } = changedPart({ from, to })
        expect(from.slice(0, start) + added + from.slice(start + removed)).toBe(to)
        for (const part of [from.slice(0, start), added, from.slice(start + removed)]) expect(part).not.toMatch(/\p{Cs}/u)
        if (from === to || from.trim() === '') return
        const doc = meeting(`${around}¤${from}¤`)
        writeComment(doc, 's', 'c', said('p', { before: `${around}¤`, suggestion: { from, to } }))
        expect(takeSuggestion(doc, 's', 'c', { by: 'p', at: '' })).toBe('taken')
        expect(readPlainText(agendaText(doc, 's'))).toBe(`${around}¤${to}¤`)
      }),
    )
  })
})
