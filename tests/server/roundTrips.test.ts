/** Every way a plan leaves a board and comes back: initiative files, our own table as CSV and spreadsheet, lists and archives, through the front door. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { readBoard } from '../../shared/document/readBoard'
import { isShownInView } from '../../shared/views/shownInView'
import { tracksInOrder } from '../../shared/domain/boardQueries'
import type { Board } from '../../shared/domain/board'
import type { ImportAnswer } from '../../shared/protocol/answers'
import { exampleIds, findExample } from '../../shared/templates/findExample'
import { expectWritten } from '../expectedFindings'
import { allianceFile, readData, type ExpectedFindings } from '../planBoard'
import { ask, connectStock, createBoard, joinBoard, startServer, type Member, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

interface Place {
  readonly board: TestBoard
  readonly member: Member
}

const alliance = (): object => readData<object>('alliance-15.before.json')

async function openOn(address: string, body: Parameters<typeof createBoard>[1], role: 'facilitator' | 'editor' = 'facilitator'): Promise<Place> {
  const board = await createBoard(address, body)
  return { board, member: await joinBoard(board, role, 'Sekretariatet', undefined, 'Sekretariatet') }
}

const call = ({ board, member }: Place, method: string, path: string, body?: unknown) => ask(board.address, method, `/api/boards/${board.boardId}/${path}`, body, { Cookie: member.cookie, 'Content-Type': 'application/octet-stream', 'Accept-Language': 'da' })

async function exported(place: Place): Promise<string> {
  const answer = await call(place, 'GET', 'export/initiative.json')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return answer.text()
}

async function brought(place: Place, file: unknown): Promise<ImportAnswer> {
  const answer = await call(place, 'POST', 'import', typeof file === 'string' ? file : JSON.stringify(file))
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as ImportAnswer
}

const findingsOf = async (place: Place): Promise<unknown> => (await call(place, 'GET', 'findings')).json()
const boardOf = async ({ board, member }: Place): Promise<Board> => readBoard((await connectStock(board, member.cookie)).doc)
const countOf = (board: Board, kind: string): number => [...board.cards.values()].filter((card) => card.kind === kind).length

describe('initiative files', () => {
  test.each(exampleIds)('FG3 %s: from the example, out as a file, into an empty board, and the board asks the same', async (example) => {
    const { address } = await startServer()
    const from = await openOn(address, { title: '', language: 'da', example })
    const file = await exported(from)
    const to = await openOn(address, { title: 'Tom', language: 'da', templates: [] })
    const answer = await brought(to, file)
    expect(answer).toMatchObject({ kind: 'initiative', refused: [] })
    expect(await findingsOf(to)).toEqual(await findingsOf(from))
    expect((await boardOf(to)).meta.title).toBe(findExample(example)!.title.da)
    expect(await exported(to)).toBe(file)
  })

  test.each([
    ['a board without pages', []],
    ['a plan with tracks nobody has named', ['track-map', 'activity-plan']],
  ])('FG4 alliance-15 becomes %s and asks exactly what the guide expects', async (_name, templates: string[]) => {
    const { address } = await startServer()
    const place = await openOn(address, { title: 'Ny plan', language: 'da', templates, date: '2026-03-10' })
    const sessions = [...(await boardOf(place)).sessions.values()]
    const answer = await brought(place, alliance())
    expect(answer.refused.map(({ faults }) => faults)).toEqual([['expectedFindings (alliance-15): kendes ikke og er udeladt.']])
    const board = await boardOf(place)
    expectWritten(board, allianceFile().expectedFindings as ExpectedFindings)
    expect([board.partners.size, countOf(board, 'track'), countOf(board, 'activity')]).toEqual([15, 4, 12])
    expect([...board.sessions.values()]).toEqual(sessions)
    expect([...board.pages.values()].map(({ templateId }) => templateId)).toEqual(expect.arrayContaining(['track-map', 'activity-plan']))
    expect([...board.cards.values()].every(({ placement }) => board.pages.has(placement.pageId) && (placement.zoneId === null || board.zones.has(placement.zoneId)))).toBe(true)
  })

  test('FG5 onto a board with content it comes beside: fresh ids where they clash, partners of the same name once, every track a lane of its own', async () => {
    const { address } = await startServer()
    const place = await openOn(address, { title: '', language: 'da', example: 'bo-trygt' })
    const before = await boardOf(place)
    await brought(place, alliance())
    await brought(place, alliance())
    const board = await boardOf(place)
    expect(board.meta.title).toBe(before.meta.title)
    expect([countOf(board, 'activity'), countOf(board, 'track'), board.partners.size]).toEqual([countOf(before, 'activity') + 24, 12, before.partners.size + 15])
    for (const card of before.cards.values()) expect(board.cards.get(card.id)?.title).toBe(card.title)
    const numbers = tracksInOrder(board).flatMap(({ color }) => color ?? [])
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const added = [...board.cards.values()].filter(({ id }) => !before.cards.has(id))
    for (const { fields, placement } of added) {
      if (typeof fields.track === 'string') expect(board.cards.has(fields.track)).toBe(true)
      if (typeof fields.owner === 'string') expect(board.partners.has(fields.owner)).toBe(true)
      if (placement.zoneId !== null) expect(board.zones.get(placement.zoneId)?.pageId).toBe(placement.pageId)
    }
    // Those that a view of the plan stands for take no place of their own.
    const places = [...board.cards.values()].filter((card) => card.placement.zoneId !== null && !isShownInView(board, card)).map(({ placement: { zoneId, x, y } }) => `${zoneId} ${x} ${y}`)
    expect(new Set(places).size).toBe(places.length)
    expect([...board.links.values()].filter(({ kind }) => kind === 'reinforces')).toHaveLength([...before.links.values()].filter(({ kind }) => kind === 'reinforces').length + 12)
  })

  test('FG6 what is left out is said line by line; no initiative, and one from an editor, is refused and changes nothing', async () => {
    const { address } = await startServer()
    const place = await openOn(address, { title: 'Tom', language: 'da', templates: [] })
    const faulty = { title: { da: 'Ny' }, tracks: [{ id: 't1', name: { da: 'Spor' } }], activities: [{ id: 'a1', title: { da: 'Et' }, track: 't9' }, { id: 'a2', title: { da: 'To' }, kind: 'dans' }] }
    const looked = (await (await call(place, 'POST', 'import/table', JSON.stringify(faulty))).json()) as { is: string; title: string; remarks: string[] }
    expect(looked).toMatchObject({ is: 'initiative', title: 'Ny' })
    const answer = await brought(place, faulty)
    expect(answer.refused.flatMap(({ faults }) => faults)).toEqual(looked.remarks)
    expect(looked.remarks.join(' ')).toMatch(/activities\[1\]\.kind \(a2\): er ikke en af de værdier.*activities\[0\]\.track/)
    expect(countOf(await boardOf(place), 'activity')).toBe(1)
    const editor = { ...place, member: await joinBoard(place.board, 'editor') }
    expect((await call(editor, 'POST', 'import', JSON.stringify(faulty))).status).toBe(403)
    expect((await call(place, 'POST', 'import', '{"tracks": []}')).status).toBe(415)
    expect(countOf(await boardOf(place), 'activity')).toBe(1)
  })
})
