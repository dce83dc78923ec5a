/** The views of the plan in a real browser: they show and edit the same cards. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../shared/domain/board'
import { accessFaults } from './axe'
import { boardOf, cardOf, dragTo, middleOf, showWholePage, writeCardIn } from './canvasHands'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person } from './harness'
import { changeBoard, fillPlan, openPlan, type PlanSize } from './planBoards'

let browser: Browser
let address: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const eventually = <T,>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const expectNoFaults = (...people: readonly Person[]) => expect(people.flatMap((person) => person.faults)).toEqual([])
const chip = (page: Page, activityId: string) => page.locator(`.matrix [data-activity="${activityId}"]`)
const cell = (page: Page, partnerId: string, trackId: string) => page.locator(`.matrix td[data-drop-owner="${partnerId}"][data-drop-track="${trackId}"]`)

async function filledBoard(size: PlanSize) {
  address = (await startLastingServer()).address
  const board = await createBoard(address, { title: 'Planen', language: 'da', templates: ['track-map', 'activity-plan', 'measurement-board'], tracks: 7 })
  await changeBoard(board, (doc) => fillPlan(doc, size))
  return board
}

async function exampleBoard() {
  address = (await startLastingServer()).address
  return createBoard(address, { title: 'Bo trygt', language: 'da', example: 'bo-trygt', templates: ['problem-analysis', 'track-map', 'activity-plan'] })
}

async function fieldsOf(person: Person, id: string): Promise<Card['fields']> {
  const found = (await boardOf(person)).cards.find((one) => one.id === id)
  if (!found) throw new Error(`no card ${id}`)
  return found.fields
}

/** The tracks' ids by number. */
async function trackIds(person: Person): Promise<string[]> {
  const { cards } = await boardOf(person)
  return cards.filter(({ kind }) => kind === 'track').sort((a, b) => (a.color ?? 0) - (b.color ?? 0)).map(({ id }) => id)
}

