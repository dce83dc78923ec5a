/** People in a real browser on a real server: one browser context each, and no request to another host. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright'
import { onTestFinished } from 'vitest'
import { getCurrentTest } from 'vitest/suite'
import { freePort, newFolder, noteIssued, root, startProcess, startServer, type TestProcess, type TestServer } from '../server/harness'

export { createBoard } from '../server/harness'

export const sizes = {
  laptop: { width: 1366, height: 768 },
  wall: { width: 1920, height: 1080 },
  tablet: { width: 1180, height: 820 },
  phone: { width: 390, height: 844 },
} as const

/** Where screenshots go; git ignores it. */
export const shotsFolder = join(import.meta.dirname, '..', 'shots')

export const browserArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: browserArgs,
  })
}

export interface LastingServer {
  readonly address: string
  /** `kill -9`. */
  kill(): Promise<void>
  /** Starts it again on the same folder and address. */
  restart(): Promise<void>
}

/** The built program on one address and one folder, ended after the test. */
export async function startLastingServer(): Promise<LastingServer> {
  const env = { PORT: String(await freePort()), HOST: 'localhost', DATA_DIR: newFolder(), LOG_LEVEL: 'warn' }
  let running: TestProcess = await startProcess(env)
  return {
    address: running.address,
    kill: () => running.kill(),
    async restart() {
      running = await startProcess(env)
    },
  }
}

/** In this process, with meetings that end soon after everybody has left. Its `stop` belongs to the test. */
export async function startShortMeetings(quietMs = 900): Promise<TestServer> {
  return startServer({ HOST: 'localhost' }, { clientFolder: join(root, 'dist', 'client'), roomLingerMs: 50, historyTimes: { quietMs, noteEveryMs: 20, sameMomentMs: 1_200 } })
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
  /** Takes a certificate that nobody vouches for. */
  readonly ignoresCertificate?: boolean
}

/** tldraw asks for one picture elsewhere on https; the policy stops it. Nothing else is excused. */
function isForeign(url: string, address: string): boolean {
  const { protocol, host } = new URL(url)
  return !['data:', 'blob:', 'about:'].includes(protocol) && host !== new URL(address).host
}

/** Keys and tokens that a page is given, for the search after the run. */
async function noteSecrets(response: Response): Promise<void> {
  if (!new URL(response.url()).pathname.includes('/api/')) return
  const [cookie, text] = await Promise.all([response.headerValue('set-cookie'), response.text()]).catch(() => [null, ''])
  noteIssued(...[...(text ?? '').matchAll(/#k=([\w-]{22})/g)].map((match) => match[1] ?? ''), /^[^=]+=([\w-]{43})/.exec(cookie ?? '')?.[1] ?? '')
}

/** A person with an empty browser of their own. */
export async function newPerson(browser: Browser, address: string, options: PersonOptions = {}): Promise<Person> {
  const size = sizes[options.size ?? 'laptop']
  const context = await browser.newContext({
    viewport: size,
    locale: options.language === 'en' ? 'en-GB' : 'da-DK',
    hasTouch: options.touch ?? false,
    acceptDownloads: true,
    ignoreHTTPSErrors: options.ignoresCertificate ?? false,
  })
  // A page that goes on after its test looks for a server that has gone, and takes time from those that follow.
  if (getCurrentTest() !== undefined) onTestFinished(() => context.close())
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const page = await context.newPage()
  const faults: string[] = []
  context.on('request', (request) => isForeign(request.url(), address) && faults.push(`request to ${request.url()}`))
  context.on('response', (response) => void noteSecrets(response))
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
  await page.getByLabel(/^(Dit navn|Your name)/).fill(joining.name)
  if (joining.organisation) await page.getByLabel(/^Organi[sz]ation/).fill(joining.organisation)
  await page.getByRole('button', { name: /^(Deltag|Join)/ }).click()
  await waitForSaved(person)
}

/** Waits until the badge says that everything is on the server's disk. */
export async function waitForSaved({ page }: Person): Promise<void> {
  await page.locator('.save-badge[data-state="saved"]').waitFor()
}

/** The words of the badge. */
export async function badge(person: Person): Promise<string> {
  return (await person.page.locator('.save-badge').innerText()).trim()
}
