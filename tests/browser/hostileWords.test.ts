/** Words that would be a program, wherever people can write: shown as words on every page, and nothing runs. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setDrawing } from '../../shared/document/boardRecords'
import { addCard, setCardField } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { run } from '../server/commanding'
import { ask, connectStock, createBoard, joinBoard as joinAsProgram, newFolder, startProcess, type TestBoard } from '../server/harness'
import { accessFaults } from './axe'
import { joinBoard, newPerson, openBrowser } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const evil = (where: string): string => `<img src=x onerror="window.ran='${where}'">"><script>window.ran='${where}'</script>{{7*7}}${where}`

/** Everything a participant can write, by a program that asks nobody. */
async function writeEverywhere(board: TestBoard, cookie: string): Promise<void> {
  const client = await connectStock(board, cookie)
  const { zones, pages, sessions } = readBoard(client.doc)
  const [zone] = zones.values()
  const pageId = [...pages.keys()][0] ?? ''
  const at = (x: number) => ({ pageId, zoneId: zone?.id ?? null, x, y: 80, pageX: 0, pageY: 0, order: `a${x}` })
  const kinds = ['cause', 'activity', 'track', 'indicator', 'note']
  kinds.forEach((kind, index) => {
    addCard(client.doc, { id: `k${index}`, kind, title: evil(kind), placement: at(20 + index * 220), author: null, organisation: evil('org'), createdAt: '2026-11-21T10:00:00.000Z', fields: { who: evil('who'), goal: evil('goal'), url: 'javascript:window.ran="url"' } })
  })
  setCardField(client.doc, 'k0', 'note', evil('note'))
  addLink(client.doc, { id: 'l1', kind: 'reinforces', from: 'k1', to: 'k2', why: evil('because'), author: null, createdAt: '2026-11-21T10:00:00.000Z' })
  setDrawing(client.doc, 'd1', { type: 'text', pageId, x: 40, y: 700, text: evil('drawing') })
  client.doc.transact(() => {
    for (const session of sessions.keys()) client.doc.getMap<Map<string, unknown> & { set(name: string, value: string): void }>('sessions').get(session)?.set('place', evil('place'))
  })
  await client.whenSaved()
  client.close()
}

async function drop(page: Page, name: string, type: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, mime, base64]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName, { type: mime }))
      document.querySelector('.tl-canvas')?.dispatchEvent(new DragEvent('drop', { dataTransfer, clientX: 500, clientY: 400, bubbles: true, cancelable: true }))
    },
    [name, type, Buffer.from(content).toString('base64')] as const,
  )
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=2</script></svg>'

test('TA60 programs written in every field, name and file name are words on canvas, list, agenda, sheets and history: nothing runs, and the policy has nothing to report', async () => {
  const folder = newFolder()
  const { address } = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const board = await createBoard(address, { title: evil('title'), place: evil('place'), templates: ['problem-analysis'] })
  const facilitator = await joinAsProgram(board, 'facilitator', evil('name').slice(0, 80), undefined, evil('organisation').slice(0, 120))
  await writeEverywhere(board, facilitator.cookie)
  await run(board, facilitator, 'link.create', { name: evil('link').slice(0, 120), role: 'editor' })
  await ask(address, 'POST', `/api/boards/${board.boardId}/versions`, { name: evil('version') }, { Cookie: facilitator.cookie })
  const person = await newPerson(browser, address)
  const { page } = person
  await joinBoard(person, board.links.facilitator, { name: evil('mig').slice(0, 60), organisation: evil('os').slice(0, 60), view: 'canvas' })
  await page.locator('.card').first().waitFor()
  await page.getByText('<img src=x onerror').first().waitFor()
  await drop(page, 'evil.svg', 'image/svg+xml', svg)
  await drop(page, `${evil('fil').replace(/\//g, '')}.png`, 'image/png', 'ikke et billede')
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'Indsat linje')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, evil('paste'))
  await page.keyboard.press('Escape')
  await page.locator('.top-bar').getByRole('button', { name: 'Dagsorden' }).click()
  await page.getByRole('button', { name: 'Del', exact: true }).click()
  const dialog = page.locator('dialog[open]').last()
  await dialog.getByText('Hvem har besluttet hvad').click()
  await dialog.getByText('lavede et link').waitFor()
  await page.keyboard.press('Escape')
  await page.goto(`${address}/b/${board.boardId}?view=list`)
  await page.getByText('<img src=x onerror').first().waitFor()
  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBe(undefined)
  expect(await page.locator('a[href^="javascript:"], img[src="x"]').count()).toBe(0)
  expect(existsSync(join(folder, 'images', board.boardId)) ? readdirSync(join(folder, 'images', board.boardId)) : []).toEqual([])
  expect(person.faults).toEqual([])
})

