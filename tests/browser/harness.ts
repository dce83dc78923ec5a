/** People in a real browser on a real server: one browser context each, and no request to another host. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { expect } from 'vitest'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import type { CreateBoardBody } from '../../shared/protocol/http'

export const sizes = {
  laptop: { width: 1366, height: 768 },
  wall: { width: 1920, height: 1080 },
  tablet: { width: 1180, height: 820 },
  phone: { width: 390, height: 844 },
} as const

/** Where screenshots go; git ignores it. */
export const shotsFolder = join(import.meta.dirname, '..', 'shots')

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

export async function createBoard(address: string, body: CreateBoardBody): Promise<CreateBoardAnswer> {
  const answer = await fetch(`${address}/api/boards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
  return (await answer.json()) as CreateBoardAnswer
}

export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** Requests to other hosts, faults of the page, and reports of the security policy: must stay empty. */
  readonly faults: string[]
  /** Takes a picture into `tests/shots`. */
  shoot(name: string): Promise<void>
  close(): Promise<void>
}

export interface PersonOptions {
  readonly size?: keyof typeof sizes
  readonly language?: 'da' | 'en'
  readonly touch?: boolean
}

/** tldraw asks for one picture elsewhere on https; the policy stops it. Nothing else is excused. */
function isForeign(url: string, address: string): boolean {
  const { protocol, host } = new URL(url)
  return !['data:', 'blob:', 'about:'].includes(protocol) && host !== new URL(address).host
}

/** A person with an empty browser of their own. */
export async function newPerson(browser: Browser, address: string, options: PersonOptions = {}): Promise<Person> {
  const size = sizes[options.size ?? 'laptop']
  const context = await browser.newContext({
    viewport: size,
    locale: options.language === 'en' ? 'en-GB' : 'da-DK',
    hasTouch: options.touch ?? false,
    acceptDownloads: true,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const page = await context.newPage()
  const faults: string[] = []
  context.on('request', (request) => isForeign(request.url(), address) && faults.push(`request to ${request.url()}`))
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`))
  page.on('console', (message) => /Content Security Policy|violates/i.test(message.text()) && faults.push(message.text()))
  return {
    context,
    page,
    faults,
    async shoot(name) {
      mkdirSync(shotsFolder, { recursive: true })
      await page.screenshot({ path: join(shotsFolder, `${name}.png`) })
    },
    close: () => context.close(),
  }
}

export interface Joining {
  readonly name: string
  readonly organisation?: string
  readonly view?: 'canvas' | 'list'
}

/** Opens a link, gives name and organisation, and waits until the board is shown and saved. */
export async function joinBoard(person: Person, link: string, joining: Joining): Promise<void> {
  const { page } = person
  const [address, key] = link.split('#')
  await page.goto(joining.view ? `${address}?view=${joining.view}#${key}` : link)
  await page.getByLabel(/^(Dit navn|Navn|Your name|Name)/).fill(joining.name)
  if (joining.organisation) await page.getByLabel(/Organisation/).fill(joining.organisation)
  await page.getByRole('button', { name: /^(Deltag|Join)/ }).click()
  await page.locator('.save-badge[data-state="saved"]').waitFor()
}

/** The words of the badge. */
export async function badge(person: Person): Promise<string> {
  return (await person.page.locator('.save-badge').innerText()).trim()
}
