/** Work that a board did not take in, situation by situation: read, copied, fetched as a file, and back on the board. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCard, removeCard } from '../../shared/document/cards'
import { readBoard } from '../../shared/document/readBoard'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { limits } from '../../shared/protocol/limits'
import { connectStock, joinBoard as joinPlainly } from '../server/harness'
import { accessFaults } from './axe'
import { writeCardIn } from './canvasHands'
import { badge, createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person } from './harness'
import { addCardInList, cardIn, dialogOf, expectNoFaults } from './listHands'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What lies in the open tray can be copied and fetched as a file. */
async function takesWords(anna: Person, ...words: readonly string[]): Promise<void> {
  const tray = anna.page.locator('.rescued')
  await tray.getByRole('button', { name: 'Kopiér alt' }).click()
  const copied = await anna.page.evaluate(() => navigator.clipboard.readText())
  const download = anna.page.waitForEvent('download')
  await tray.getByRole('button', { name: 'Hent som tekst' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  for (const word of words) expect([await tray.innerText(), copied, file].map((text) => text.includes(word))).toEqual([true, true, true])
  expect(await accessFaults(anna.page)).toEqual([])
}

async function drawTextOnCanvas({ page }: Person, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.locator('.tl-shape').first().waitFor()
  await page.locator('.tl-container').focus()
  await page.keyboard.press('t')
  await page.mouse.click(700, 500)
  await page.locator('.tl-text-wrapper [contenteditable="true"], .tl-rich-text [contenteditable="true"]').first().waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
}

test('TC40 when the board was put in anew, cards, links and drawings lie in the tray with their form, and are put back with a press', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Lagt ind på ny', templates: ['problem-analysis'] })
  const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  let isReplaced = false
  await anna.page.routeWebSocket(/\/sync\//, (ours) => {
    if (isReplaced) return void ours.close({ code: 4409, reason: 'document-replaced' })
    ours.connectToServer()
  })
  await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
  await addCardInList(boss.page, 'Virkninger', 'Utryghed')
  await cardIn(anna.page, 'Utryghed').waitFor()
  await waitForSaved(anna)

  await anna.context.setOffline(true)
  await addCardInList(anna.page, 'Årsager', 'Mørke stier')
  await anna.page.keyboard.press('l')
  await anna.page.getByRole('dialog', { name: 'Kobl til hvilket kort?' }).waitFor()
  await anna.page.keyboard.type('utryg')
  await anna.page.keyboard.press('Enter')
  await anna.page.locator('.link-line').first().waitFor()
  await drawTextOnCanvas(anna, 'Husk stien bag skolen')
  isReplaced = true
  await anna.context.setOffline(false)
  await expect.poll(() => badge(anna), { timeout: 20_000 }).toMatch(/Tavlen er lagt ind på ny/)
  await anna.page.getByRole('button', { name: 'Redningsbakken (3)' }).click()
  await dialogOf(anna).getByText('Kobling', { exact: true }).waitFor()
  await dialogOf(anna).getByText('Problemanalyse · Tekst').waitFor()
  await takesWords(anna, 'Mørke stier', '»Mørke stier« fører til »Utryghed«', 'Husk stien bag skolen')
  await anna.shoot('rescue-forms')
  await anna.page.keyboard.press('Escape')

  isReplaced = false
  await anna.page.getByRole('button', { name: 'Hent tavlen på ny' }).click()
  await waitForSaved(anna)
  expect(await cardIn(anna.page, 'Mørke stier').count()).toBe(0)
  await anna.page.getByRole('button', { name: 'Redningsbakken (3)' }).click()
  await dialogOf(anna).getByRole('button', { name: 'Læg tilbage: »Mørke stier« fører til' }).click()
  await anna.page.getByText('Det kan ikke lægges tilbage').first().waitFor()
  for (const title of ['Mørke stier', '»Mørke stier« fører til', 'Husk stien']) await dialogOf(anna).getByRole('button', { name: `Læg tilbage: ${title}` }).first().click()
  await waitForSaved(anna)
  await cardIn(boss.page, 'Mørke stier').waitFor()
  await boss.page.locator('.link-line').getByText('Utryghed').first().waitFor()
  await boss.page.getByText('På siden er der også 1 tekst (»Husk stien bag skolen«)').waitFor()
  expect(await anna.page.getByRole('button', { name: /^Redningsbakken/ }).count()).toBe(0)
  expectNoFaults(boss, anna)
})

