/** *Huller* as it is used: minute 44 of scenario 1, answers with a reason, what is hidden on one device, the keyboard, a phone. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedVestbyen } from '../vestbyen'
import { connectStock, joinBoard as joinByCall } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function openGaps(page: Page, more = 'Flere valg', gaps = 'Huller'): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: more }).click()
  await page.getByRole('menuitem', { name: gaps, exact: true }).click()
  await page.locator('.gap-line').first().waitFor()
}

/** Rule and number of questions of each line shown. */
const linesIn = (page: Page): Promise<string[]> =>
  page.locator('.gap-line').evaluateAll((lines) => lines.map((line) => `${line.getAttribute('data-rule')} ${line.querySelector('.gap-count')?.textContent}`))

const lineOf = (page: Page, rule: string) => page.locator(`.gap-line[data-rule="${rule}"]`)

async function vestbyen() {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Børn i Vestbyen', templates: ['problem-analysis'] })
  const secretary = await joinByCall(board, 'facilitator', 'Sekretær', undefined, 'Sekretariatet')
  const client = await connectStock(board, secretary.cookie)
  client.doc.transact(() => seedVestbyen(client.doc))
  await client.whenSaved()
  return { server, board, client }
}

async function someone(address: string, link: string, name: string, view: 'list' | 'canvas', options: PersonOptions = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, link, { name, organisation: 'Kommunen', view })
  return person
}

test('FA21 minute 44 of scenario 1: five lines in their order, the root causes after Vis flere, each line leads to its cards', async () => {
  const { server, board } = await vestbyen()
  const secretary = await someone(server.address, board.links.facilitator, 'Sekretær', 'canvas')
  const { page } = secretary
  await openGaps(page)
  await expect.poll(() => linesIn(page)).toEqual(['G14 7', 'G23 2', 'B08 2', 'N08 1', 'N05 1'])
  expect(await accessFaults(page)).toEqual([])
  await secretary.shoot('gaps-canvas')
  await page.getByRole('button', { name: /^Vis flere/ }).click()
  await expect.poll(() => linesIn(page)).toEqual(['N06 5'])
  await page.getByRole('button', { name: 'Vis de forrige' }).click()
  await lineOf(page, 'N08').getByRole('button', { name: /Løs årsag/ }).click()
  await lineOf(page, 'N08').getByText('»Dårlig bus« er ikke forbundet med kerneproblemet.').waitFor()
  expect(await accessFaults(page)).toEqual([])
  await secretary.shoot('gaps-unfolded')
  await lineOf(page, 'N08').getByRole('button', { name: /^Vis på tavlen/ }).click()
  await page.locator('.canvas-room').getByText('Dårlig bus').first().waitFor()
  expect(secretary.faults).toEqual([])
})

test('FA22 FA24 an accepted gap leaves everybody’s list with its reason, undo and Spørg igen bring it back, and the list follows what others write', async () => {
  const { server, board, client } = await vestbyen()
  const [secretary, partner] = [await someone(server.address, board.links.facilitator, 'Sekretær', 'list'), await someone(server.address, board.links.editor, 'Partner A', 'list')]
  const { page } = secretary
  await openGaps(page)
  await openGaps(partner.page)
  await lineOf(page, 'N08').getByRole('button', { name: /Løs årsag/ }).click()
  await lineOf(page, 'N08').getByRole('button', { name: /^Accepter med grund/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await page.getByRole('dialog').getByRole('textbox').fill('Bussen ligger hos regionen')
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  for (const one of [page, partner.page]) await expect.poll(() => linesIn(one)).toEqual(['G14 7', 'G23 2', 'B08 2', 'N05 1', 'N06 5'])
  await partner.page.locator('.gaps-known summary').click()
  await partner.page.locator('.gaps-known').getByText('Bussen ligger hos regionen').waitFor()
  expect(await accessFaults(partner.page)).toEqual([])
  await partner.shoot('gaps-known')
  await page.getByRole('button', { name: /^Fortryd/ }).click()
  await expect.poll(() => linesIn(partner.page)).toContain('N08 1')
  await page.getByRole('button', { name: /^Gentag/ }).click()
  await partner.page.locator('.gaps-known summary').click()
  await partner.page.locator('.gaps-known').getByRole('button', { name: /^Spørg igen/ }).click()
  await expect.poll(() => linesIn(page)).toContain('N08 1')
  client.doc.transact(() => client.doc.getMap<{ set(key: string, value: unknown): void }>('cards').get('c11')?.set('fate', 'merged'))
  for (const one of [page, partner.page]) await expect.poll(() => linesIn(one)).toEqual(['G14 6', 'G23 2', 'B08 2', 'N05 1', 'N06 4'])
  await waitForSaved(secretary)
  expect([...secretary.faults, ...partner.faults]).toEqual([])
})

test('FA23 FA25 by keyboard alone on a phone in English: hide in this meeting, which lasts over a reload on this device and no longer', async () => {
  const { server, board } = await vestbyen()
  const reader = await someone(server.address, board.links.editor, 'Partner', 'list', { size: 'phone', language: 'en', touch: true })
  const { page } = reader
  await openGaps(page, 'More choices', 'Gaps')
  await expect.poll(() => linesIn(page)).toEqual(['G14 7', 'G23 2', 'B08 2', 'N08 1', 'N05 1'])
  await reader.shoot('gaps-phone')
  await page.getByRole('button', { name: /Loose cause/ }).focus()
  await page.keyboard.press('Enter')
  for (let press = 0; press < 8 && !(await page.evaluate(() => document.activeElement?.textContent?.startsWith('Hide in this meeting'))); press++) await page.keyboard.press('Tab')
  await reader.shoot('gaps-phone-unfolded')
  expect(await accessFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => linesIn(page)).toEqual(['G14 7', 'G23 2', 'B08 2', 'N05 1', 'N06 5'])
  await page.getByText('1 question is hidden on this device.').waitFor()
  await page.reload()
  await openGaps(page, 'More choices', 'Gaps')
  await expect.poll(() => linesIn(page)).not.toContain('N08 1')
  const other = await someone(server.address, board.links.editor, 'Another', 'list')
  await openGaps(other.page)
  await expect.poll(() => linesIn(other.page)).toContain('N08 1')
  expect([...reader.faults, ...other.faults]).toEqual([])
})
