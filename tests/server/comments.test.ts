/** Comments on an agenda through the real door: whose they are, who may change them, where they go and where they do not. */
import { spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addPartner, addSession, agendaText } from '../../shared/document/boardRecords'
import { commentKey, commentsOf, leaveSuggestion, reopenComment, resolveComment, withdrawComment, writeComment } from '../../shared/document/comments'
import { readRichText } from '../../shared/document/readRichText'
import { entriesOf, findEntry, type Entry } from '../../shared/document/roots'
import { insertSuggestion, standsThere, takeSuggestion } from '../../shared/document/takeSuggestion'
import { makeRichText } from '../../shared/document/writeRichText'
import { openUndo } from '../../shared/document/undo'
import { agendaItem, paragraph, text } from '../../shared/text/build'
import type { Comment, CommentWords } from '../../shared/text/comments'
import { exportPairs } from '../../server/export/renderExport'
import { obeyed } from './adminHarness'
import { filesWith, versionsWith } from './dataHarness'
import { ask, connectStock, createBoard, joinBoard, startServer, until, type Member, type StockClient, type TestBoard } from './harness'

const at = '2026-11-22T10:00:00.000Z'
const session = 's1'

const words = (author: string | null, more: Partial<CommentWords> = {}): CommentWords => ({
  item: 'i1', quote: '', before: '', text: 'Skal det ikke være tidligere?', answers: '', author, organisation: '', at, mentions: [], suggestion: null, ...more,
})
const suggested = (author: string): CommentWords => words(author, { quote: 'mødes i maj', before: 'Vi ', text: '', suggestion: { from: 'mødes i maj', to: 'mødes i juni' } })

interface Seat {
  readonly member: Member
  readonly client: StockClient
  readonly id: string
}

async function seat(board: TestBoard, role: 'facilitator' | 'editor' | 'viewer', name: string, organisation?: string): Promise<Seat> {
  const member = await joinBoard(board, role, name, undefined, organisation)
  return { member, client: await connectStock(board, member.cookie), id: member.participantId }
}

const agenda = () =>
  makeRichText([
    paragraph('Velkommen til mødet'),
    agendaItem('i1', 'Byfest', { case: [paragraph([text('Vi '), text('mødes', { bold: true }), text(' i maj og igen i maj.')])], decision: [paragraph('Ingen')] }),
    agendaItem('i2', 'Maj', { case: [paragraph('Vi mødes i maj')] }),
  ])

async function open() {
  const server = await startServer()
  const board = await createBoard(server.address, { title: 'Kommentarer' })
  const chair = await seat(board, 'facilitator', 'Frida Facilitator')
  addSession(chair.client.doc, { id: session, title: 'Møde', date: '2026-12-01', place: '', order: 'a1' }, agenda())
  await chair.client.whenSaved()
  const [a, b] = [await seat(board, 'editor', 'Anna Prøve', 'Sekretariatet'), await seat(board, 'editor', 'Bo Anden', 'Kommunen')]
  await until(() => [a, b].every(({ client }) => findEntry(client.doc, 'sessions', session) !== null), 'the meeting')
  return { server, board, chair, a, b }
}

const comments = ({ client }: Seat): Comment[] => commentsOf(client.doc, session).sort((x, y) => (x.id < y.id ? -1 : 1))
const comment = (of: Seat, id: string): Comment | undefined => comments(of).find((one) => one.id === id)
const entryOf = ({ client }: Seat): Entry => findEntry(client.doc, 'sessions', session)!

/** Writes, and waits until it is on disk and everybody sees the same. */
async function act(seats: readonly Seat[], by: Seat, change: (doc: Y.Doc) => void): Promise<void> {
  by.client.doc.transact(() => change(by.client.doc))
  await by.client.whenSaved()
  await agreed(seats)
}

const state = (one: Seat): string => JSON.stringify([comments(one), readRichText(agendaText(one.client.doc, session))])

