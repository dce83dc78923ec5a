/** The dialogue in which everything that leaves the board is fetched, in a real browser. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../../shared/document/readBoard'
import { entriesOf } from '../../shared/document/roots'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { exportTable } from '../../shared/reports/exportTable'
import { editions, withholdings } from '../../shared/reports/editions'
import { ask, joinBoard as joinServer, newFolder, smallPng } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, sizes, startLastingServer, type Person, type PersonOptions } from './harness'
import { changeBoard } from './planBoards'

let browser: Browser
let address: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function exampleBoard() {
  address = (await startLastingServer()).address
  return createBoard(address, { title: '', language: 'da', example: 'bo-trygt' })
}

async function open(link: string, options: PersonOptions = {}, view: 'list' | 'canvas' = 'list'): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, link, { name: 'Anna', organisation: 'Kommunen', view })
  return person
}

const more = (page: Page) => page.getByRole('button', { name: /^(Flere valg|More choices)$/ })
const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Hent dokument|Get a document)$/ })
const fetchButton = (page: Page) => dialog(page).getByRole('button', { name: /^(Hent|Get it)$/ })

async function openDialog({ page }: Person, item: RegExp = /^(Hent dokument|Get a document)/): Promise<void> {
  await more(page).click()
  await page.getByRole('menuitem', { name: item }).click()
  await dialog(page).waitFor()
}

async function fetched({ page }: Person): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), fetchButton(page).click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const optionsOf = (page: Page, label: RegExp) => dialog(page).getByLabel(label).locator('option').allInnerTexts()
const namesOf = (part: keyof typeof exportTable) => exportTable[part].name.da

test('GO1 one dialogue fetches every document: what, meeting, language, format and for whom, and says in words what is left out', async () => {
  const board = await exampleBoard()
  const anna = await open(board.links.facilitator)
  const { page } = anna
  await openDialog(anna)
  expect(await optionsOf(page, /^Hvad/)).toEqual(Object.values(exportTable).map(({ name }) => name.da))
  await dialog(page).getByLabel(/^Hvad/).selectOption({ label: namesOf('common') })
  for (const edition of editions) {
    await dialog(page).locator(`input[value="${edition}"]`).check()
    const told = await dialog(page).locator('.export-left-out li').allInnerTexts()
    expect(told).toEqual(withholdings.filter(({ from }) => from.includes(edition)).map(({ what }) => what.da))
  }
  await dialog(page).locator('input[value="public"]').check()
  await dialog(page).getByRole('radio', { name: /^HTML/ }).check()
  await dialog(page).getByLabel(/^Sprog/).selectOption('en')
  const { name, bytes } = await fetched(anna)
  expect(name).toMatch(/Common agenda.*\.html$/)
  expect(bytes.toString('utf8')).toContain('<html lang="en-GB">')
  expect(await dialog(page).getByRole('status').innerText()).toContain(name)
  expect(await accessFaults(page)).toEqual([])
  // What was chosen last stands there the next time, but for another part whose formats are others.
  await page.keyboard.press('Escape')
  await openDialog(anna)
  expect(await dialog(page).getByLabel(/^Hvad/).inputValue()).toBe('common')
  expect(await dialog(page).locator('input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['html', 'public'])
  expect(await dialog(page).getByLabel(/^Sprog/).inputValue()).toBe('en')
  await dialog(page).getByLabel(/^Hvad/).selectOption({ label: namesOf('archive') })
  expect(await dialog(page).getByRole('radio').count()).toBe(2)
  expect((await fetched(anna)).name).toMatch(/\.zip$/)
  expect(anna.faults).toEqual([])
  await anna.close()
})

test('GO2 whoever reads along is offered neither the archive nor the internal edition; in English, on a phone, by keyboard alone', async () => {
  const board = await exampleBoard()
  const bo = await open(board.links.viewer, { size: 'phone', language: 'en' })
  const { page } = bo
  await more(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^Get a document/ }).focus()
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  expect(await optionsOf(page, /^What/)).not.toContain(exportTable.archive.name.en)
  await page.keyboard.type('Dec')
  expect(await dialog(page).getByLabel(/^What/).inputValue()).toBe('decisions')
  expect(await dialog(page).locator('.editions input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['public', 'partner'])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  expect(await accessFaults(page)).toEqual([])
  // By the language to the formats.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/Decision/)
  await page.keyboard.press('Escape')
  expect(await dialog(page).count()).toBe(0)
  expect(bo.faults).toEqual([])
  await bo.close()
})

test('GO3 what takes long says so and can be stopped; what goes wrong is said in words; what had to be changed stands with the name', async () => {
  const board = await exampleBoard()
  const anna = await open(board.links.editor)
  const { page } = anna
  await openDialog(anna)
  // The server is slow to answer, as when others wait before one.
  let isHeld = true
  await page.route(/\/export\/[a-z]+\.[a-z]+\?/, async (route) => {
    if (!isHeld) return route.continue()
    await page.waitForEvent('requestfailed', { predicate: (request) => request.url() === route.request().url(), timeout: 60_000 })
  })
  await page.route(/\/exports\//, (route) => route.fulfill({ json: { state: 'queued', ahead: 2 } }))
  await fetchButton(page).click()
  await dialog(page).getByText('Venter på tur: 2 foran …').waitFor()
  expect(await fetchButton(page).getAttribute('aria-disabled')).toBe('true')
  expect(await accessFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Stop' }).click()
  await dialog(page).getByText('Stoppet. Der er ikke hentet noget.').waitFor()
  expect(await fetchButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
  isHeld = false
  await page.unroute(/\/exports\//)
  await page.unroute(/\/export\//)
  await page.route(/\/export\/[a-z]+\.[a-z]+\?/, (route) => route.fulfill({ status: 503, json: { error: { code: 'work-busy', message: 'Serveren har travlt med andre filer.' } } }), { times: 1 })
  await fetchButton(page).click()
  await dialog(page).getByText('Serveren har travlt med andre filer.').waitFor()
  await page.route(/\/export\/[a-z]+\.[a-z]+\?/, (route) => route.abort(), { times: 1 })
  await fetchButton(page).click()
  await dialog(page).getByText('Filen laves på serveren. Prøv igen, når der er forbindelse.').waitFor()
  await page.route(/\/export\/[a-z]+\.[a-z]+\?/, (route) => route.fulfill({ body: 'x', headers: { 'Content-Disposition': "attachment; filename*=UTF-8''Pr%C3%B8ve.docx", 'Warning-Codes': 'text-cut=2' } }), { times: 1 })
  await fetchButton(page).click()
  await dialog(page).getByText('Hentet: Prøve.docx').waitFor()
  await dialog(page).getByText('Noget er ændret i dokumentet: en meget lang tekst er forkortet (2).').waitFor()
  await anna.close()
})

test('GO4 agenda, plan and sharing open the same dialogue with what they are about already chosen', async () => {
  const board = await exampleBoard()
  const anna = await open(board.links.facilitator)
  const { page } = anna
  const part = () => dialog(page).getByLabel(/^Hvad/).inputValue()
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await page.locator('.plan').getByRole('button', { name: 'Hent dokument' }).click()
  expect(await part()).toBe('plan')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Del', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hent dokument' }).click()
  await dialog(page).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Dagsorden', exact: true }).click()
  await page.locator('.agenda-head').getByRole('button', { name: 'Hent dagsordenen' }).click()
  expect(await part()).toBe('agenda')
  // One item by itself comes without packages and calendars.
  const item = dialog(page).getByLabel(/^Punkter/)
  const [, first] = await item.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  await item.selectOption(first!)
  expect(await dialog(page).getByRole('radio', { name: /^(ZIP|ICS)/ }).count()).toBe(0)
  expect((await fetched(anna)).name).toMatch(/ - Punkt 1\b.*\.docx$/)
  expect(anna.faults).toEqual([])
  await anna.close()
})

/** An archive of the example with a picture, unpacked into a folder. */
async function unpackedArchive(): Promise<string> {
  const board = await exampleBoard()
  const { cookie } = await joinServer(board, 'facilitator')
  const sha256 = createHash('sha256').update(smallPng).digest('hex')
  expect((await ask(address, 'PUT', `/api/boards/${board.boardId}/images/${sha256}`, smallPng, { Cookie: cookie, 'Content-Type': 'image/png' })).status).toBe(201)
  await changeBoard(board, (doc) => {
    const pageId = pagesInOrder(readBoard(doc))[0]!.id
    const fields = { type: 'image', pageId, place: { x: 0, y: 0, rotation: 0, order: 'a1' }, altText: 'Et gult hus ved åen', image: { hash: sha256, w: 40, h: 30, mimeType: 'image/png' } }
    entriesOf(doc, 'drawings').set('picture', new Y.Map<unknown>(Object.entries(fields)))
  })
  const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/archive.zip`, undefined, { Cookie: cookie })
  expect(answer.status).toBe(200)
  const folder = newFolder()
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

test('GO14 the archive is read from the disk, without the tool, a script or a line, by everybody', async () => {
  const folder = await unpackedArchive()
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  page.on('request', (request) => request.url().startsWith('file:') || faults.push(request.url()))
  page.on('console', (message) => faults.push(message.text()))
  for (const size of [sizes.laptop, sizes.phone]) {
    await page.setViewportSize(size)
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    expect(await page.title()).toBe('Bo trygt')
    const shown = page.getByRole('img', { name: 'Et gult hus ved åen' })
    expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    for (const landmark of ['banner', 'navigation', 'main'] as const) expect(await page.getByRole(landmark).count()).toBe(1)
    const levels = await page.locator('h1,h2,h3,h4,h5,h6').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await accessFaults(page)).toEqual([])
  }
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Spring til indholdet')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  const ends = await page.locator('nav a').evaluateAll((all) => all.map((link) => document.querySelector(`[id="${decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))}"]`)?.textContent === link.textContent))
  expect(ends.length).toBeGreaterThan(8)
  expect(ends.every((isThere) => isThere)).toBe(true)
  expect(faults).toEqual([])
  await context.close()
})