test('TA61 a facilitator chooses how long the board is kept and reads who decided what, in both languages; the facilitator\'s sheet has no hindrance by axe', async () => {
  const folder = newFolder()
  const { address } = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const board = await createBoard(address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
  const boss = await newPerson(browser, address)
  await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'canvas' })
  const { page } = boss
  await page.getByRole('button', { name: 'Del', exact: true }).click()
  const dialog = page.locator('dialog[open]').last()
  await dialog.getByText('Opbevaring: uden grænse').click()
  await dialog.getByLabel('Hvor længe gemmes tavlen efter sidste ændring?').selectOption({ label: '5 år' })
  await dialog.getByText('Opbevaring: 5 år').waitFor()
  await dialog.getByText('Hvem har besluttet hvad').click()
  await dialog.getByText('ændrede opbevaringen: 5 år').waitFor()
  expect(await accessFaults(page)).toEqual([])
  await boss.shoot('keeping-share')
  await page.setViewportSize({ width: 390, height: 844 })
  await boss.shoot('keeping-share-phone')
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(boss.faults).toEqual([])

  const english = await newPerson(browser, address, { language: 'en' })
  await joinBoard(english, board.links.facilitator, { name: 'Chair', view: 'list' })
  await english.page.getByRole('button', { name: 'Share', exact: true }).click()
  await english.page.getByText('Time kept: 5 years').waitFor()
  await english.page.getByText('Who decided what').click()
  await english.page.getByText('changed how long the board is kept: 5 years').waitFor()
  expect([...boss.faults, ...english.faults]).toEqual([])
})

test('TA62 when the end is near everybody on the board sees the day, and a facilitator is led to where it is decided', async () => {
  const folder = newFolder()
  const first = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const board = await createBoard(first.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
  await run(board, await joinAsProgram(board, 'facilitator'), 'board.setRetention', { days: 30 })
  await first.terminate()
  const database = new Database(join(folder, 'faellestavle.db'))
  database.prepare('update boards set changed = ?').run(new Date(Date.now() - 20 * 86_400_000).toISOString())
  database.close()
  const { address } = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' })
  const [boss, reader] = [await newPerson(browser, address), await newPerson(browser, address, { size: 'phone' })]
  const moved = (link: string) => link.replace(board.address, address)
  await joinBoard(reader, moved(board.links.viewer), { name: 'Læser' })
  await joinBoard(boss, moved(board.links.facilitator), { name: 'Sekretær', view: 'canvas' })
  for (const { page } of [boss, reader]) await page.getByText(/^Lægges i papirkurven \d+\. \w+ \d{4}, hvis ingen ændrer tavlen$/).waitFor()
  await boss.shoot('keeping-ending')
  await reader.shoot('keeping-ending-phone')
  expect([...(await accessFaults(boss.page)), ...(await accessFaults(reader.page))]).toEqual([])
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await boss.page.getByRole('button', { name: 'Opbevaring …' }).click()
  await boss.page.getByText('Opbevaring: 30 dage').waitFor()
  expect(await reader.page.getByRole('button', { name: 'Opbevaring …' }).count()).toBe(0)
  expect([...boss.faults, ...reader.faults]).toEqual([])
})