test('TC41 when the server no longer knows one, the work is read outside, and comes by itself when one is in again', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Ny dag', templates: ['problem-analysis'] })
  const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
  await anna.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await anna.context.setOffline(true)
  await addCardInList(anna.page, 'Årsager', 'Skrevet i nat')
  await anna.context.clearCookies()
  await anna.context.setOffline(false)
  await anna.page.getByText('Serveren kender dig ikke længere').waitFor()
  await anna.page.getByRole('button', { name: 'Redningsbakken (1)' }).click()
  await takesWords(anna, 'Skrevet i nat')
  await anna.page.keyboard.press('Escape')
  await anna.page.getByRole('button', { name: 'Prøv at komme ind igen' }).click()
  await anna.page.getByLabel('Link til tavlen').waitFor()
  await takesWords(anna, 'Skrevet i nat')
  await anna.shoot('rescue-session-over')
  await anna.page.getByLabel('Link til tavlen').fill(board.links.editor)
  await anna.page.getByRole('button', { name: 'Brug linket' }).click()
  await anna.page.getByRole('button', { name: /^Deltag/ }).click()
  await waitForSaved(anna)
  await cardIn(boss.page, 'Skrevet i nat').waitFor()
  expect(await cardIn(boss.page, 'Skrevet i nat').count()).toBe(1)
  await expect.poll(() => anna.page.getByRole('button', { name: /^Redningsbakken/ }).count()).toBe(0)
  expectNoFaults(boss, anna)
})

test('TC42 on a full board what is written waits on the device, can be taken along, and comes by itself when there is room', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Fuld', templates: ['problem-analysis', 'activity-plan'] })
  const member = await joinPlainly(board, 'facilitator', 'Sekretær')
  const boss = await connectStock(board, member.cookie)
  const page = pagesInOrder(readBoard(boss.doc)).at(-1)
  const placement = { pageId: page?.id ?? '', zoneId: null, x: 0, y: 2000, pageX: 0, pageY: 2000, order: 'a0' }
  for (let from = 0; from < limits.maxCards; from += 500) {
    boss.doc.transact(() => {
      for (let index = from; index < from + 500; index++) addCard(boss.doc, { id: `k${index}`, kind: 'note', title: `${index}`, placement, author: member.participantId, organisation: '', createdAt: '2026-11-21T10:00:00.000Z' })
    })
  }
  await boss.whenSaved()
  const anna = await newPerson(browser, server.address)
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'canvas' })
  await writeCardIn(anna.page, 'Årsager', 'Ét for meget')
  await expect.poll(() => badge(anna), { timeout: 20_000 }).toMatch(/Tavlen er fuld/i)
  await anna.page.getByRole('button', { name: 'Redningsbakken (1)' }).click()
  expect(await dialogOf(anna).getByRole('button', { name: /^Læg tilbage/ }).count()).toBe(0)
  await dialogOf(anna).getByText('Det her venter på plads på tavlen').waitFor()
  await anna.shoot('rescue-full')
  await dialogOf(anna).getByRole('button', { name: 'Kopiér alt' }).click()
  expect(await anna.page.evaluate(() => navigator.clipboard.readText())).toContain('Ét for meget')
  await anna.page.keyboard.press('Escape')
  expect([...readBoard(boss.doc).cards.values()].some(({ title }) => title === 'Ét for meget')).toBe(false)
  boss.doc.transact(() => {
    for (const id of ['k1', 'k2', 'k3']) removeCard(boss.doc, id)
  })
  await expect.poll(() => [...readBoard(boss.doc).cards.values()].some(({ title }) => title === 'Ét for meget'), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => anna.page.getByRole('button', { name: /^Redningsbakken/ }).count(), { timeout: 20_000 }).toBe(0)
  expectNoFaults(anna)
})
