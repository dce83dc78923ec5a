/** Words that would be a program, wherever people can write: shown as words on every page, and nothing runs. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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
  await dialog.getByLabel('Når ingen ændrer tavlen, gemmes den i').selectOption({ label: '5 år' })
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
  await english.page.getByText('Kept for: 5 years').waitFor()
  await english.page.getByText('Who decided what').click()
  await english.page.getByText('changed how long the board is kept: 5 years').waitFor()
  expect([...boss.faults, ...english.faults]).toEqual([])
})
