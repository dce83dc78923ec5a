/** Pictures and paper, fetched where one stands on the board. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('GP19 paper for a workshop is asked for where one stands: page, size and cards; a zone’s picture too', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: '', language: 'da', example: 'bo-trygt' })
  const anna = await newPerson(browser, address, { size: 'laptop' })
  await joinBoard(anna, board.links.viewer, { name: 'Anna', organisation: 'Kommunen', view: 'canvas' })
  const { page } = anna
  await page.getByRole('button', { name: 'Firesporskort', exact: true }).click()
  await page.locator('.zone').first().waitFor()
  await anna.shoot('picture-canvas')
  await page.getByRole('button', { name: 'Eksporter' }).click()
  await page.getByRole('menuitem', { name: 'Papir til workshop' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hent dokument' })
  await dialog.getByLabel(/^Papir/).selectOption('a3')
  await dialog.getByLabel(/^Kort/).selectOption('filled')
  expect(await dialog.getByLabel(/^Side/).locator('option:checked').innerText()).toBe('Firesporskort')
  await anna.shoot('paper-dialogue')
  expect(await accessFaults(page)).toEqual([])
  const fetched = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Hent', exact: true }).click()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const paper = await fetched()
  expect(paper.name).toContain('papir A3')
  expect(paper.bytes.subarray(0, 4).toString()).toBe('%PDF')
  await dialog.getByLabel(/^Hvad/).selectOption({ label: 'Billede af et felt' })
  await dialog.getByLabel(/^Felt/).selectOption({ label: 'Firesporskort: Målbillede' })
  await dialog.getByRole('radio', { name: /^SVG/ }).check()
  const zone = await fetched()
  expect(zone.bytes.toString('utf8')).toContain('Målbillede')
  expect(anna.faults).toEqual([])
  await anna.close()
})