async function agreed(seats: readonly Seat[]): Promise<void> {
  await until(async () => {
    const [first, ...others] = seats
    if (first === undefined || others.some((other) => state(other) !== state(first))) return false
    await new Promise((resolve) => setTimeout(resolve, 40))
    return others.every((other) => state(other) === state(first))
  }, 'everybody to see the same')
}

const plainAgenda = (one: Seat): string => agendaText(one.client.doc, session)!.toString().replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')

describe('whose a comment is', () => {
  test('GT1 a comment bears its writer’s own name and organisation, whatever it says, and stays nobody’s when nobody is to be known', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', words(a.id, { organisation: 'Sekretariatet', mentions: [b.id] })))
    expect(comment(b, 'c1')).toEqual({ id: 'c1', ...words(a.id, { organisation: 'Sekretariatet', mentions: [b.id] }), resolved: null, taken: null })
    await act(all, a, (doc) => writeComment(doc, session, 'c2', words(b.id, { organisation: 'Kommunen' })))
    expect([comment(b, 'c2')?.author, comment(b, 'c2')?.organisation]).toEqual([a.id, ''])
    await act(all, a, (doc) => writeComment(doc, session, 'c3', words(null)))
    expect(comment(b, 'c3')?.author).toBe(null)
    await act(all, a, (doc) => resolveComment(doc, session, 'c1', { by: b.id, at }))
    expect(comment(b, 'c1')?.resolved).toEqual({ by: a.id, at })
    await act(all, b, (doc) => reopenComment(doc, session, 'c1'))
    expect(comment(a, 'c1')?.resolved).toBe(null)
  })

  test('GT2 nobody changes another’s words or takes them away, except that a facilitator may take them away; one’s own one changes, but not where they stand', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', words(a.id)))
    const before = comment(a, 'c1')
    const attacks: ((doc: Y.Doc) => void)[] = [
      (doc) => writeComment(doc, session, 'c1', words(a.id, { text: 'Jeg er enig i alt' })),
      (doc) => writeComment(doc, session, 'c1', words(b.id)),
      (doc) => withdrawComment(doc, session, 'c1'),
      (doc) => findEntry(doc, 'sessions', session)!.delete(commentKey('c1')),
      (doc) => findEntry(doc, 'sessions', session)!.set(commentKey('c1'), 'ord'),
    ]
    for (const attack of attacks) {
      await act(all, b, attack)
      expect(comment(a, 'c1')).toEqual(before)
    }
    await act(all, chair, (doc) => writeComment(doc, session, 'c1', words(a.id, { text: 'Facilitator retter' })))
    expect(comment(a, 'c1')).toEqual(before)
    await act(all, a, (doc) => writeComment(doc, session, 'c1', words(a.id, { text: 'Rettet', item: 'i2', at: '1999-01-01', mentions: [b.id] })))
    expect(comment(b, 'c1')).toEqual({ ...before, text: 'Rettet', mentions: [b.id] })
    await act(all, b, (doc) => resolveComment(doc, session, 'c1', { by: b.id, at }))
    await act(all, a, (doc) => withdrawComment(doc, session, 'c1'))
    expect([...entryOf(b).keys()].filter((key) => key.startsWith('comment:'))).toEqual([])
    await act(all, a, (doc) => writeComment(doc, session, 'c2', words(a.id)))
    await act(all, chair, (doc) => withdrawComment(doc, session, 'c2'))
    expect(comments(a)).toEqual([])
  })

  test('GT3 what is no comment goes, and what is too much or unknown in one is taken off', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    const put = (key: string, value: unknown) => (doc: Y.Doc) => findEntry(doc, 'sessions', session)!.set(key, value)
    for (const [key, value] of [['comment:x', 7], ['comment:y', { text: '  ' }], ['comment:y:skjult', words(a.id)], ['comment:z:resolved', { by: a.id, at }], ['comment:z:taken', { as: 'taken' }]] as const) {
      await act(all, a, put(key, value))
      expect([...entryOf(b).keys()].filter((name) => name.startsWith('comment:'))).toEqual([])
    }
    await act(all, a, put('comment:c1', { ...words(a.id, { text: 'x'.repeat(9_000), at: 'i går', mentions: [b.id, b.id, 7 as unknown as string] }), hemmelig: 'x' }))
    const kept = comment(b, 'c1')!
    expect([kept.text.length, kept.mentions, Number.isNaN(Date.parse(kept.at))]).toEqual([4_000, [b.id], false])
    expect(Object.keys(entryOf(b).get('comment:c1') as object)).not.toContain('hemmelig')
    await act(all, a, (doc) => {
      for (let index = 0; index < 1_050; index++) writeComment(doc, session, `m${index}`, words(a.id, { text: String(index) }))
    })
    expect(comments(b).length).toBe(1_000)
  })

  test('GT4 a viewer reads comments and writes none', async () => {
    const { board, chair, a } = await open()
    await act([chair, a], a, (doc) => writeComment(doc, session, 'c1', words(a.id)))
    const viewer = await seat(board, 'viewer', 'Borger')
    expect(comment(viewer, 'c1')?.text).toBe(words(a.id).text)
    writeComment(viewer.client.doc, session, 'c2', words(viewer.id))
    resolveComment(viewer.client.doc, session, 'c1', { by: viewer.id, at })
    await act([chair, a], a, (doc) => writeComment(doc, session, 'c3', words(a.id)))
    expect(comments(chair).map(({ id, resolved }) => [id, resolved])).toEqual([['c1', null], ['c3', null]])
  })

  test('GT6 a comment or a meeting that is taken away and brought back by undoing keeps its authors', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    const origin = { name: 'own' }
    await act(all, b, (doc) => writeComment(doc, session, 'c1', words(b.id, { organisation: 'Kommunen' })))
    const before = comment(a, 'c1')
    const undo = openUndo(chair.client.doc, [origin])
    chair.client.doc.transact(() => withdrawComment(chair.client.doc, session, 'c1'), origin)
    await chair.client.whenSaved()
    await until(() => comments(b).length === 0 && !entryOf(chair).has('comment:c1'), 'the comment to go')
    undo.undo()
    await chair.client.whenSaved()
    await until(() => comments(a).length === 1, 'the comment to come back')
    await agreed(all)
    expect(comment(a, 'c1')).toEqual(before)
    chair.client.doc.transact(() => entriesOf(chair.client.doc, 'sessions').delete(session), origin)
    await chair.client.whenSaved()
    await until(() => findEntry(b.client.doc, 'sessions', session) === null, 'the meeting to go')
    undo.undo()
    await chair.client.whenSaved()
    await until(() => comments(a).length === 1, 'the meeting to come back')
    expect(comment(a, 'c1')).toEqual(before)
  })
})

