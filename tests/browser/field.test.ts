/** What a field asks for, as hands do it: a new wording adopted, an offer that meets a need, marks, an answer in the network's table, words explained, eight pages. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPartner } from '../../shared/document/boardRecords'
import { readBoard } from '../../shared/document/readBoard'
import type { Board } from '../../shared/domain/board'
import { evidenceMarks } from '../../shared/domain/evidenceMarks'
import { putCard, putLink } from '../draftBoards'
import { until } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, type Person, type PersonOptions } from './harness'
import { choose, dialogOf, expectNoFaults } from './listHands'
import { openSeats, type Seats } from './seats'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const row = (page: Page, id: string) => page.locator(`[data-board-item="card:${id}"]`).first()
const sheet = (page: Page) => page.locator('.card-sheet')

async function openSheet(page: Page, id: string): Promise<void> {
  await row(page, id).focus()
  await page.keyboard.press('i')
  await sheet(page).locator('.sheet-body').waitFor()
}

async function someone(address: string, link: string, organisation: string, options: PersonOptions & { readonly view?: 'list' | 'canvas' } = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, link, { name: `Fra ${organisation || 'ingen'}`, ...(organisation !== '' && { organisation }), view: options.view ?? 'list' })
  return person
}

/** Chooses in the open dialog by keys alone: what is typed finds it, Enter takes it. */
async function pick(person: Person, words: string): Promise<void> {
  await dialogOf(person).getByRole('combobox').fill(words)
  await person.page.keyboard.press('Enter')
}

const watch = (seats: Seats) => {
  const now = async (): Promise<Board> => readBoard(await seats.docOf('Sekretariatet'))
  return { now, eventually: (isSo: (board: Board) => boolean, what: string) => until(async () => isSo(await now()), what) }
}

test('FZ1 FZ2 FZ4 FZ5 FZ7 a facilitator adopts a new wording by keyboard; what was put off comes back in Huller; words are explained where they stand', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Børn i Vestbyen', language: 'da', templates: ['problem-analysis'] })
  const seats = openSeats(board)
  const { eventually } = watch(seats)
  await seats.act('Sekretariatet', (doc) => {
    putCard(doc, 'problem-analysis.core', 'core', 'core-problem', 'Unge uden plan', { agreed: 'shared' })
    putCard(doc, 'problem-analysis.challenge', 'challenge', 'challenge', 'For få unge kommer i job')
    putCard(doc, 'problem-analysis.reframing', 'r1', 'reframing', 'Voksne, der bliver', { from: 'Unge uden plan', to: 'Unge mangler voksne, der bliver', opensFor: 'Foreninger og virksomheder' })
    putCard(doc, 'problem-analysis.boundary', 'b1', 'boundary-item', 'Skolebussen', { place: 'out', why: 'Regionen bestemmer', review: '2024-03-01' })
    putCard(doc, 'problem-analysis.gaps', 'gap', 'data-gap', 'Hvor mange mangler en voksen?', { due: '2024-05-01' })
  })
  const boss = await someone(address, board.links.facilitator, 'Sekretariatet')
  const partner = await someone(address, board.links.editor, 'Kommunen')
  const { page } = boss

  // Only a facilitator notes what was decided.
  await openSheet(partner.page, 'r1')
  expect(await sheet(partner.page).getByRole('button', { name: 'Prøv den til næste møde' }).count()).toBe(1)
  expect(await sheet(partner.page).getByRole('button', { name: /^Vedtag den nye/ }).count()).toBe(0)

  await openSheet(page, 'r1')
  const adopt = sheet(page).getByRole('button', { name: /^Vedtag den nye formulering/ })
  await adopt.focus()
  await page.keyboard.press('Enter')
  await pick(boss, 'Kerneproblem')
  await pick(boss, 'Ikke mere')
  await eventually(({ cards }) => cards.get('core')?.title === 'Unge mangler voksne, der bliver', 'the new wording')
  await eventually(({ cards, links }) => cards.get('r1')?.fields.status === 'agreed' && [...links.values()].some(({ kind, to }) => kind === 'decides' && to === 'r1'), 'the decision')
  await sheet(page).locator('.sheet-standing').getByText(/^Vedtaget \d/).waitFor()
  await partner.page.locator('[data-card="r1"]').getByText(/^Vedtaget \d/).waitFor()
  expect(await accessFaults(page)).toEqual([])
  await boss.shoot('field-adopted')
  await sheet(page).locator('.sheet-body').press('Escape')
  await openSheet(page, 'core')
  await sheet(page).getByText(/^Unge uden plan \(til /).waitFor()
  // What may be said of a status stands beside it.
  await sheet(page).locator('[data-field="agreed"]').getByRole('button', { name: 'Hvad betyder vedtaget?' }).first().press('Enter')
  await page.getByRole('tooltip').getByText('Noget er først vedtaget').waitFor()
  await page.keyboard.press('Escape')
  await sheet(page).locator('.sheet-body').press('Escape')

  await choose(boss, 'Huller')
  const line = page.locator('.gap-line[data-rule="T06"]')
  await line.getByText('»Skolebussen« skulle tages op igen 1. marts 2024. Hvad siger vi nu?').waitFor()
  await line.getByRole('button', { name: 'Hvad betyder systemgrænse?' }).click()
  await page.getByRole('tooltip').getByText('systemgrænse').waitFor()
  expect(await accessFaults(page)).toEqual([])
  await boss.shoot('field-gaps')
  await page.getByRole('button', { name: 'Luk Huller' }).click()

  // In a menu the key ? explains.
  await page.locator('.top-bar').getByRole('button', { name: 'Flere valg' }).click()
  await page.getByRole('menuitem', { name: 'Siden sidst', exact: true }).focus()
  await page.keyboard.press('?')
  await page.locator('.menu-says').getByText('siden sidst').waitFor()
  expect(await accessFaults(page)).toEqual([])
  await boss.shoot('field-menu')
  await page.keyboard.press('Escape')

  // One step back, and all of it is as it was.
  await page.getByRole('button', { name: /^Fortryd/ }).click()
  await eventually(({ cards, links }) => cards.get('core')?.title === 'Unge uden plan' && cards.get('r1')?.fields.status === undefined && links.size === 0, 'the way back')

  // A knowledge gap is closed by saying what is known now, and can be opened again.
  await openSheet(page, 'gap')
  await sheet(page).locator('.sheet-standing').getByText('Skulle være klar 1. maj 2024').waitFor()
  await sheet(page).getByRole('button', { name: /^Luk videnhullet/ }).press('Enter')
  await dialogOf(boss).getByRole('textbox').fill('Mindst 150')
  await dialogOf(boss).getByRole('button', { name: 'OK' }).click()
  await eventually(({ cards }) => cards.get('gap')?.fields.fate === 'answered' && cards.get('gap')?.fields.fateNote === 'Mindst 150', 'the answer')
  await expect.poll(() => sheet(page).locator('.sheet-standing').count()).toBe(0)
  await sheet(page).getByRole('button', { name: 'Åbn videnhullet igen' }).press('Enter')
  await eventually(({ cards }) => cards.get('gap')?.fields.fate === 'open', 'the gap again')
  expectNoFaults(boss, partner)
})

