/** Scenario 1 of the guide, without its timers, rounds and private writing: a problem is analysed, asked about, and taken home in every format. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addPartner, agendaText } from '../../shared/document/boardRecords'
import { setCardField } from '../../shared/document/cards'
import { setPosition } from '../../shared/document/positions'
import { readBoard } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { earlierWordings } from '../../shared/domain/earlierWordings'
import { putCard, putLink } from '../draftBoards'
import { newFolder, until } from '../server/harness'
import { readDocx } from '../server/readDocx'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'
import { addCardInList, choose, dialogOf, expectNoFaults } from './listHands'
import { openSeats, type Seats } from './seats'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const zone = (key: string): string => `problem-analysis.${key}`
const parties = ['A', 'B', 'C', 'D', 'E'] as const
const partner = (letter: string) => `Partner ${letter}`
const causes = ['Mange skift af voksne', 'Ingen kender den unge', 'Job virker uopnåeligt', 'Få fritidsjob', 'Korte projekter', 'Svært at finde vej', 'Forvaltninger taler ikke sammen', 'Lav tro på sig selv', 'Dårlige oplevelser i skolen', 'Fravær', 'Dårlig bus']
const effects = ['Få gennemfører', 'Unge trækker sig', 'Ensomhed', 'Uro i området']
const drawn = 'c1>core c2>core c3>core c4>c1 c5>c1 c6>c2 c7>c2 c8>c3 c9>c8 c10>c9 core>f1 core>f2 f2>f3 f3>f4'
const evidence = [
  ['41 % føler sig ensomme', { value: 41, unit: '%', quality: 'measured' }],
  ['13 % har fritidsjob mod ca. 40 % i byen', { value: 13, unit: '%', quality: 'approximate' }],
  ['64,5 % i ungdomsuddannelse', { value: 64.5, unit: '%', quality: 'measured' }],
  ['Karakter 5,4', { value: 5.4, quality: 'measured' }],
  ['Unge uden plan', { value: 150, unit: 'unge', quality: 'at-least' }],
] as const
const [firstCore, lastCore] = ['Unge i Vestbyen mangler voksne, der bliver', 'Unge i Vestbyen mangler voksne, der bliver og kender vejen til job']

const row = (page: Page, id: string) => page.locator(`[data-board-item="card:${id}"]`).first()
const sheet = (page: Page) => page.locator('.card-sheet')
const linesIn = (page: Page) => page.locator('.gap-line').evaluateAll((lines) => lines.map((line) => `${line.getAttribute('data-rule')} ${line.querySelector('.gap-count')?.textContent}`))

async function openSheet(page: Page, id: string): Promise<void> {
  await row(page, id).focus()
  await page.keyboard.press('i')
  await sheet(page).locator('.sheet-body').waitFor()
}

async function reword({ page }: Person, id: string, words: string): Promise<void> {
  await openSheet(page, id)
  await sheet(page).locator('.sheet-title [contenteditable]').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await sheet(page).locator('.sheet-body').press('Escape')
  await expect.poll(() => sheet(page).count()).toBe(0)
}

async function someone(address: string, link: string, organisation: string, options: PersonOptions = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, link, { name: `Fra ${organisation}`, organisation, view: 'list' })
  return person
}

/** What lies on the board before anybody comes. */
const layOut = (seats: Seats) =>
  seats.act('Sekretariatet', (doc) => {
    for (const id of parties) addPartner(doc, { id, title: partner(id), sector: 'municipality', type: 'core', fields: {} })
    putCard(doc, zone('challenge'), 'challenge', 'challenge', 'For få unge i Vestbyen kommer i uddannelse eller job')
    putCard(doc, zone('core'), 'core', 'core-problem', '?', { agreed: 'draft' })
    evidence.forEach(([claim, number], index) => putCard(doc, zone('evidence'), `e${index + 1}`, 'evidence', claim, { source: 'Testdata 2025', ...number }))
  })

async function writeAnalysis(seats: Seats): Promise<void> {
  await seats.act('', (doc) => putCard(doc, zone('voices'), 'v1', 'voice', 'Jeg vidste ikke, man kunne søge et fritidsjob', { voice: 'lived', how: 'in-the-room', consent: 'agenda' }))
  await seats.act('', (doc) => putCard(doc, zone('voices'), 'v2', 'voice', 'De voksne skifter hele tiden', { voice: 'lived', how: 'in-the-room', consent: 'board-only' }))
  for (const [index, cause] of causes.entries()) await seats.act(partner(parties[index % 5]!), (doc) => putCard(doc, zone('causes'), `c${index + 1}`, 'cause', cause))
  for (const [index, effect] of effects.entries()) await seats.act(partner(parties[index]!), (doc) => putCard(doc, zone('effects'), `f${index + 1}`, 'effect', effect))
  await seats.act(partner('A'), (doc) => {
    for (const id of ['x1', 'x2', 'x3']) putCard(doc, zone('causes'), id, 'cause', 'Samme årsag', { fate: 'merged' })
    for (const [from, to] of drawn.split(' ').map((pair) => pair.split('>') as [string, string])) putLink(doc, 'causes', from, to)
    for (const [kind, from, to] of [['supports', 'e1', 'c1'], ['supports', 'e2', 'c4'], ['sheds-light', 'v1', 'c6'], ['sheds-light', 'v2', 'c2']] as const) putLink(doc, kind, from, to)
  })
}

