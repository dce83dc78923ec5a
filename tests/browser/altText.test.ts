/** Images and the words for those who do not see them. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessFaults } from './axe'
import { middleOf, showWholePage, zone } from './canvasHands'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved } from './harness'
import { dialogOf, expectNoFaults } from './listHands'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('TC50 an image asks for words; who changes their mind gets no image, and the words can be written or put right later, for others at once', async () => {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Billeder', templates: ['problem-analysis'] })
  const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'canvas' })
  await joinBoard(bo, board.links.viewer, { name: 'Bo', view: 'list' })
  const { page } = anna
  await zone(page, 'Årsager').waitFor()
  await showWholePage(page)
  const paste = async () => {
    const at = await middleOf(zone(page, 'Årsager'))
    await page.mouse.click(at.x, at.y)
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 200
      canvas.height = 100
      canvas.getContext('2d')!.fillRect(20, 20, 60, 60)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob! })])
    })
    await page.keyboard.press('Control+v')
    await dialogOf(anna).getByRole('textbox', { name: /^Beskriv billedet/ }).waitFor()
    return at
  }
  await paste()
  expect(await accessFaults(page)).toEqual([])
  await anna.shoot('image-alt')
  await page.keyboard.press('Escape')
  await dialogOf(anna).waitFor({ state: 'detached' })
  expect(await page.locator('.image-frame').count()).toBe(0)

  const at = await paste()
  await page.keyboard.press('Enter')
  await page.locator('.image-frame').waitFor()
  await waitForSaved(anna)
  await bo.page.getByText('1 billede (»uden beskrivelse«)').waitFor()
  await page.mouse.click(at.x, at.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Beskriv billedet' }).click()
  await dialogOf(anna).getByRole('textbox').fill('En sort firkant')
  await page.keyboard.press('Enter')
  await bo.page.getByText('1 billede (»En sort firkant«)').waitFor()
  await page.getByRole('img', { name: 'En sort firkant' }).waitFor()
  expectNoFaults(anna, bo)
})