describe('the plan', () => {
  test('FE31 21 partners by 7 tracks fit 1366 px without scrolling sideways, and the heads stay while one scrolls', async () => {
    const board = await filledBoard({ partners: 21, activities: 40 })
    const anna = await openPlan(browser, address, board.links.editor, 'Anna')
    const { page } = anna
    await eventually(() => page.locator('.matrix tbody tr').count()).toBe(21)
    expect(await page.locator('.matrix thead th').count()).toBe(9)
    const widths = await page.evaluate(() => [document.documentElement, document.querySelector('.matrix-scroll')!].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
    expect(widths).toEqual([0, 0])
    const head = page.locator('.matrix thead th').nth(3)
    const before = await head.boundingBox()
    await page.locator('.matrix-scroll').evaluate((element) => (element.scrollTop = 300))
    await page.waitForTimeout(100)
    expect(await page.locator('.matrix-scroll').evaluate((element) => element.scrollTop)).toBeGreaterThan(50)
    expect(await head.boundingBox()).toEqual(before)
    expectNoFaults(anna)
    await anna.close()
  })

  test('FE32 matrix and table edit the same cards live between two people, and each takes back only their own', async () => {
    const board = await filledBoard({ partners: 6, activities: 8 })
    const [anna, bo] = [await openPlan(browser, address, board.links.editor, 'Anna'), await openPlan(browser, address, board.links.editor, 'Bo')]
    await tab(bo.page, 'Tabel').click()
    const tracks = await trackIds(anna)
    await chip(anna.page, 'act0').first().dragTo(cell(anna.page, 'p5', tracks[2]!))
    const line = bo.page.locator('tr[data-activity="act0"]')
    await eventually(() => line.locator('[data-column="owner"]').innerText()).toBe('Åbenrå Kommune')
    await line.locator('[data-column="status"] button').click()
    await line.locator('select').selectOption({ label: 'planlagt' })
    await eventually(() => chip(anna.page, 'act0').first().innerText()).toContain('planlagt')
    await waitForSaved(anna)
    await anna.page.getByRole('button', { name: /^Fortryd/ }).click()
    await eventually(() => line.locator('[data-column="owner"]').innerText()).toBe('Ærø Kommune')
    expect(await line.locator('[data-column="status"]').innerText()).toBe('planlagt')
    expectNoFaults(anna, bo)
    await Promise.all([anna.close(), bo.close()])
  })

  test('FE33 add, move, reinforce and shift in time by keyboard alone', async () => {
    const board = await filledBoard({ partners: 4, activities: 6 })
    const anna = await openPlan(browser, address, board.links.editor, 'Anna')
    const { page } = anna
    const { keyboard } = page
    await tab(page, 'Skema').focus()
    await page.locator('.matrix [data-item][tabindex="0"]').focus()
    for (let step = 0; step < 8 && (await page.evaluate(() => document.activeElement?.hasAttribute('data-add'))) === false; step++) await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await keyboard.type('Læsegruppe')
    await keyboard.press('Enter')
    await eventually(async () => (await cardOf(anna, 'Læsegruppe')).kind).toBe('activity')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Læsegruppe')

    await keyboard.press('m')
    await page.getByRole('dialog', { name: /Hvem skal have/ }).waitFor()
    await keyboard.type('Ødis')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: /Hvilket spor/ }).waitFor()
    await keyboard.type('Spor 6')
    await keyboard.press('Enter')
    const tracks = await trackIds(anna)
    await eventually(async () => (await cardOf(anna, 'Læsegruppe')).fields).toMatchObject({ owner: 'p3', track: tracks[5] })

    await tab(page, 'Skema').focus()
    await keyboard.press('ArrowRight')
    await page.locator('.network .node[tabindex="0"]').focus()
    await keyboard.press('f')
    await page.getByRole('dialog').waitFor()
    await keyboard.type('Læsegruppe')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Fordi …' }).getByRole('textbox').waitFor()
    await keyboard.type('de unge kender hinanden derfra')
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).focus()
    await keyboard.press('Enter')
    await eventually(async () => (await boardOf(anna)).links.map(({ kind, why }) => [kind, why])).toEqual([['reinforces', 'de unge kender hinanden derfra']])

    await tab(page, 'Forstærkninger').focus()
    await keyboard.press('ArrowRight')
    const bar = page.locator('.bar[data-bar="act2"]')
    await bar.focus()
    const before = (await fieldsOf(anna, 'act2')).period
    for (let step = 0; step < 4; step++) await keyboard.press('Shift+ArrowRight')
    await eventually(async () => JSON.stringify((await fieldsOf(anna, 'act2')).period)).not.toBe(JSON.stringify(before))
    expectNoFaults(anna)
    await anna.close()
  })

  test('FE34 a chip dragged to another cell gets that partner and that track', async () => {
    const board = await filledBoard({ partners: 5, activities: 5 })
    const anna = await openPlan(browser, address, board.links.editor, 'Anna')
    const tracks = await trackIds(anna)
    await chip(anna.page, 'act1').first().dragTo(cell(anna.page, 'p2', tracks[6]!))
    await eventually(() => fieldsOf(anna, 'act1')).toMatchObject({ owner: 'p2', track: tracks[6] })
    await cell(anna.page, 'p2', tracks[6]!).locator('[data-activity="act1"]').waitFor()
    expectNoFaults(anna)
    await anna.close()
  })

  test('FE35 the tables on the page equal the charts', async () => {
    const board = await exampleBoard()
    const anna = await openPlan(browser, address, board.links.viewer, 'Vera')
    const { page } = anna
    await tab(page, 'Forstærkninger').click()
    const arrows = await page.locator('.network .edge-number').allTextContents()
    const numbers = await page.locator('.plan-table tbody td:first-child').allInnerTexts()
    expect(arrows.map((text) => text.replace(/\D/g, ''))).toEqual(numbers)
    expect(numbers.length).toBe(12)
    await tab(page, 'Tidslinje').click()
    expect(await page.locator('.plan-table tbody tr').count()).toBe((await page.locator('.bar').count()) + (await page.locator('.mark').count()))
    await tab(page, 'Kurver').click()
    const curves = await page.locator('.curve-part').evaluateAll((parts) =>
      parts.map((part) => ({ points: [...part.querySelectorAll('.point-name')].map(({ textContent }) => textContent ?? ''), cells: [...part.querySelectorAll('td.number')].map(({ textContent }) => textContent ?? '') })),
    )
    expect(curves.length).toBeGreaterThan(3)
    for (const { points, cells } of curves) for (const point of points) expect(cells.some((text) => text.startsWith(point.split(' (')[0]!))).toBe(true)
    expectNoFaults(anna)
    await anna.close()
  })

  test('FE36 no accessibility fault in any of the six views, on laptop and phone', async () => {
    const board = await exampleBoard()
    for (const size of ['laptop', 'phone'] as const) {
      const anna = await openPlan(browser, address, board.links.editor, 'Anna', { size })
      for (const name of ['Skema', 'Forstærkninger', 'Tidslinje', 'Kurver', 'Tabel', 'Problemtræ']) {
        await tab(anna.page, name).click()
        await anna.page.waitForTimeout(150)
        expect([name, await accessFaults(anna.page)]).toEqual([name, []])
      }
      await tab(anna.page, 'Tidslinje').click()
      await anna.page.getByRole('button', { name: 'Det lange blik' }).click()
      expect(await accessFaults(anna.page)).toEqual([])
      expectNoFaults(anna)
      await anna.close()
    }
  })

  test('FE37 on the canvas the zones of the plan show the live views; a card dropped on a cell gets its owner and track', async () => {
    const board = await filledBoard({ partners: 4, activities: 5 })
    const anna = await newPerson(browser, address, { size: 'wall' })
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'canvas' })
    const { page } = anna
    await page.getByRole('button', { name: 'Plan for gensidigt forstærkende aktiviteter', exact: true }).click()
    await page.locator('.zone-live .matrix').waitFor()
    await page.locator('.zone-live .network .node').first().waitFor()
    await page.locator('.zone-live .timeline .bar').first().waitFor()
    expect(await page.locator('.card').count()).toBe(0)
    await writeCardIn(page, 'Det gør vi allerede', 'Mentorordning')
    await showWholePage(page)
    const tracks = await trackIds(anna)
    const to = await middleOf(page.locator(`.zone-live td[data-drop-owner="p1"][data-drop-track="${tracks[3]}"]`))
    await dragTo(page, await middleOf(page.locator('.card')), to)
    await page.mouse.up()
    await eventually(async () => (await cardOf(anna, 'Mentorordning')).fields).toMatchObject({ owner: 'p1', track: tracks[3] })
    expect((await cardOf(anna, 'Mentorordning')).placement.zoneId).toBe('activity-plan.matrix')
    await eventually(() => page.locator('.card').count()).toBe(0)
    await page.locator(`.zone-live td[data-drop-owner="p1"][data-drop-track="${tracks[3]}"] .chip`, { hasText: 'Mentorordning' }).waitFor()
    await page.getByRole('button', { name: /^Fortryd/ }).click()
    await eventually(async () => (await cardOf(anna, 'Mentorordning')).placement.zoneId).toBe('activity-plan.bank')
    expect((await cardOf(anna, 'Mentorordning')).fields.owner).toBeUndefined()
    expectNoFaults(anna)
    await anna.close()
  })

  test('FE38 a measurement is added where the curve is seen, and stands in figure and table', async () => {
    const board = await exampleBoard()
    const anna = await openPlan(browser, address, board.links.editor, 'Anna')
    const { page } = anna
    await tab(page, 'Kurver').click()
    const curve = page.locator('.curve-part').filter({ hasText: 'Danskere der frygter indbrud' })
    await curve.getByRole('button', { name: 'Ny måling' }).click()
    await curve.getByLabel('År eller dag').fill('2024')
    await curve.getByLabel('Tal (%)').fill('12,5')
    await curve.getByLabel('Kvalitet').selectOption('approximate')
    await curve.getByRole('button', { name: 'Gem' }).click()
    await eventually(() => curve.locator('.point-name').allTextContents()).toContain('ca. 12,5')
    expect(await curve.locator('td.number').allInnerTexts()).toContain('ca. 12,5 %')
    const made = (await boardOf(anna)).cards.find(({ kind }) => kind === 'measurement')
    expect(made?.fields).toMatchObject({ indicator: 'i2', date: '2024', value: 12.5, quality: 'approximate' })
    expectNoFaults(anna)
    await anna.close()
  })
})
