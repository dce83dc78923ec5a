/** The app where it is not alone at the root of localhost: below a path, over https on a name, and on a server of a newer edition. */
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../server/prepare.mjs'
import { obeyed } from '../server/adminHarness'
import { createBoard, freePort, newFolder, noteIssued, root, startProcess, startServer } from '../server/harness'
import { badge, browserArgs, joinBoard, newPerson, openBrowser, waitForSaved, type Person } from './harness'
import { signOwn } from './selfSigned'
import { startTinyProxy } from './tinyProxy'

let browser: Browser

beforeAll(async () => {
  await ensureBuilt()
  browser = await openBrowser()
})
afterAll(() => browser.close())

const cardIn = ({ page }: Person, title: string) => page.locator('[data-board-item^="card:"]').filter({ hasText: title }).first()

async function addCardInList({ page }: Person, zone: string, title: string): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name: `Nyt kort i ${zone}` }).click()
  await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** Makes a board as people do, from the front page; gives its links. */
async function createInBrowser({ page }: Person, title: string): Promise<{ readonly facilitator: string; readonly editor: string }> {
  await page.getByLabel('Hvad skal tavlen hedde?').fill(title)
  await page.getByLabel('Problemanalyse').check()
  await page.getByRole('button', { name: 'Opret tavlen' }).click()
  await page.getByRole('heading', { level: 1, name: `${title} er klar` }).waitFor()
  const facilitator = (await page.getByRole('link', { name: 'Åbn tavlen' }).getAttribute('href')) ?? ''
  const links = { facilitator, editor: await page.getByLabel('Link til deltagere').inputValue() }
  return links
}

/**
 * On https with a name the drawing tool asks for one picture of its maker's, as its licence has it. The policy stops that before
 * anything is sent; we do not touch it. Its block is reported once for each time the canvas opens, and nothing else is excused.
 */
function faultsOfOurs({ faults }: Person): readonly string[] {
  const makersPicture = 'https://cdn.tldraw.com/3.15.6/watermarks/watermark-track.svg'
  const blocks = faults.filter((fault) => fault.includes(makersPicture) && !fault.startsWith('request to'))
  const opened = blocks.filter((fault) => fault.startsWith('Fetch API')).length
  const failed: readonly string[] = faults.filter((fault) => fault === 'fault: Failed to fetch')
  return [...faults.filter((fault) => !blocks.includes(fault) && !failed.includes(fault)), ...failed.slice(opened)]
}

async function downloadAgenda({ page }: Person): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Eksporter' }).click()
  await page.getByRole('menuitem', { name: 'Dagsorden som Word' }).click()
  await page.getByRole('button', { name: 'Hent', exact: true }).click()
  return (await download).suggestedFilename()
}

for (const takesPathOff of [false, true]) {
  test(`TB20 below a path of a shared host everything works when the proxy ${takesPathOff ? 'takes the path off' : 'passes the path on'}: pages, links, cookie, sockets, the copy on the device, and nothing is asked for outside the path`, async () => {
    const port = await freePort()
    const proxy = await startTinyProxy(() => `http://127.0.0.1:${port}`, { path: '/tavle', takesPathOff })
    const host = `http://localhost:${proxy.port}`
    const address = `${host}/tavle`
    await startProcess({ PORT: String(port), DATA_DIR: newFolder(), PUBLIC_URL: address, LOG_LEVEL: 'warn' })
    const anna = await newPerson(browser, host)
    await anna.page.goto(`${address}/`)
    const board = await createBoard(address, { title: 'På sti', templates: ['problem-analysis'] })
    expect(board.links.editor).toMatch(new RegExp(`^${address}/b/`))
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
    expect((await anna.context.cookies()).map(({ name, path }) => [name, path])).toEqual([['faellestavle', '/tavle']])
    await addCardInList(anna, 'Årsager', 'Skrevet på sti')
    await waitForSaved(anna)
    const bo = await newPerson(browser, host)
    await joinBoard(bo, board.links.facilitator, { name: 'Bo' })
    await bo.page.locator('.card-words', { hasText: 'Skrevet på sti' }).waitFor({ state: 'attached' })
    expect(await downloadAgenda(bo)).toMatch(/\.docx$/)
    expect(new URL(await anna.page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).pathname).toBe('/tavle/')
    await expect.poll(() => anna.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((sum, count) => sum + count, 0)), { timeout: 20_000 }).toBeGreaterThan(5)
    await anna.context.setOffline(true)
    await anna.page.reload()
    await cardIn(anna, 'Skrevet på sti').waitFor()
    await anna.context.setOffline(false)
    await waitForSaved(anna)
    await anna.page.getByRole('link', { name: 'Til forsiden' }).click()
    await anna.page.waitForURL(`${address}/`)
    await anna.page.getByRole('link', { name: 'Privatliv' }).click()
    await anna.page.waitForURL(`${address}/privatliv`)
    expect(await (await fetch(`${address}/app.webmanifest`)).json()).toMatchObject({ start_url: './' })
    expect([proxy.astray.filter((url) => url !== '/favicon.ico'), anna.faults, bo.faults]).toEqual([[], [], []])
  })
}

test('TB21 when PUBLIC_URL and the path disagree the check-up opens all the same and names both', async () => {
  const port = await freePort()
  const proxy = await startTinyProxy(() => `http://127.0.0.1:${port}`, { path: '/tavle', takesPathOff: true })
  const dataDir = newFolder()
  await startProcess({ PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: `http://localhost:${proxy.port}/opslag`, LOG_LEVEL: 'warn' })
  const admin = await newPerson(browser, `http://localhost:${proxy.port}`)
  const pass = (await obeyed(dataDir, 'checkup')).at(-1)?.split('#')[1] ?? ''
  noteIssued(pass.split('=')[1] ?? '')
  await admin.page.goto(`http://localhost:${proxy.port}/tavle/checkup#${pass}`)
  await admin.page.getByText(`Du er på http://localhost:${proxy.port}/tavle, men serveren tror, at den ligger på http://localhost:${proxy.port}/opslag.`).waitFor()
})

