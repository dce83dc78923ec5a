/** *Siden sidst* as people meet it: two meetings on two boards, marks on the canvas and in the list, former wordings, and the board as it was. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCard, removeCard, setCardField } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { connectStock, joinBoard as joinPlainly, type StockClient, type TestBoard } from '../server/harness'
import { accessFaults } from './axe'
import { card, showWholePage } from './canvasHands'
import { createBoard, joinBoard, newPerson, openBrowser, startShortMeetings, waitForSaved, type Person } from './harness'
import { addCardInList, cardIn, choose, expectNoFaults } from './listHands'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const place = (client: StockClient) => {
  const [page] = [...readBoard(client.doc).pages.values()]
  return { pageId: page?.id ?? '', zoneId: null, x: 40, y: 900, pageX: 40, pageY: 900, order: 'a0' }
}

/** The secretariat's other machine: writes what has no button yet. */
async function fromElsewhere(board: TestBoard, act: (client: StockClient, author: string) => void): Promise<void> {
  const member = await joinPlainly(board, 'editor', 'Sekretariatet')
  const client = await connectStock(board, member.cookie)
  act(client, member.participantId)
  await client.whenSaved()
  client.close()
}

const addKind = (client: StockClient, author: string, id: string, kind: string, title: string, fields = {}) =>
  addCard(client.doc, { id, kind, title, placement: place(client), author, organisation: '', createdAt: '2026-11-21T10:00:00.000Z', fields })

/** Everybody leaves, and the meeting is over. */
async function endMeeting(board: TestBoard, ...people: readonly Person[]): Promise<void> {
  for (const { page } of people) await page.goto(`${board.address}/privatliv`)
  const member = await joinPlainly(board, 'viewer', 'Ser kun efter')
  const ends = async () => {
    const answer = await fetch(`${board.address}/api/boards/${board.boardId}/versions`, { headers: { Cookie: member.cookie } })
    return ((await answer.json()) as { versions: { kind: string }[] }).versions[0]?.kind
  }
  await expect.poll(ends, { timeout: 15_000 }).toBe('end')
  // Whoever comes back later than this comes to a new meeting.
  await new Promise((resolve) => setTimeout(resolve, 1_400))
}

const lines = ({ page }: Person) => page.locator('.history-group .history-line').allInnerTexts()

async function openPanel(person: Person): Promise<void> {
  await choose(person, 'Siden sidst')
  await person.page.locator('.history-title').waitFor()
}

test('TC30 one status, one measurement and a card made and deleted are two lines; the other board has its own (A1), and each member their own last visit (A2)', async () => {
  const server = await startShortMeetings()
  const [north, south] = [await createBoard(server.address, { title: 'Initiativ Nord', templates: ['activity-plan'] }), await createBoard(server.address, { title: 'Initiativ Syd', templates: ['activity-plan'] })]
  const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  for (const board of [north, south]) {
    await joinBoard(anna, board.links.facilitator, { name: 'Anna', organisation: 'Sekretariatet', view: 'list' })
    await joinBoard(bo, board.links.editor, { name: 'Bo', organisation: 'Partner B', view: 'list' })
    await fromElsewhere(board, (client, author) => {
      addKind(client, author, 'a3', 'activity', 'Mentorordning', { status: 'planned' })
      addKind(client, author, 'i1', 'indicator', 'Unge i fritidsjob')
    })
    await cardIn(anna.page, 'Mentorordning').waitFor()
    await endMeeting(board, anna, bo)
  }

  // The second meeting: Anna and a colleague are there, Bo is not.
  await anna.page.goto(`${server.address}/b/${north.boardId}?view=list`)
  await waitForSaved(anna)
  await fromElsewhere(north, (client, author) => {
    setCardField(client.doc, 'a3', 'status', 'running')
    addKind(client, author, 'm1', 'measurement', '', { indicator: 'i1', value: 31 })
  })
  await addCardInList(anna.page, 'Det gør vi allerede', 'Lavet og slettet')
  await anna.page.keyboard.press('Delete')
  await cardIn(anna.page, 'Lavet og slettet').waitFor({ state: 'detached' })
  await waitForSaved(anna)
  await openPanel(anna)
  await expect.poll(() => lines(anna)).toEqual(['»Mentorordning«: status fra »planlagt« til »kører«', '»Unge i fritidsjob« er målt til 31'])
  expect(await accessFaults(anna.page)).toEqual([])
  await endMeeting(north, anna)

  // The third: only one thing has happened since the second, two since Bo was here.
  await anna.page.goto(`${server.address}/b/${north.boardId}?view=list`)
  await waitForSaved(anna)
  await fromElsewhere(north, (client) => setCardField(client.doc, 'a3', 'status', 'stopped'))
  await openPanel(anna)
  await expect.poll(() => lines(anna)).toEqual(['»Mentorordning«: status fra »kører« til »stoppet«'])
  await bo.page.goto(`${server.address}/b/${north.boardId}?view=list`)
  await waitForSaved(bo)
  await openPanel(bo)
  await bo.page.getByLabel('Sammenlign med').selectOption({ label: 'Mit sidste besøg' })
  await expect.poll(() => lines(bo)).toEqual(['»Mentorordning«: status fra »planlagt« til »stoppet«', '»Unge i fritidsjob« er målt til 31'])

  await anna.page.goto(`${server.address}/b/${south.boardId}?view=list`)
  await waitForSaved(anna)
  await openPanel(anna)
  await anna.page.getByText(/^Ingen ændringer siden/).waitFor()
  expect(await lines(anna)).toEqual([])
  expectNoFaults(anna, bo)
})