test('FZ6 FZ10 an offer and a need become an activity by keyboard, and the receiver confirms a reinforcement in the network’s table', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Bo sammen', language: 'da', templates: ['activity-plan'] })
  const seats = openSeats(board)
  const { eventually } = watch(seats)
  await seats.act('Sekretariatet', (doc) => {
    for (const [id, title] of [['A', 'Kommunen'], ['B', 'Boligforeningen']] as const) addPartner(doc, { id, title, sector: 'municipality', type: 'core', fields: {} })
    putCard(doc, 'activity-plan.offers', 'o', 'offer', 'En vejleder to dage om ugen', { partner: 'A' })
    putCard(doc, 'activity-plan.offers', 'n', 'need', 'Nogen de unge kan ringe til', { partner: 'B' })
    putCard(doc, 'activity-plan.bank', 'a1', 'activity', 'Fritidsjob', { owner: 'A', status: 'running' })
    putCard(doc, 'activity-plan.bank', 'a2', 'activity', 'Opgangsværter', { owner: 'B', status: 'running' })
    putLink(doc, 'reinforces', 'a1', 'a2', 'unge møder en voksen i opgangen')
  })
  const person = await someone(address, board.links.editor, 'Boligforeningen')
  const { page } = person
  await openSheet(page, 'n')
  await sheet(page).getByRole('button', { name: 'Gør til aktivitet' }).press('Enter')
  await pick(person, 'vejleder')
  await eventually(({ cards }) => [...cards.values()].some(({ kind, fields }) => kind === 'activity' && fields.owner === 'A' && JSON.stringify(fields.with) === '["B"]'), 'the activity')
  await sheet(page).getByRole('heading', { name: 'Aktivitet', exact: true }).waitFor()
  for (const id of ['o', 'n']) await page.locator(`[data-card="${id}"]`).getByText('brugt', { exact: true }).waitFor()
  expect(await accessFaults(page)).toEqual([])
  await person.shoot('field-match')
  await sheet(page).locator('.sheet-body').press('Escape')
  await page.getByRole('button', { name: /^Fortryd/ }).click()
  await eventually(({ cards, links }) => cards.size === 4 && links.size === 1 && cards.get('o')?.fields.fate === undefined, 'the way back')

  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await page.getByRole('tab', { name: 'Forstærkninger' }).click()
  await page.getByRole('button', { name: /^Bekræft …/ }).press('Enter')
  await pick(person, 'Bekræft')
  await eventually(({ links }) => [...links.values()][0]?.fields.confirmedBy === 'B', 'the confirmation')
  await page.getByRole('button', { name: /^Ret svaret …/ }).waitFor()
  expect(await accessFaults(page)).toEqual([])
  await person.shoot('field-network')
  expectNoFaults(person)
})