describe('a suggestion of wording', () => {
  test('GT7 taking it replaces the words in its own item in one step that is undone in one, with the form and the letters around; a left one changes nothing', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', suggested(a.id)))
    const before = plainAgenda(chair)
    const origin = { name: 'own' }
    const undo = openUndo(chair.client.doc, [origin])
    chair.client.doc.transact(() => expect(takeSuggestion(chair.client.doc, session, 'c1', { by: chair.id, at })).toBe('taken'), origin)
    await chair.client.whenSaved()
    await agreed(all)
    expect(plainAgenda(b)).toBe(before.replace('i maj og', 'i juni og'))
    expect(readRichText(agendaText(b.client.doc, session))[1]).toMatchObject({ sections: [{ blocks: [{ text: [text('Vi '), text('mødes', { bold: true }), text(' i juni og igen i maj.')] }] }, {}] })
    expect([comment(b, 'c1')?.taken?.as, comment(b, 'c1')?.taken?.by, comment(b, 'c1')?.resolved?.by]).toEqual(['taken', chair.id, chair.id])
    expect(takeSuggestion(chair.client.doc, session, 'c1', { by: chair.id, at })).toBe('settled')
    undo.undo()
    await chair.client.whenSaved()
    await agreed(all)
    expect([plainAgenda(b), comment(b, 'c1')?.taken, comment(b, 'c1')?.resolved]).toEqual([before, null, null])
    await act(all, chair, (doc) => leaveSuggestion(doc, session, 'c1', { by: chair.id, at }))
    expect([plainAgenda(b), comment(b, 'c1')?.taken?.as]).toEqual([before, 'left'])
  })

  test('GT8 when its words are gone it says so and changes nothing, and can then be put at the end of its item', async () => {
    const { chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', words(a.id, { quote: 'Ingen', text: '', suggestion: { from: 'Slet ingen', to: 'Alle er enige' } })))
    const before = plainAgenda(chair)
    expect(standsThere(chair.client.doc, session, comment(chair, 'c1')!)).toBe(false)
    await act(all, chair, (doc) => expect(takeSuggestion(doc, session, 'c1', { by: chair.id, at })).toBe('gone'))
    expect([plainAgenda(b), comment(b, 'c1')?.taken]).toEqual([before, null])
    await act(all, chair, (doc) => expect(insertSuggestion(doc, session, 'c1', { by: chair.id, at })).toBe('taken'))
    expect(plainAgenda(b)).toBe(before.replace('Ingen', 'Ingen|Alle er enige'))
  })

  test('GT9 two facilitators who take it at once, without a line or with one, take it once; an editor neither takes nor leaves it', async () => {
    const { board, chair, a, b } = await open()
    const second = await seat(board, 'facilitator', 'Finn Facilitator')
    const all = [chair, second, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', suggested(a.id)))
    await act(all, a, (doc) => writeComment(doc, session, 'c2', words(a.id, { text: '', suggestion: { from: 'Slet ingen', to: 'Alle' } })))
    const before = plainAgenda(chair)
    await act(all, a, (doc) => leaveSuggestion(doc, session, 'c1', { by: a.id, at }))
    expect(comment(b, 'c1')?.taken).toBe(null)
    await act(all, a, (doc) => reopenComment(doc, session, 'c1'))
    for (const one of [chair, second]) one.client.provider.disconnect()
    for (const [index, one] of [chair, second].entries()) {
      expect(takeSuggestion(one.client.doc, session, 'c1', { by: one.id, at: `2026-11-22T11:0${index}:00.000Z` })).toBe('taken')
      expect(insertSuggestion(one.client.doc, session, 'c2', { by: one.id, at })).toBe('taken')
    }
    for (const one of [chair, second]) one.client.provider.connect()
    for (const one of [chair, second]) await until(() => one.client.provider.synced, 'the line')
    await Promise.all([chair, second].map(({ client }) => client.whenSaved()))
    await agreed(all)
    expect(plainAgenda(b)).toBe(before.replace('i maj og', 'i juni og').replace('Ingen', 'Ingen|Alle'))
    expect([chair.id, second.id]).toContain(comment(b, 'c1')?.taken?.by)
  })
})

const secret = 'Hemmeligord'

describe('where comments go', () => {
  test('GT10 no export in any format, edition or language holds a word of them, except the archive, which names no person and comes back whole', async () => {
    const { server, board, chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, chair, (doc) => addPartner(doc, { id: 'p1', title: 'Nordby Boligforening', sector: '', type: 'partner', fields: {} }))
    await act(all, a, (doc) => {
      writeComment(doc, session, 'c1', words(a.id, { text: `${secret} @Bo Anden`, quote: 'mødes i maj', organisation: 'Sekretariatet', mentions: [b.id, 'p1'] }))
      writeComment(doc, session, 'c2', words(a.id, { text: '', suggestion: { from: 'mødes i maj', to: `${secret} i juni` } }))
    })
    await act(all, b, (doc) => writeComment(doc, session, 'c3', words(b.id, { answers: 'c1', text: `${secret} igen` })))
    await act(all, b, (doc) => resolveComment(doc, session, 'c1', { by: b.id, at }))
    const get = async (path: string) => ask(board.address, 'GET', `/api/boards/${board.boardId}${path}`, undefined, { Cookie: chair.member.cookie })
    for (const pair of exportPairs) {
      const answer = await get(`/export/${pair}?session=${session}&edition=internal`)
      expect([pair, answer.status]).toEqual([pair, 200])
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const read = pair.endsWith('.pdf') ? spawnSync('pdftotext', ['-', '-'], { input: bytes }) : null
      if (read !== null && read.error === undefined) expect(String(read.stdout)).not.toContain(secret)
      const parts = /\.(docx|odt|xlsx|zip)$/.test(pair) ? Object.values(unzipSync(bytes)) : [bytes]
      expect([pair, parts.filter((part) => strFromU8(part, true).includes(secret)).length]).toEqual([pair, 0])
    }
    for (const edition of ['public', 'partner']) expect(await (await get(`/export/board.json?edition=${edition}`)).text()).not.toContain(secret)
    const archive = await (await get('/export/archive.json')).text()
    expect(archive).toContain(secret)
    for (const id of [a.id, b.id]) expect(archive).not.toContain(id)
    const other = await createBoard(server.address, { title: 'Modtager' })
    const receiver = await seat(other, 'facilitator', 'Rikke')
    const brought = await ask(other.address, 'POST', `/api/boards/${other.boardId}/import`, archive, { Cookie: receiver.member.cookie })
    expect(brought.status).toBe(200)
    await until(() => comments(receiver).length === 3, 'the comments')
    const [c1, c2, c3] = comments(receiver)
    expect(c1).toEqual({ id: 'c1', ...words(null, { text: `${secret} @Bo Anden`, quote: 'mødes i maj', organisation: 'Sekretariatet', mentions: ['p1'] }), resolved: { by: null, at }, taken: null })
    expect([c2?.suggestion?.to, c3?.answers]).toEqual([`${secret} i juni`, 'c1'])
  })

  test('GT11 an erased person is in no comment any more, by id or by name, here or in a version; others’ words and longer names stay', async () => {
    const { server, board, chair, a, b } = await open()
    const all = [chair, a, b]
    await act(all, a, (doc) => writeComment(doc, session, 'c1', words(a.id, { text: 'Det mener jeg', organisation: '' })))
    await act(all, b, (doc) => writeComment(doc, session, 'c2', words(b.id, { text: 'Spørg @Anna Prøve, ikke @Anna Prøvesen', mentions: [a.id] })))
    await act(all, a, (doc) => resolveComment(doc, session, 'c2', { by: a.id, at }))
    expect((await ask(board.address, 'POST', `/api/boards/${board.boardId}/versions`, { name: 'Før' }, { Cookie: chair.member.cookie })).status).toBe(201)
    const [kept] = JSON.parse((await obeyed(server.dataDir, 'export-person', a.id)).join('\n')) as { comments: { text: string }[] }[]
    expect(kept?.comments.map((one) => one.text)).toEqual(['Det mener jeg'])
    await obeyed(server.dataDir, 'erase-person', a.id)
    await until(() => comment(b, 'c1')?.author !== a.id, 'the author to be erased')
    expect([comment(b, 'c1')?.text, comment(b, 'c2')?.text]).toEqual(['Det mener jeg', 'Spørg @Slettet deltager, ikke @Anna Prøvesen'])
    expect(comment(b, 'c2')?.mentions).toEqual([comment(b, 'c1')?.author])
    for (const { client } of all) client.close()
    await server.stop()
    for (const gone of [a.id, '@Anna Prøve,']) expect([gone, filesWith(server.dataDir, gone), versionsWith(server.dataDir, gone)]).toEqual([gone, [], 0])
    expect(versionsWith(server.dataDir, 'Anna Prøvesen')).toBeGreaterThan(0)
  })
})
