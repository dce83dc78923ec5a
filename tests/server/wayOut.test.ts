/** Everything that leaves a board, by the API and by the administrator: who gets which edition, how far it is, how it is stopped, and the archive that is read without us. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { openProgress } from '../../server/work/openProgress'
import { openWorkshop, type JobState } from '../../server/work/openWorkshop'
import { acceptGap } from '../../shared/document/acceptedGaps'
import { readBoard } from '../../shared/document/readBoard'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { ExportProgressAnswer, ImportAnswer } from '../../shared/protocol/answers'
import { languages } from '../../shared/domain/language'
import { documentParts, documents } from '../../shared/reports/documents'
import { allPairs, exportTable, partsFor } from '../../shared/reports/exportTable'
import { exportPairs } from '../../server/export/renderExport'
import { boTrygtReport } from '../writtenReports'
import { admin, obeyed } from './adminHarness'
import { run } from './commanding'
import { ask, connectStock, createBoard, joinBoard, newFolder, root, smallPng, startServer, until, type Member, type TestBoard } from './harness'

beforeAll(() => ensureBuilt(['server']))

interface Place {
  readonly board: TestBoard
  readonly member: Member
}

async function exampleOn(address: string): Promise<Place> {
  const board = await createBoard(address, { title: '', language: 'da', example: 'bo-trygt' })
  return { board, member: await joinBoard(board, 'facilitator', 'Sekretariatet', undefined, 'Sekretariatet') }
}

const get = ({ board, member }: Place, path: string, headers: Record<string, string> = {}) => ask(board.address, 'GET', `/api/boards/${board.boardId}/${path}`, undefined, { Cookie: member.cookie, 'Accept-Language': 'da', ...headers })

async function bytesOf(place: Place, file: string): Promise<Buffer> {
  const answer = await get(place, `export/${file}`)
  expect(answer.status, `${file}: ${answer.ok ? '' : await answer.clone().text()}`).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

async function codeOf(answer: Response): Promise<string> {
  return answer.ok ? '' : ((await answer.json()) as { error: { code: string } }).error.code
}

async function putPicture({ board, member }: Place): Promise<string> {
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', smallPng as BufferSource)).toString('hex')
  expect((await ask(board.address, 'PUT', `/api/boards/${board.boardId}/images/${digest}`, smallPng, { Cookie: member.cookie, 'Content-Type': 'image/png' })).status).toBe(201)
  return digest
}

describe('the table', () => {
  test('GO5 what the dialogue offers is what the server makes: one table for both, every row named and described in both languages', () => {
    expect(allPairs.filter((pair) => !exportPairs.includes(pair))).toEqual(['archive.zip', 'archive.json'])
    expect(new Set(allPairs).size).toBe(allPairs.length)
    for (const { name, about, formats } of Object.values(exportTable)) {
      expect([name.da, name.en, about.da, about.en].every((words) => words !== '')).toBe(true)
      expect(formats.length).toBeGreaterThan(0)
    }
    for (const part of documentParts) for (const language of languages) expect(exportTable[part].name[language].startsWith(documents[part].title[language]), part).toBe(true)
    expect(partsFor('viewer')).not.toContain('archive')
    expect(partsFor('facilitator')).toContain('archive')
  })
})

describe('editions and roles', () => {
  test('GO6 the internal edition is for those who take part, also while the board is frozen; a reader who asks for nothing gets the partners\'', async () => {
    const { address } = await startServer()
    const facilitator = await exampleOn(address)
    const { board } = facilitator
    const [editor, viewer] = [await joinBoard(board, 'editor'), await joinBoard(board, 'viewer')]
    const asked = async (member: Member, query: string, file = 'tracks.md') => codeOf(await get({ board, member }, `export/${file}?${query}`))
    for (const isFrozen of [false, true]) {
      if (isFrozen) await run(board, facilitator.member, 'board.freeze', {})
      expect(await Promise.all([facilitator.member, editor, viewer].map((member) => asked(member, 'edition=internal')))).toEqual(['', '', 'edition-for-participants'])
      for (const edition of ['public', 'partner', '']) expect(await asked(viewer, `edition=${edition}`)).toBe('')
    }
    expect(await asked(viewer, 'edition=internal', 'board.json')).toBe('edition-for-participants')
    const initiative = (member: Member, query = '') => bytesOf({ board, member }, `initiative.json${query}`).then(String)
    expect(await initiative(viewer)).toBe(await initiative(viewer, '?edition=partner'))
    expect(await initiative(editor)).toBe(await initiative(facilitator.member))
  })
})

describe('work that somebody waits for', () => {
  test('GO7 whoever waits learns whether it is queued or being made; what is stopped leaves the queue at once, and the next is not held up', async () => {
    const workshop = openWorkshop({ workerFile: join(root, 'dist', 'server', 'worker.js') })
    const told: JobState[][] = [[], [], []]
    const report = boTrygtReport()
    const stops = told.map(() => new AbortController())
    const jobs = told.map((states, index) => workshop.run('write-report', { report, format: 'md' }, stops[index]!.signal, (state) => void states.push(state)).then(() => 'done', (error: Error) => error.message))
    expect(told.map((states) => states.at(-1))).toEqual([{ is: 'working' }, { is: 'queued', ahead: 1 }, { is: 'queued', ahead: 2 }])
    stops[1]!.abort(new Error('gone'))
    expect(await jobs[1]).toBe('gone')
    expect(told[2]!.at(-1)).toEqual({ is: 'queued', ahead: 1 })
    stops[0]!.abort(new Error('gone too'))
    expect(await Promise.all(jobs)).toEqual(['gone too', 'gone', 'done'])
    expect(told[2]!.at(-1)).toEqual({ is: 'working' })
    await expect(workshop.run('write-report', { report, format: 'md' }, stops[0]!.signal)).rejects.toThrow('gone too')
    workshop.close()
  })

  test('GO8 how far a file is, is told to the one who asked for it and to nobody else, and only while it is made', async () => {
    const { address } = await startServer()
    const place = await exampleOn(address)
    const other = await joinBoard(place.board, 'facilitator', 'Anden')
    const stateFor = async (member: Member) => ((await (await get({ ...place, member }, 'exports/job-number-1')).json()) as ExportProgressAnswer).state
    expect(await stateFor(place.member)).toBe('unknown')
    const file = bytesOf(place, 'common.pdf?job=job-number-1')
    await until(async () => (await stateFor(place.member)) === 'working', 'the work to begin')
    expect(await stateFor(other)).toBe('unknown')
    await file
    expect(await stateFor(place.member)).toBe('unknown')
    const progress = openProgress()
    const { tell, end } = progress.begin('a')
    tell({ is: 'queued', ahead: 3 })
    expect([progress.read('a'), progress.read('b')]).toEqual([{ is: 'queued', ahead: 3 }, null])
    end()
    expect(progress.read('a')).toBeNull()
  })

  test('GO9 dropping the line ends the work on the server: what stood behind it is made, and nothing is noted as a fault', async () => {
    const server = await startServer()
    const place = await exampleOn(server.address)
    const line = new AbortController()
    const address = `${server.address}/api/boards/${place.board.boardId}/export/common.pdf?job=job-number-2`
    const dropped = fetch(address, { headers: { Cookie: place.member.cookie }, signal: line.signal }).then(() => 'answered', () => 'dropped')
    const state = async () => ((await (await get(place, 'exports/job-number-2')).json()) as ExportProgressAnswer).state
    await until(async () => (await state()) === 'working', 'the work to begin')
    line.abort()
    expect(await dropped).toBe('dropped')
    await until(async () => (await state()) === 'unknown', 'the work to end')
    expect((await bytesOf(place, 'tracks.md')).length).toBeGreaterThan(100)
    expect(server.logged()).not.toMatch(/"?fault"?/)
  })
})

describe('the administrator', () => {
  const pairs = ['agenda.docx', 'minutes.docx', 'agenda.ics', 'common.pdf', 'common.odt', 'plan.xlsx', 'tracks.html', 'decisions.md', 'actions.csv', 'citizens.html', 'agenda.zip', 'board.json', 'initiative.json', 'archive.zip', 'archive.json']

  test('GO10 export gives the bytes of the API, while the server runs and when it does not', async () => {
    const server = await startServer()
    const place = await exampleOn(server.address)
    await putPicture(place)
    const client = await connectStock(place.board, place.member.cookie)
    const [session] = sessionsInOrder(readBoard(client.doc))
    expect((await ask(server.address, 'POST', `/api/boards/${place.board.boardId}/versions`, { name: 'Før' }, { Cookie: place.member.cookie })).status).toBe(201)
    const folder = newFolder()
    const options = { edition: 'public', language: 'en', session: session!.id }
    const query = new URLSearchParams(options)
    const words = (pair: string) => (pair.startsWith('archive') ? ['--language', 'en'] : Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]))
    const fromApi = new Map<string, Buffer>()
    for (const pair of pairs) fromApi.set(pair, await bytesOf(place, `${pair}?${query}`))
    client.close()
    for (const isRunning of [true, false]) {
      if (!isRunning) await server.stop()
      for (const pair of pairs) {
        const file = join(folder, `${isRunning}-${pair}`)
        const said = await obeyed(server.dataDir, 'export', place.board.boardId, pair, '--to', file, ...words(pair))
        expect(said[0]).toContain(file)
        expect(readFileSync(file).equals(fromApi.get(pair)!), `${pair}, running: ${isRunning}`).toBe(true)
      }
    }
  }, 240_000)

  test('GO11 what export cannot do is said in words, and no file is left', async () => {
    const server = await startServer()
    const { board } = await exampleOn(server.address)
    const file = join(newFolder(), 'x')
    const refused = async (...words: string[]) => {
      const { code, complaints } = await admin(server.dataDir, ['export', ...words, '--to', file], 'da')
      expect(code).toBe(1)
      return complaints.join('\n')
    }
    expect(await refused('nowhere', 'agenda.docx')).toMatch(/^Tavlen »nowhere« findes ikke/)
    expect(await refused(board.boardId, 'agenda.exe')).toMatch(/»agenda\.exe«.*agenda\.docx/)
    expect(await refused(board.boardId, 'agenda.md', '--session', 'nope')).toMatch(/Mødet »nope« findes ikke/)
    expect(await refused(board.boardId, 'agenda.md', '--edition', 'secret')).toMatch(/public, partner, internal/)
    expect(await refused(board.boardId, 'agenda.md', '--language', 'de')).toMatch(/da, en/)
    expect(await refused(board.boardId, 'plan.csv', '--table', '99')).toMatch(/99/)
    expect(await refused(board.boardId, 'common.md', '--since', 'nope')).toMatch(/nope/)
    expect(await refused(board.boardId, 'agenda.md', '--colour', 'red')).toMatch(/--colour.*--edition/)
    expect(() => readFileSync(file)).toThrow(/ENOENT/)
    const { code, complaints } = await admin(server.dataDir, ['export', board.boardId, 'tracks.md', '--to', join(file, 'below', 'x.md')], 'en')
    expect([code, complaints[0]]).toEqual([1, expect.stringMatching(/cannot be written/)])
  })
})

describe('the archive', () => {
  test('GO12 an archive in another installation gives equal findings, equal documents in every format and the same page to read', async () => {
    const [from, to] = [await exampleOn((await startServer()).address), { board: await createBoard((await startServer()).address, { title: 'Tom', templates: [] }) }]
    await putPicture(from)
    const zip = await bytesOf(from, 'archive.zip')
    const there: Place = { ...to, member: await joinBoard(to.board, 'facilitator', 'Sekretariatet', undefined, 'Sekretariatet') }
    const answer = await ask(there.board.address, 'POST', `/api/boards/${there.board.boardId}/import`, new Uint8Array(zip), { Cookie: there.member.cookie, 'Content-Type': 'application/zip' })
    expect(answer.status).toBe(200)
    expect((await answer.json()) as ImportAnswer).toMatchObject({ kind: 'archive', refused: [] })
    const findings = async (place: Place) => (await get(place, 'findings')).json()
    expect(await findings(there)).toEqual(await findings(from))
    for (const pair of ['agenda.md', 'agenda.docx', 'common.pdf', 'common.docx', 'common.odt', 'common.html', 'plan.xlsx', 'plan.csv', 'tracks.md', 'decisions.html', 'actions.md', 'citizens.html', 'initiative.json']) {
      for (const edition of ['public', 'internal']) {
        const [here, theirs] = [await bytesOf(from, `${pair}?edition=${edition}`), await bytesOf(there, `${pair}?edition=${edition}`)]
        expect(theirs.equals(here), `${pair} ${edition}`).toBe(true)
      }
    }
    const [first, again] = [zip, await bytesOf(there, 'archive.zip')].map((bytes) => unzipSync(new Uint8Array(bytes)))
    expect(Object.keys(again!).sort()).toEqual(Object.keys(first!).sort())
    expect(strFromU8(again!['index.html']!)).toBe(strFromU8(first!['index.html']!))
  }, 240_000)

  test('GO13 its page holds every page, zone, card, field, link, meeting and partner, in both languages, without a script or an address outside', async () => {
    const place = await exampleOn((await startServer()).address)
    const client = await connectStock(place.board, place.member.cookie)
    const board = readBoard(client.doc)
    for (const language of ['da', 'en']) {
      const files = unzipSync(new Uint8Array(await bytesOf(place, `archive.zip?language=${language}`)))
      const html = strFromU8(files['index.html']!)
      const text = html.replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\s+/g, ' ')
      const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim()
      for (const card of board.cards.values()) expect(text).toContain(squeezed(card.title))
      for (const { title } of [...board.partners.values(), ...board.sessions.values()]) expect(text).toContain(squeezed(title))
      for (const { why } of board.links.values()) expect(text).toContain(squeezed(why).replace(/\.$/, ''))
      expect(html).toContain(`<html lang="${language === 'da' ? 'da-DK' : 'en-GB'}">`)
      expect(html).not.toMatch(/<script|javascript:|\son\w+=|<iframe|<link|@import|url\(/)
      expect([...html.matchAll(/\ssrc="([^"]+)"/g)].every(([, address]) => /^images\/[0-9a-f]{64}$/.test(address ?? ''))).toBe(true)
    }
    expect((await bytesOf(place, 'archive.zip')).equals(await bytesOf(place, 'archive.zip'))).toBe(true)
  })

  test('GO19 a question about the board as a whole is accepted over the line, and goes along in the archive', async () => {
    const place = await exampleOn((await startServer()).address)
    const client = await connectStock(place.board, place.member.cookie)
    acceptGap(client.doc, { rule: 'B05', ref: '*', reason: 'Det tager vi til foråret', organisation: 'Kommunen', author: null, createdAt: '2026-11-21T10:00:00Z' })
    await client.whenSaved()
    expect([client.refusals(), client.closeCodes()]).toEqual([[], []])
    const zip = await bytesOf(place, 'archive.zip')
    const board = await createBoard((await startServer()).address, { title: 'Tom', templates: [] })
    const member = await joinBoard(board, 'facilitator')
    const answer = await ask(board.address, 'POST', `/api/boards/${board.boardId}/import`, new Uint8Array(zip), { Cookie: member.cookie, 'Content-Type': 'application/zip' })
    expect(answer.status).toBe(200)
    expect(readBoard((await connectStock(board, member.cookie)).doc).meta.acceptedGaps?.map(({ rule, ref, reason }) => [rule, ref, reason])).toEqual([['B05', '*', 'Det tager vi til foråret']])
  })
})