test('FZ9 a partner and a guest mark a piece of evidence, and the card shows how many', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Børn i Vestbyen', language: 'da', templates: ['problem-analysis'] })
  const seats = openSeats(board)
  const { now, eventually } = watch(seats)
  await seats.act('Sekretariatet', (doc) => {
    addPartner(doc, { id: 'A', title: 'Kommunen', sector: 'municipality', type: 'core', fields: {} })
    putCard(doc, 'problem-analysis.evidence', 'e1', 'evidence', '41 % føler sig ensomme', { source: 'Testdata 2025' })
  })
  const [partner, guest] = [await someone(address, board.links.editor, 'Kommunen', { size: 'tablet', touch: true }), await someone(address, board.links.editor, '', { size: 'phone', touch: true })]
  for (const [person, words] of [[partner, 'Anerkender'], [guest, 'Mangler noget']] as const) {
    await openSheet(person.page, 'e1')
    await sheet(person.page).getByRole('button', { name: words, exact: true }).click()
  }
  await eventually(({ cards }) => evidenceMarks(cards.get('e1')!.fields).recognised === 1 && evidenceMarks(cards.get('e1')!.fields).lacks === 1, 'the marks')
  await sheet(partner.page).getByText('Uden organisation: 1 mangler noget').waitFor()
  await sheet(partner.page).getByText('Anerkender 1 · Mangler noget 1').waitFor()
  expect(await accessFaults(guest.page)).toEqual([])
  await partner.shoot('field-marks')
  await guest.shoot('field-marks-phone')
  // A changed mind replaces one's own mark.
  await sheet(guest.page).getByRole('button', { name: 'Anerkender', exact: true }).click()
  await eventually(({ cards }) => evidenceMarks(cards.get('e1')!.fields).recognised === 2 && evidenceMarks(cards.get('e1')!.fields).lacks === 0, 'the changed mark')
  await sheet(guest.page).getByRole('button', { name: 'Tag tilbage' }).click()
  await eventually(({ cards }) => evidenceMarks(cards.get('e1')!.fields).recognised === 1, 'the mark taken back')
  expect((await now()).cards.get('e1')!.fields.recognisedBy).toEqual(['A'])
  expectNoFaults(partner, guest)
})

test('FZ11 eight pages on a tablet: the open tab is whole, the row says that it goes on, and all pages are a menu and an arrow away', async () => {
  const { address } = await startLastingServer()
  const templates = ['problem-analysis', 'track-map', 'activity-plan', 'agenda-canvas', 'measurement-board', 'actor-map', 'steering-meeting', 'programme-model']
  const board = await createBoard(address, { title: 'Otte sider', language: 'da', templates })
  const person = await someone(address, board.links.facilitator, 'Sekretariatet', { size: 'tablet' })
  const { page } = person
  const tabs = page.locator('.page-tabs')
  const current = tabs.locator('[aria-current=page]')
  const isWhole = () =>
    current.evaluate((tab) => {
      const row = tab.parentElement!.getBoundingClientRect()
      const { left, right } = tab.getBoundingClientRect()
      return left >= row.left - 1 && right <= row.right + 1
    })
  await expect.poll(() => tabs.getAttribute('data-after')).toBe('true')
  await page.getByRole('button', { name: 'Alle sider (8)' }).press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => current.innerText()).toBe('Programmodel')
  await expect.poll(isWhole).toBe(true)
  await expect.poll(() => tabs.getAttribute('data-before')).toBe('true')
  expect(await accessFaults(page)).toEqual([])
  await person.shoot('field-tabs')
  await current.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect.poll(() => current.innerText()).toBe('Problemanalyse')
  await expect.poll(isWhole).toBe(true)
  await expect.poll(() => tabs.getAttribute('data-before')).toBe(null)
  expectNoFaults(person)
})
