/** History as it is used: a version kept, looked at on the canvas and in the list, compared, brought back while another works on. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved } from './harness'
import { addCardInList, cardIn, choose } from './listHands'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('V70 a version is kept, seen again on the canvas and in the list, compared in words that lead to the card, and restored while another works on', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
  const [secretary, partner] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  await joinBoard(secretary, board.links.facilitator, { name: 'Sekretær', organisation: 'Sekretariatet', view: 'list' })
  await joinBoard(partner, board.links.editor, { name: 'Partner A', organisation: 'Kommunen', view: 'list' })
  const { page } = secretary
  await addCardInList(page, 'Årsager', 'Få voksne, der bliver')
  await waitForSaved(secretary)

  await choose(secretary, 'Versioner')
  await page.getByRole('button', { name: 'Gem en version med navn' }).click()
  await page.getByRole('textbox', { name: 'Hvad skal versionen hedde?' }).fill('Før mødet')
  await page.keyboard.press('Enter')
  await page.locator('.version[data-kind="named"]').filter({ hasText: 'Før mødet' }).waitFor()

  await addCardInList(partner.page, 'Virkninger', 'Skrevet bagefter')
  await waitForSaved(partner)
  await cardIn(page, 'Skrevet bagefter').waitFor()
  const version = page.locator('.version').filter({ hasText: 'Før mødet' })
  await version.getByRole('button', { name: /^Se tavlen/ }).click()
  await page.locator('.look-back').getByText('Du ser tavlen, som den var').waitFor()
  expect(await cardIn(page, 'Skrevet bagefter').count()).toBe(0)
  expect(await cardIn(page, 'Få voksne, der bliver').count()).toBe(1)
  expect(await page.getByRole('button', { name: /^Nyt kort/ }).count()).toBe(0)
  await secretary.shoot('history-list')
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.locator('.canvas-room .tl-shape').first().waitFor()
  await page.locator('.canvas-room').getByText('Få voksne, der bliver').first().waitFor({ state: 'attached' })
  await secretary.shoot('history-canvas')
  await page.getByRole('button', { name: 'Tilbage til nu' }).click()
  await page.locator('.look-back').waitFor({ state: 'detached' })
  await page.locator('.canvas-room').getByText('Skrevet bagefter').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Liste', exact: true }).click()

  await page.locator('.version').filter({ hasText: 'Før mødet' }).getByRole('button', { name: /^Sammenlign/ }).click()
  const line = page.getByRole('button', { name: 'Nyt kort (virkning): »Skrevet bagefter«' })
  await line.waitFor()
  expect(await accessFaults(page)).toEqual([])
  await secretary.shoot('history-since-last')
  await line.click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Skrevet bagefter')

  await choose(secretary, 'Kortets historie')
  await page.locator('.card-changes, .history-body .hint').first().waitFor()
  await choose(secretary, 'Versioner')
  await page.locator('.version').filter({ hasText: 'Før mødet' }).getByRole('button', { name: /^Gendan/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gendan' }).click()
  await cardIn(partner.page, 'Skrevet bagefter').waitFor({ state: 'detached' })
  await page.locator('.version[data-kind="before"]').waitFor()
  await addCardInList(partner.page, 'Virkninger', 'Vi skriver videre')
  await waitForSaved(partner)
  await cardIn(page, 'Vi skriver videre').waitFor()
  expect([...secretary.faults, ...partner.faults]).toEqual([])
})

test('V71 a reader on a phone sees what has happened since, and cannot restore', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
  const [secretary, reader] = [await newPerson(browser, server.address), await newPerson(browser, server.address, { size: 'phone' })]
  await joinBoard(reader, board.links.viewer, { name: 'Læser' })
  await joinBoard(secretary, board.links.facilitator, { name: 'Sekretær', view: 'list' })
  await addCardInList(secretary.page, 'Årsager', 'Ny årsag på vej')
  await waitForSaved(secretary)
  await cardIn(reader.page, 'Ny årsag på vej').waitFor()
  await choose(reader, 'Siden sidst')
  const line = reader.page.getByRole('button', { name: /Ny årsag på vej/ })
  await line.waitFor()
  await reader.shoot('history-phone')
  await line.click()
  await reader.page.locator('.history').waitFor({ state: 'detached' })
  await choose(reader, 'Versioner')
  await reader.page.locator('.version').first().waitFor()
  expect(await reader.page.getByRole('button', { name: 'Gem en version med navn' }).count()).toBe(0)
  expect(await reader.page.getByRole('button', { name: /^Gendan/ }).count()).toBe(0)
  await reader.page.getByRole('button', { name: /^Se tavlen/ }).first().click()
  await reader.page.locator('.look-back').waitFor()
  expect(await cardIn(reader.page, 'Ny årsag på vej').count()).toBe(0)
  await reader.shoot('history-phone-back')
  await reader.page.getByRole('button', { name: 'Tilbage til nu' }).click()
  await cardIn(reader.page, 'Ny årsag på vej').waitFor()
  expect(reader.faults).toEqual([])
})