/** Every way the agenda leaves the board, as text. */
async function takenHome({ page }: Person): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const file of ['agenda.docx', 'agenda.pdf', 'agenda.html', 'agenda.md', 'board.json', 'initiative.json']) {
    const bytes = Uint8Array.from(await page.evaluate(async (name) => [...new Uint8Array(await (await fetch(`/api/boards/${location.pathname.split('/')[2]}/export/${name}?language=da`)).arrayBuffer())], file))
    texts.set(file, file.endsWith('docx') ? [...readDocx(bytes).parts.values()].join('\n') : file.endsWith('pdf') ? pdfText(bytes) : new TextDecoder().decode(bytes))
  }
  return texts
}

/** Where the system has a reader of PDF, its words; else its bytes, which tell at least what lies open. */
function pdfText(bytes: Uint8Array): string {
  const path = join(newFolder(false), 'agenda.pdf')
  writeFileSync(path, bytes)
  const read = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  return read.status === 0 ? read.stdout.replace(/\s+/g, ' ') : new TextDecoder('latin1').decode(bytes)
}

test('FG7 scenario 1: forty-five minutes of problem analysis, what it asks in its order, and what may be taken home', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Børn i Vestbyen', language: 'da', templates: ['problem-analysis'] })
  const seats = openSeats(board)
  const now = async (): Promise<Board> => readBoard(await seats.docOf('Sekretariatet'))
  const eventually = (isSo: (seen: Board) => boolean, what: string) => until(async () => isSo(await now()), what)
  await layOut(seats)
  expect((await now()).zones.size).toBe(15)

  // 00:30: they come; one on a tablet.
  const secretary = await someone(address, board.links.facilitator, 'Sekretariatet')
  const onTablet = await someone(address, board.links.editor, partner('C'), { size: 'tablet', touch: true })
  const { page } = secretary

  // 03:00: the walk along the evidence.
  for (const letter of parties.filter((one) => one !== 'C')) {
    await seats.act(partner(letter), (doc) => {
      for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) {
        if (letter === 'D' && id === 'e5') continue
        const isQuestion = letter === 'B' && id === 'e3'
        setPosition(doc, id, letter, isQuestion ? { is: 'questioned', reason: 'Tallet er fra før omlægningen' } : { is: 'recognised', reason: '' })
      }
    })
  }
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) {
    await openSheet(onTablet.page, id)
    await sheet(onTablet.page).getByRole('button', { name: 'Anerkender' }).click()
    await sheet(onTablet.page).locator('.sheet-body').press('Escape')
  }
  await eventually(({ cards }) => (cards.get('e5')?.fields.recognisedBy as string[] | undefined)?.length === 4, 'the marks')
  await openSheet(page, 'e3')
  await sheet(page).getByText('Anfægtet af Partner B: Tallet er fra før omlægningen').waitFor()
  await sheet(page).locator('.sheet-body').press('Escape')

  // 10:30-31:00: voices, causes, effects, links; then the loop is closed by hand.
  await writeAnalysis(seats)
  await row(page, 'c10').waitFor()
  await openSheet(page, 'c8')
  await sheet(page).getByRole('button', { name: 'Kobl til …' }).click()
  await dialogOf(secretary).getByRole('combobox').fill('Fravær')
  await page.keyboard.press('Enter')
  await eventually(({ links }) => [...links.values()].some(({ kind, from, to }) => kind === 'causes' && from === 'c8' && to === 'c10'), 'the loop')
  await sheet(page).locator('.sheet-body').press('Escape')

  // 31:00-34:00: the core, worded twice.
  for (const words of [firstCore, lastCore]) {
    await reword(secretary, 'core', words)
    await eventually(({ cards }) => cards.get('core')?.title === words, 'the core')
  }
  await openSheet(page, 'core')
  await sheet(page).locator('[data-field="agreed"] select').selectOption('shared')
  await sheet(page).locator('.sheet-body').press('Escape')

  // 35:00: what is in and out; without a why it says what is missing.
  await addCardInList(onTablet.page, 'Systemgrænse', 'Skolebussen')
  await onTablet.page.keyboard.press('i')
  await sheet(onTablet.page).getByText('Mangler endnu:').waitFor()
  await sheet(onTablet.page).locator('[data-field="place"] select').selectOption('out')
  await sheet(onTablet.page).locator('[data-field="why"]').locator('input, textarea').first().fill('Regionen bestemmer')
  await onTablet.page.keyboard.press('Tab')
  await expect.poll(() => sheet(onTablet.page).getByText('Mangler endnu:').count()).toBe(0)
  await sheet(onTablet.page).locator('.sheet-body').press('Escape')
  for (const [index, place] of ['in', 'in', 'watch', 'watch'].entries()) await seats.act(partner(parties[index]!), (doc) => putCard(doc, zone('boundary'), `b${index}`, 'boundary-item', `Emne ${index + 1}`, { place, why: 'Fordi' }))
  for (const id of ['r1', 'r2']) await seats.act(partner('D'), (doc) => putCard(doc, zone('reframing'), id, 'reframing', 'Voksne, der bliver', { from: 'Unge uden plan', to: 'Voksne, der bliver', opensFor: 'Foreninger og virksomheder' }))
  for (const [owner, due] of [['A', '2026-05-01'], ['B', '2026-05-15']] as const) {
    await seats.act(partner(owner), (doc) => {
      putCard(doc, zone('gaps'), `gap-${owner}`, 'data-gap', `Hvor mange unge mangler en voksen, spørger ${owner}`, { owner, due })
      setCardField(doc, `gap-${owner}`, 'agreement', 'none-needed')
    })
  }

  // The agenda shows what was found and heard, as it stands on the board.
  await seats.act('Sekretariatet', (doc) => {
    const agenda = agendaText(doc, [...readBoard(doc).sessions.keys()][0]!)!
    for (const key of ['evidence', 'voices']) {
      const block = new Y.XmlElement('livingBlock')
      block.setAttribute('block', 'zone-cards')
      block.setAttribute('ref', zone(key))
      agenda.insert(agenda.length, [block])
    }
  })

  // 44:00: what the board asks, five at a time and in order.
  await choose(secretary, 'Huller')
  await expect.poll(() => linesIn(page)).toEqual(['G14 7', 'G23 2', 'B08 2', 'N08 1', 'N05 1'])
  await page.getByRole('button', { name: /^Vis flere/ }).click()
  await expect.poll(() => linesIn(page)).toEqual(['N06 5'])
  expect(await accessFaults(page)).toEqual([])
  await secretary.shoot('scenario1-gaps')

  // 45:00: the board as it is, and what leaves it.
  await Promise.all([secretary, onTablet].map(waitForSaved))
  const end = await now()
  const cards = [...end.cards.values()].filter(({ fields }) => fields.fate !== 'merged' && fields.status !== 'withdrawn')
  const count = (kind: string) => cards.filter((card) => card.kind === kind).length
  const kinds = ['challenge', 'evidence', 'voice', 'cause', 'effect', 'core-problem', 'condition', 'boundary-item', 'reframing', 'data-gap']
  expect(Object.fromEntries(kinds.map((kind) => [kind, count(kind)]))).toEqual({ challenge: 1, evidence: 5, voice: 2, cause: 11, effect: 4, 'core-problem': 1, condition: 0, 'boundary-item': 5, reframing: 2, 'data-gap': 2 })
  expect(end.cards.size - cards.length).toBe(3)
  const linked = (kind: string) => [...end.links.values()].filter((link) => link.kind === kind).length
  expect({ causes: linked('causes'), supports: linked('supports'), 'sheds-light': linked('sheds-light') }).toEqual({ causes: 15, supports: 2, 'sheds-light': 2 })
  const core = end.cards.get('core')!
  expect([core.title, core.fields.agreed, earlierWordings(core.fields).map(({ words }) => words)]).toEqual([lastCore, 'shared', [firstCore]])
  const findings = (await page.evaluate(async () => (await fetch(`/api/boards/${location.pathname.split('/')[2]}/findings`)).json())) as { rule: string; refs: string[] }[]
  const refsOf = (rule: string) => [...(findings.find((one) => one.rule === rule)?.refs ?? [])].sort()
  expect(Object.fromEntries(['G23', 'G14', 'B08', 'N05', 'N06', 'N08', 'B05', 'B06'].map((rule) => [rule, refsOf(rule)]))).toEqual({
    G23: ['e3', 'e5'],
    G14: ['c10', 'c11', 'c3', 'c5', 'c7', 'c8', 'c9'],
    B08: ['c1', 'c3'],
    N05: ['c10', 'c8', 'c9'],
    N06: ['c11', 'c4', 'c5', 'c6', 'c7'],
    N08: ['c11'],
    B05: [],
    B06: [],
  })
  for (const [file, text] of await takenHome(secretary)) {
    expect(text, file).not.toContain('De voksne skifter')
    if (/docx|html|md/.test(file)) for (const words of ['Jeg vidste ikke', 'ca. 40 %', 'mindst 150']) expect(text.replace(/\u00a0/g, ' '), file).toContain(words)
  }
  expectNoFaults(secretary, onTablet)
})