test('TC31 a card renamed twice tells both former wordings, with who and when (A3); the board as of the first meeting opens as it was, and is compared with now (A7)', async () => {
  const server = await startShortMeetings()
  const board = await createBoard(server.address, { title: 'Initiativ Nord', templates: ['problem-analysis'] })
  const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  await joinBoard(anna, board.links.facilitator, { name: 'Anna', organisation: 'Sekretariatet', view: 'list' })
  await joinBoard(bo, board.links.editor, { name: 'Bo', organisation: 'Partner B', view: 'list' })
  for (const title of ['Fritid', 'Mørke stier']) await addCardInList(anna.page, 'Årsager', title)
  await waitForSaved(anna)
  const then = await anna.page.locator('[data-card]').count()
  await endMeeting(board, anna, bo)

  for (const [person, from, to] of [[anna, 'Fritid', ' for alle'], [bo, 'Fritid for alle', ' unge']] as const) {
    await person.page.goto(`${server.address}/b/${board.boardId}?view=list`)
    await waitForSaved(person)
    await cardIn(person.page, from).focus()
    await person.page.keyboard.press('Enter')
    await person.page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
    await person.page.keyboard.type(to)
    await person.page.keyboard.press('Escape')
    await waitForSaved(person)
    // A card's story is put down when the card has come to rest.
    await cardIn(person.page, `${from}${to}`).focus()
    await choose(person, 'Kortets historie')
    await expect
      .poll(async () => (await person.page.getByRole('button', { name: 'Opdater' }).click(), person.page.locator('.card-changes').innerText()), { timeout: 20_000, interval: 500 })
      .toContain(`»${from}${to}«`)
  }
  await addCardInList(bo.page, 'Virkninger', 'Nyt siden da')
  await cardIn(bo.page, 'Mørke stier').focus()
  await bo.page.keyboard.press('Delete')
  await waitForSaved(bo)

  await cardIn(anna.page, 'Nyt siden da').waitFor()
  await cardIn(anna.page, 'Fritid for alle unge').focus()
  await choose(anna, 'Kortets historie')
  await anna.page.getByRole('button', { name: 'Opdater' }).click()
  const story = anna.page.locator('.card-changes')
  await story.getByText('ordlyd fra »Fritid for alle« til »Fritid for alle unge«').waitFor()
  for (const words of ['fra »Fritid« til', 'Anna, Sekretariatet', 'Bo, Partner B']) expect(await story.innerText()).toContain(words)

  await choose(anna, 'Versioner')
  await anna.page.locator('.version[data-kind="end"]').last().getByRole('button', { name: /^Se tavlen/ }).click()
  await anna.page.locator('.look-back').waitFor()
  expect(await anna.page.locator('[data-card]').count()).toBe(then)
  await cardIn(anna.page, 'Mørke stier').waitFor()
  expect(await anna.page.getByRole('button', { name: /^Nyt kort/ }).count()).toBe(0)
  await anna.page.getByRole('button', { name: 'Tilbage til nu' }).click()
  await anna.page.locator('.version[data-kind="end"]').last().getByRole('button', { name: /^Sammenlign/ }).click()
  await expect.poll(() => lines(anna)).toEqual(['Nyt kort (virkning): »Nyt siden da«', '»Fritid«: ordlyd fra »Fritid« til »Fritid for alle unge«', 'Fjernet: »Mørke stier«'])
  expectNoFaults(anna, bo)
})