test('TB22 over https on a name of its own a board is made, joined, worked on, shared and taken home; nothing is asked of another host, no policy is broken, the cookie is Secure', async () => {
  const name = 'tavle.example'
  const port = await freePort()
  const proxy = await startTinyProxy(() => `http://127.0.0.1:${port}`, { tls: signOwn(name) })
  const address = `https://${name}:${proxy.port}`
  await startProcess({ PORT: String(port), DATA_DIR: newFolder(), PUBLIC_URL: address, TRUST_PROXY: 'on', LOG_LEVEL: 'warn' })
  // Only this name has an address; whatever else were asked for would fail, and be a fault.
  const secure = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...browserArgs, `--host-resolver-rules=MAP ${name} 127.0.0.1, MAP * ~NOTFOUND`, '--ignore-certificate-errors'],
  })
  try {
    const anna = await newPerson(secure, address, { ignoresCertificate: true })
    await anna.page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`violates ${event.violatedDirective}: ${event.blockedURI}`)))
    await anna.page.goto(`${address}/`)
    const links = await createInBrowser(anna, 'Sikker tavle')
    expect(links.facilitator).toMatch(new RegExp(`^${address}/b/`))
    await joinBoard(anna, links.facilitator, { name: 'Anna', organisation: 'Kommunen' })
    expect((await anna.context.cookies()).map(({ secure: isSecure, httpOnly, sameSite }) => [isSecure, httpOnly, sameSite])).toEqual([[true, true, 'Strict']])
    const bo = await newPerson(secure, address, { ignoresCertificate: true })
    await joinBoard(bo, links.editor, { name: 'Bo', view: 'list' })
    await bo.page.getByRole('button', { name: /^Nyt kort/ }).first().click()
    await bo.page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
    await bo.page.keyboard.type('Skrevet sikkert')
    await bo.page.keyboard.press('Escape')
    await waitForSaved(bo)
    await anna.page.locator('.card-words', { hasText: 'Skrevet sikkert' }).waitFor({ state: 'attached' })
    await anna.page.getByRole('button', { name: 'Dagsorden', exact: true }).click()
    await anna.page.locator('.agenda-part').waitFor()
    await anna.shoot('https-canvas')
    await anna.page.getByRole('button', { name: 'Dagsorden', exact: true }).click()
    await anna.page.getByRole('button', { name: 'Liste' }).click()
    await cardIn(anna, 'Skrevet sikkert').waitFor()
    await anna.page.getByRole('button', { name: 'Del', exact: true }).click()
    await anna.page.getByRole('dialog').waitFor()
    await anna.page.keyboard.press('Escape')
    expect(await downloadAgenda(anna)).toMatch(/\.docx$/)
    expect([faultsOfOurs(anna), faultsOfOurs(bo)]).toEqual([[], []])
  } finally {
    await secure.close()
  }
})

test('TB6 a page older than its server asks to be reloaded, once everything is saved', async () => {
  const server = await startServer({}, { protocol: 2, clientFolder: join(root, 'dist', 'client') })
  const board = await createBoard(server.address, { title: 'Ny udgave', templates: ['problem-analysis'] })
  const anna = await newPerson(browser, server.address)
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
  const sign = anna.page.locator('[data-part="new-edition"]')
  await sign.getByText('Alt er gemt').waitFor()
  await anna.page.waitForLoadState('networkidle')
  await anna.context.setOffline(true)
  await addCardInList(anna, 'Årsager', 'Ikke gemt endnu')
  await expect.poll(() => badge(anna)).toMatch(/1 ændring/)
  await sign.getByText('når 1 ændring er gemt').waitFor()
  expect(await sign.getByRole('button', { name: 'Hent siden igen' }).isDisabled()).toBe(true)
  await anna.shoot('new-edition')
  await anna.context.setOffline(false)
  await sign.getByText('Alt er gemt').waitFor()
  await Promise.all([anna.page.waitForEvent('load'), sign.getByRole('button', { name: 'Hent siden igen' }).click()])
  await cardIn(anna, 'Ikke gemt endnu').waitFor()
  expect(anna.faults).toEqual([])
})

test('TB7 ten megabytes of text are not pasted into a card, and that is said in words; the board is as it was', async () => {
  const server = await startServer({}, { clientFolder: join(root, 'dist', 'client') })
  const board = await createBoard(server.address, { title: 'For meget', templates: ['problem-analysis'] })
  const anna = await newPerson(browser, server.address)
  await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
  await anna.page.getByRole('button', { name: 'Nyt kort i Årsager' }).click()
  const writing = anna.page.locator('.card-title.writing [contenteditable="true"]:focus')
  await writing.waitFor()
  await anna.page.keyboard.type('Før')
  await writing.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'ti megabyte '.repeat(900_000))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await anna.page.getByText('Det, du satte ind, er for langt: her er plads til 20.000 tegn. Intet blev sat ind.').first().waitFor({ state: 'attached' })
  await anna.page.keyboard.type(' og efter')
  await anna.page.keyboard.press('Escape')
  await cardIn(anna, 'Før og efter').waitFor()
  await waitForSaved(anna)
  await anna.shoot('too-much')
  expect(anna.faults).toEqual([])
})
