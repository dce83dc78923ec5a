/** Example boards as people see them: on the phone, from far away, in the page's picture. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function openExample(example: string, options: PersonOptions = {}): Promise<Person> {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Alliancen for trygge boliger og levende lokalsamfund i hele Danmark', language: 'da', example })
  const person = await newPerson(browser, address, options)
  await joinBoard(person, board.links.facilitator, { name: 'Anna', view: options.size === 'phone' ? 'list' : 'canvas' })
  return person
}

/** Names of tabs and buttons that lie over the next one. */
const overlapping = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => elements.filter((element, index) => index > 0 && element.getBoundingClientRect().left < elements[index - 1]!.getBoundingClientRect().right - 1).map((element) => element.textContent))

test('FX8 eight pages and a long title: no tab lies over another, the badge keeps its words, plan and gaps are a press away', async () => {
  for (const size of ['laptop', 'phone'] as const) {
    const anna = await openExample('bo-trygt', { size })
    const { page } = anna
    expect(await page.locator('.page-tab:not(.add)').count()).toBe(8)
    expect(await overlapping(page, '.page-tab:not(.add)')).toEqual([])
    const isCut = await page.locator('.save-badge').evaluate((badge) => badge.scrollWidth > badge.clientWidth + 1)
    expect(isCut).toBe(false)
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await page.locator('.plan-panel').waitFor()
    if (size === 'laptop') {
      await page.getByRole('button', { name: 'Huller', exact: true }).click()
      await page.getByText('Tavlen er et eksempel').waitFor()
    }
    expect(await accessFaults(page)).toEqual([])
    expect(anna.faults).toEqual([])
    await anna.close()
  }
})

test('FX9 from far away a lane shows what other pages say that belongs in it', async () => {
  const anna = await openExample('dk2020')
  const { page } = anna
  await page.getByRole('button', { name: 'Firesporskort', exact: true }).click()
  const slip = page.locator('.zone', { has: page.locator('.zone-title', { hasText: /^Indsatser$/ }) }).locator('.echo').first()
  await page.locator('[data-distance$="far"]').waitFor()
  await slip.waitFor({ state: 'visible' })
  await anna.close()
})

test('FX10 the picture of a page draws what its live views show and what other pages say', async () => {
  const anna = await openExample('bo-trygt')
  const { page } = anna
  const pictureOf = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Eksporter' }).click()
    await page.getByRole('menuitem', { name: 'Siden som billede' }).click()
    await page.getByRole('radio', { name: /^SVG/ }).check()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent', exact: true }).click()])
    await page.keyboard.press('Escape')
    return readFileSync(await file.path(), 'utf8')
  }
  const plan = await pictureOf('Plan for gensidigt forstærkende aktiviteter')
  for (const words of ['Realdania', '1. Gør arbejdet vanskeligere for', 'Klynge 1: 11 aktiviteter', 'Register over stjålne genstande (ROSG)', '>2024<']) expect(plan).toContain(words)
  const measurement = await pictureOf('Fælles effektmåling')
  for (const words of ['ca. 50.000', 'Målværdi: 7.000', 'Organisering tager tid: tre former før den']) expect(measurement).toContain(words)
  expect(anna.faults).toEqual([])
  await anna.close()
})