test('TC32 marks stand on the canvas and in the list with icon and word, the same as the panel, follow what is compared, and are switched off again', async () => {
  const server = await startShortMeetings()
  const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
  const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address, { size: 'phone', touch: true })]
  await joinBoard(anna, board.links.facilitator, { name: 'Anna', organisation: 'Sekretariatet', view: 'list' })
  await joinBoard(bo, board.links.viewer, { name: 'Bo' })
  for (const title of ['Få voksne', 'Mørke stier', 'Bliver her', 'Forsvinder']) await addCardInList(anna.page, 'Årsager', title)
  await waitForSaved(anna)
  await endMeeting(board, anna, bo)
  await anna.page.goto(`${server.address}/b/${board.boardId}?view=list`)
  await waitForSaved(anna)
  await addCardInList(anna.page, 'Virkninger', 'Utryghed om aftenen')
  await waitForSaved(anna)
  await fromElsewhere(board, (client, author) => {
    const cards = [...readBoard(client.doc).cards.values()]
    const idOf = (title: string) => cards.find((one) => one.title === title)?.id ?? ''
    const zone = [...readBoard(client.doc).zones.values()].find(({ zoneKey }) => zoneKey === 'effects')
    setCardField(client.doc, idOf('Mørke stier'), 'placement', { ...cards.find((one) => one.title === 'Mørke stier')!.placement, zoneId: zone?.id ?? '' })
    addLink(client.doc, { id: 'l1', kind: 'causes', from: idOf('Få voksne'), to: idOf('Utryghed om aftenen'), author, createdAt: '2026-11-21T10:00:00.000Z' })
    removeCard(client.doc, idOf('Forsvinder'))
  })

  await choose(anna, 'Mærk det, der er ændret')
  const mark = (person: Person, title: string) => person.page.locator('[data-card]').filter({ hasText: title }).locator('.card-mark .change-mark')
  await mark(anna, 'Utryghed om aftenen').getByText('Nyt', { exact: true }).waitFor()
  await anna.page.getByText('3 ændringer er mærket på tavlen.').first().waitFor()
  expect(await mark(anna, 'Mørke stier').innerText()).toContain('Flyttet')
  expect(await anna.page.locator('.link-line .change-mark').first().innerText()).toContain('Ny')
  expect(await mark(anna, 'Bliver her').count()).toBe(0)
  expect(await accessFaults(anna.page)).toEqual([])
  await openPanel(anna)
  expect(await lines(anna)).toHaveLength(4)
  await anna.page.locator('.history-group[data-group="removed"]').getByText('Fjernet: »Forsvinder«').waitFor()
  await anna.shoot('marks-list')

  await anna.page.getByRole('button', { name: 'Liste', exact: true }).click()
  await card(anna.page, 'Utryghed om aftenen').locator('.change-mark').getByText('Nyt').waitFor({ state: 'attached' })
  await card(anna.page, 'Mørke stier').locator('.change-mark').getByText('Flyttet').waitFor({ state: 'attached' })
  await anna.page.locator('.link-mark').waitFor()
  await showWholePage(anna.page)
  expect(await accessFaults(anna.page)).toEqual([])
  await anna.shoot('marks-canvas')
  await anna.page.getByLabel('Sammenlign med').selectOption((await anna.page.getByLabel('Sammenlign med').locator('option').last().getAttribute('value')) ?? '')
  await expect.poll(() => anna.page.locator('.card .change-mark').count()).toBe(4)
  await anna.page.getByLabel('Sammenlign med').selectOption({ label: 'Sidste møde' })
  await expect.poll(() => anna.page.locator('.card .change-mark').count()).toBe(2)
  await anna.page.getByRole('switch', { name: 'Vis mærker på tavlen' }).uncheck()
  await expect.poll(() => anna.page.locator('.change-mark, .link-mark').count()).toBe(0)

  await bo.page.goto(`${server.address}/b/${board.boardId}`)
  await waitForSaved(bo)
  await choose(bo, 'Mærk det, der er ændret')
  await mark(bo, 'Utryghed om aftenen').waitFor()
  await bo.shoot('marks-phone')
  await choose(bo, 'Fjern mærker for ændringer')
  await expect.poll(() => bo.page.locator('.change-mark').count()).toBe(0)
  expectNoFaults(anna, bo)
})
