/** Pages from templates, what other pages say, and zones that stay tidy, as people see them. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function person(address: string, options: PersonOptions = {}): Promise<Person> {
  const opened = await newPerson(browser, address, options)
  onTestFinished(() => opened.close())
  return opened
}

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Sider' }).getByRole('button')
const zone = (page: Page, id: string) => page.locator(`[data-zone="${id}"]`)

describe('a page is added', () => {
  test('FC20 from the plus of the tabs: eight templates and an empty page, and another sees the new page come', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
    const [anna, bo] = [await person(address), await person(address)]
    await joinBoard(anna, links.editor, { name: 'Anna' })
    await joinBoard(bo, links.viewer, { name: 'Bo' })
    const { page } = anna
    await page.getByRole('button', { name: 'Ny side' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tilføj en side' })
    expect(await dialog.getByRole('listitem').count()).toBe(9)
    expect(await accessFaults(page)).toEqual([])
    await anna.shoot('templates-dialog')
    await dialog.getByLabel('Antal spor').selectOption('3')
    await dialog.getByRole('button', { name: 'Tilføj Firesporskort' }).click()
    await zone(page, 'track-map.track.3').waitFor()
    expect(await zone(page, 'track-map.track.4').count()).toBe(0)
    await bo.page.getByRole('button', { name: 'Firesporskort' }).waitFor()
    expect(await bo.page.getByRole('button', { name: 'Ny side' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Ny side' }).click()
    await dialog.getByRole('button', { name: 'Gå til siden Firesporskort' }).waitFor()
    await dialog.getByRole('button', { name: 'Gå til siden Problemanalyse' }).click()
    await zone(page, 'problem-analysis.core').waitFor()
    expect([...anna.faults, ...bo.faults]).toEqual([])
  })

  test('FC21 an empty page offers a template first, and the page takes its place', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Tom', templates: [] })
    const anna = await person(address)
    await joinBoard(anna, links.facilitator, { name: 'Anna' })
    const { page } = anna
    await page.getByRole('button', { name: 'Vælg en skabelon' }).click()
    await page.getByRole('button', { name: 'Tilføj Programmodel' }).click()
    await zone(page, 'programme-model.vision').waitFor()
    expect(await page.getByRole('button', { name: 'Side 1' }).count()).toBe(0)
    expect(anna.faults).toEqual([])
  })
})

describe('nothing is typed twice', () => {
  test('FC22 what the problem analysis says stands on the map as a slip, follows its card, and leads to it, in the list too', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Tryg', templates: ['problem-analysis', 'track-map'] })
    const anna = await person(address, { size: 'wall' })
    await joinBoard(anna, links.facilitator, { name: 'Anna', view: 'list' })
    const { page } = anna
    await page.getByRole('button', { name: 'Nyt kort i Kerneproblem', exact: true }).click()
    await page.locator('.card-title.writing [contenteditable="true"]').waitFor()
    await page.keyboard.type('Alt for mange indbrud')
    await page.keyboard.press('Escape')
    await waitForSaved(anna)
    const vision = page.locator('[data-zone="track-map.vision"]')
    await vision.getByText('1 fra andre sider').click()
    await vision.getByRole('button', { name: 'Alt for mange indbrud' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Liste' }).click()
    await page.getByRole('button', { name: 'Firesporskort' }).click()
    const slip = zone(page, 'track-map.vision').locator('.echo')
    await slip.filter({ hasText: 'Alt for mange indbrud' }).waitFor()
    await slip.getByRole('button', { name: 'Gå til kortet på Problemanalyse' }).click()
    await zone(page, 'problem-analysis.core').waitFor()
    expect(anna.faults).toEqual([])
  })

  test('FC23 an open action of the last meeting is taken over to the next, as the same card', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Møder', templates: ['steering-meeting'] })
    const anna = await person(address, { size: 'wall' })
    await joinBoard(anna, links.facilitator, { name: 'Anna', view: 'list' })
    const { page } = anna
    await page.getByRole('button', { name: 'Nyt kort i Opfølgning', exact: true }).click()
    await page.locator('.card-title.writing [contenteditable="true"]').waitFor()
    await page.keyboard.type('Spørg skolerne')
    await page.keyboard.press('Escape')
    await waitForSaved(anna)
    await page.getByRole('button', { name: 'Liste' }).click()
    await page.getByRole('button', { name: 'Ny side' }).click()
    await page.getByRole('button', { name: 'Lav en til: Styregruppemøde' }).click()
    await page.getByRole('button', { name: 'Styregruppemøde 2' }).waitFor()
    await page.locator('.echo').filter({ hasText: 'Spørg skolerne' }).getByRole('button', { name: 'Brug her: Spørg skolerne' }).click()
    await page.locator('[data-card]').filter({ hasText: 'Spørg skolerne' }).waitFor()
    await page.getByRole('button', { name: 'Styregruppemøde', exact: true }).click()
    await zone(page, 'steering-meeting.actions').waitFor()
    expect(await page.locator('[data-card]').count()).toBe(0)
    expect(anna.faults).toEqual([])
  })
})

describe('tidy by itself', () => {
  test('FC24 twelve pasted lines fill a zone, it grows, nothing lies on anything, and there is nothing left to tidy', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Liste', templates: ['problem-analysis'] })
    const anna = await person(address, { size: 'wall' })
    await joinBoard(anna, links.facilitator, { name: 'Anna' })
    const { page } = anna
    const boundary = zone(page, 'problem-analysis.boundary')
    const box = async () => (await boundary.boundingBox())!
    const before = await box()
    await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2)
    await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: 12 }, (_, index) => `Emne nummer ${index + 1}`).join('\n'))
    await page.keyboard.press('Control+v')
    await page.getByRole('button', { name: 'Lav 12 kort' }).click()
    await page.locator('[data-card]').nth(11).waitFor()
    await page.waitForFunction((height) => document.querySelector('[data-zone="problem-analysis.boundary"]')!.getBoundingClientRect().height > height + 20, before.height)
    await waitForSaved(anna)
    const cards = await page.locator('[data-card]').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect))
    const field = await box()
    const overlap = cards.some((a, at) => cards.some((b, other) => at < other && a.x < b.right - 1 && b.x < a.right - 1 && a.y < b.bottom - 1 && b.y < a.bottom - 1))
    expect(overlap).toBe(false)
    for (const card of cards) expect(card.bottom).toBeLessThanOrEqual(field.y + field.height + 1)
    await page.getByRole('button', { name: 'Flere valg' }).click()
    await page.getByRole('menuitem', { name: 'Ret felt til' }).click()
    await page.getByText('Feltet er allerede rettet til.').first().waitFor()
    expect(anna.faults).toEqual([])
  })

  test('FC25 pages are moved and removed by a facilitator, and undone with one press', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Sider', example: 'bo-trygt' })
    const anna = await person(address)
    await joinBoard(anna, links.facilitator, { name: 'Anna' })
    const { page } = anna
    const choose = async (name: string | RegExp) => {
      await page.getByRole('button', { name: 'Flere valg' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    const order = () => tabs(page).allInnerTexts()
    await choose('Flyt siden til højre')
    expect((await order())[1]).toBe('Problemanalyse')
    await choose('Fjern siden …')
    await page.getByRole('button', { name: 'Fjern siden', exact: true }).click()
    await page.locator('.page-tab', { hasText: 'Problemanalyse' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.locator('.page-tab', { hasText: 'Problemanalyse' }).click()
    await page.locator('[data-card]').first().waitFor()
    expect(anna.faults).toEqual([])
  })
})
