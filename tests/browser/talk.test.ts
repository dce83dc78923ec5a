/** Comments, mentions and suggestions of wording: three people at one agenda. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { addSession, agendaText } from '../../shared/document/boardRecords'
import { commentsOf, writeComment } from '../../shared/document/comments'
import { entriesOf } from '../../shared/document/roots'
import { writeRichText } from '../../shared/document/writeRichText'
import { agendaItem, paragraph } from '../../shared/text/build'
import { connectStock, joinBoard as joinStock, type StockClient, type TestBoard } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type LastingServer, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const agenda = [
  paragraph('Mødet holdes på rådhuset.'),
  agendaItem('i1', 'Byfest i Vestbyen', {
    summary: [paragraph('Vi mødes i maj og taler om byfesten.')],
    recommendation: [paragraph('Sekretariatet indstiller, at festen holdes den første lørdag i juni.')],
  }),
  agendaItem('i2', 'Økonomi', { case: [paragraph('Der er søgt 200.000 kroner hos to fonde.')] }),
  agendaItem('i3', 'Eventuelt', { summary: [paragraph('Næste møde aftales.')] }),
]

interface Meeting {
  readonly server: LastingServer
  readonly board: TestBoard
  readonly stock: StockClient
  readonly sessionId: string
  /** Joins and opens the agenda. */
  person(name: string, role: 'facilitator' | 'editor' | 'viewer', options?: PersonOptions): Promise<Person>
}

async function openMeeting(): Promise<Meeting> {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['track-map'], date: '2026-12-01' })
  const stock = await connectStock(board, (await joinStock(board, 'facilitator', 'Skriver')).cookie)
  const sessionId = [...entriesOf(stock.doc, 'sessions').keys()][0]!
  const fragment = agendaText(stock.doc, sessionId)!
  stock.doc.transact(() => {
    fragment.delete(0, fragment.length)
    writeRichText(fragment, agenda)
  })
  await stock.whenSaved()
  const person = async (name: string, role: 'facilitator' | 'editor' | 'viewer', options: PersonOptions = {}) => {
    const opened = await newPerson(browser, server.address, options)
    onTestFinished(() => opened.close())
    await joinBoard(opened, board.links[role], { name, organisation: `${name}s forening`, view: 'list' })
    return opened
  }
  return { server, board, stock, sessionId, person }
}

async function openAgenda({ page }: Person): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: /^(Dagsorden|Agenda)/ }).click()
  await page.locator('.agenda-text').getByText('Mødet holdes på rådhuset.').waitFor()
}

/** Marks words as a hand would; the editor has taken it when the browser has told it so. */
async function mark(page: Page, words: string): Promise<void> {
  await page.locator('.agenda-text').focus()
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.agenda-text')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`no such words: ${wanted}`)
  }, words)
  await page.waitForTimeout(120)
}

const thread = (page: Page, words: string) => page.locator('.talk-thread').filter({ hasText: words }).first()
const text = (page: Page) => page.locator('.agenda-text')
const field = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label })
const newField = (page: Page) => field(page, /^Skriv en kommentar/)
const replyField = (page: Page) => field(page, /^Skriv et svar/)
const badge = (page: Page) => page.locator('.talk-badge')
/** The text without others' carets and their names. */
const written = (page: Page): Promise<string> =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent ?? ''
  })
const untilWritten = (page: Page, words: string) => expect.poll(() => written(page), { timeout: 20_000 }).toContain(words)

async function comment(page: Page, about: string, words: string): Promise<void> {
  await mark(page, about)
  await page.keyboard.press('Control+Alt+m')
  await newField(page).waitFor()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await newField(page).waitFor({ state: 'detached' })
}

describe('comments', () => {
  test('GT16 three people comment, mention and answer: in a margin where there is room, in a sheet else; a quiet badge tells whoever is mentioned; settled ones leave and are found again', async () => {
    const meeting = await openMeeting()
    const bo = await meeting.person('Bo', 'editor')
    const cilla = await meeting.person('Cilla', 'editor', { size: 'phone', touch: true })
    const anna = await meeting.person('Anna', 'facilitator', { size: 'wall' })
    await openAgenda(anna)
    await openAgenda(cilla)
    await mark(anna.page, 'i maj')
    await anna.page.keyboard.press('Control+Alt+m')
    await newField(anna.page).waitFor()
    await anna.page.keyboard.type('Er det ikke for tidligt, @B')
    await anna.page.getByRole('option', { name: /^Bo/ }).waitFor()
    await anna.page.keyboard.press('Enter')
    await anna.page.keyboard.type('og hvem siger det?')
    await anna.shoot('talk-mention')
    await anna.page.keyboard.press('Control+Enter')
    await thread(anna.page, 'Er det ikke for tidligt, @Bo og hvem siger det?').waitFor()
    expect(await anna.page.locator('.talk-margin .talk-thread').count()).toBe(1)
    expect(await anna.page.locator('.talk-quote').innerText()).toBe('i maj')
    await expect.poll(() => anna.page.evaluate(() => document.activeElement?.classList.contains('agenda-text'))).toBe(true)

    // Bo has the agenda closed, and sees it on its button.
    await expect.poll(() => badge(bo.page).locator('[aria-hidden]').innerText()).toBe('1')
    await openAgenda(bo)
    expect(await badge(bo.page).count()).toBe(1)
    await bo.page.getByRole('button', { name: '1 kommentar til mødepunktet Byfest i Vestbyen, nævner dig' }).click()
    await thread(bo.page, 'for tidligt').waitFor()
    await badge(bo.page).waitFor({ state: 'detached' })
    await replyField(bo.page).fill('Vi kan først i juni')
    await bo.shoot('talk-sheet-laptop')
    await replyField(bo.page).press('Control+Enter')
    await thread(anna.page, 'Vi kan først i juni').waitFor()
    await cilla.page.getByRole('button', { name: '2 kommentarer til mødepunktet Byfest i Vestbyen' }).click()
    await thread(cilla.page, 'Vi kan først i juni').waitFor()
    await replyField(cilla.page).fill('Enig')
    await cilla.page.getByRole('button', { name: 'Svar', exact: true }).click()
    await thread(anna.page, 'Enig').waitFor()
    await cilla.shoot('talk-sheet-phone')

    await cilla.page.getByRole('button', { name: 'Markér som løst' }).click()
    await thread(cilla.page, 'Løst af Cilla').waitFor()
    // It stays with whoever is in it until they go elsewhere.
    await thread(anna.page, 'Løst af Cilla').waitFor()
    await anna.page.locator('.agenda-text').getByText('Næste møde aftales.').click()
    await anna.page.locator('.talk-margin').waitFor({ state: 'detached' })
    expect(await anna.page.locator('.talk-quote').count()).toBe(0)
    await anna.page.getByRole('button', { name: 'Kommentarer (3)' }).click()
    await anna.page.getByText('Ingen kommentarer passer').waitFor()
    await anna.page.getByLabel('Vis løste').check()
    await thread(anna.page, 'Løst af Cilla').click()
    await anna.page.getByRole('button', { name: 'Åbn igen' }).click()
    await anna.page.getByRole('button', { name: 'Markér som løst' }).waitFor()
    await anna.shoot('talk-list-wall')
    await anna.page.getByRole('button', { name: 'Nævner mig' }).click()
    await anna.page.getByText('Ingen kommentarer passer').waitFor()
    await anna.page.getByRole('button', { name: 'Mine' }).click()
    await anna.page.locator('.talk-sheet .talk-thread').waitFor()

    // What a comment is about may go; the comment stays and says so.
    await anna.page.keyboard.press('Escape')
    await anna.page.locator('.talk-sheet').waitFor({ state: 'detached' })
    await mark(anna.page, 'i maj')
    await anna.page.keyboard.type('snart')
    await thread(anna.page, 'Ordene står her ikke længere: i maj').waitFor()
    await untilWritten(bo.page, 'Vi mødes snart og taler')

    // In another meeting too.
    const { stock, sessionId } = meeting
    const idOfBo = commentsOf(stock.doc, sessionId).find((one) => one.text === 'Vi kan først i juni')!.author!
    addSession(stock.doc, { id: 'andet', title: 'Bestyrelsesmøde', date: '2026-01-01', place: '', order: 'a' })
    writeComment(stock.doc, 'andet', 'x1', { item: '', quote: '', before: '', text: 'Kommer du, @Bo?', answers: '', author: null, organisation: '', at: '2026-11-22T10:00:00.000Z', mentions: [idOfBo], suggestion: null })
    await badge(bo.page).waitFor()
    await bo.page.getByRole('button', { name: 'Luk kommentarer' }).click()
    await bo.page.getByRole('button', { name: 'Du er nævnt i en kommentar til mødet Bestyrelsesmøde. Vis den' }).click()
    await thread(bo.page, 'Kommer du, @Bo?').waitFor()
    await badge(bo.page).waitFor({ state: 'detached' })
    expect([...anna.faults, ...bo.faults, ...cilla.faults]).toEqual([])
  })

  test('GT17 a suggestion shows what goes and what comes; a facilitator uses it once, for all, with the letters around kept; it is taken back in one step, or put in where its words are gone', async () => {
    const meeting = await openMeeting()
    const [anna, bo] = [await meeting.person('Anna', 'facilitator', { size: 'wall' }), await meeting.person('Bo', 'editor')]
    await openAgenda(anna)
    await openAgenda(bo)
    const suggest = async (about: string, wording: string) => {
      await mark(bo.page, about)
      await bo.page.getByRole('button', { name: 'Foreslå anden ordlyd' }).click()
      await field(bo.page, /^Ny ordlyd/).fill(wording)
      await field(bo.page, /^Ny ordlyd/).press('Enter')
      await field(bo.page, /^Ny ordlyd/).waitFor({ state: 'detached' })
    }
    await suggest('den første lørdag i juni', 'den sidste lørdag i august')
    const first = thread(anna.page, 'lørdag')
    await first.waitFor()
    expect([await first.locator('del').innerText(), await first.locator('ins').innerText()]).toEqual([expect.stringContaining('første lørdag i juni'), expect.stringContaining('sidste lørdag i august')])
    await bo.page.locator('.talk-mark').click()
    await thread(bo.page, 'lørdag').waitFor()
    expect(await bo.page.getByRole('button', { name: 'Brug forslaget' }).count()).toBe(0)
    await bo.page.keyboard.press('Escape')
    await first.focus()
    await anna.shoot('talk-suggestion')
    await anna.page.getByRole('button', { name: 'Brug forslaget' }).click()
    for (const { page } of [anna, bo]) await untilWritten(page, 'at festen holdes den sidste lørdag i august.')
    await first.getByText(/^Brugt af Anna, /).waitFor()
    await anna.page.locator('.agenda-text').focus()
    await anna.page.keyboard.press('Control+z')
    for (const { page } of [anna, bo]) await untilWritten(page, 'at festen holdes den første lørdag i juni.')

    await suggest('to fonde', 'tre fonde')
    await thread(anna.page, 'tre').waitFor()
    await mark(bo.page, 'to fonde')
    await bo.page.keyboard.type('banken')
    await untilWritten(anna.page, '200.000 kroner hos banken.')
    await thread(anna.page, 'tre').focus()
    await anna.page.getByText('Ordene, forslaget gælder, er ændret eller slettet.', { exact: false }).waitFor()
    await anna.page.getByRole('button', { name: 'Indsæt sidst i mødepunktet' }).click()
    await bo.page.locator('.agenda-text p').filter({ hasText: /^tre fonde$/ }).waitFor()
    expect([...anna.faults, ...bo.faults]).toEqual([])
  })

  test('GT18 what is said without a line comes together when it is back, and nothing is lost', async () => {
    const meeting = await openMeeting()
    const [anna, bo] = [await meeting.person('Anna', 'facilitator'), await meeting.person('Bo', 'editor')]
    await openAgenda(anna)
    await openAgenda(bo)
    await comment(anna.page, 'to fonde', 'Hvilke to?')
    await untilWritten(bo.page, 'to fonde')
    await bo.page.locator('.talk-mark').waitFor()
    await waitForSaved(anna)
    await meeting.server.kill()
    for (const { page } of [anna, bo]) {
      await page.locator('.talk-mark').click()
      await replyField(page).fill(page === anna.page ? 'Svar fra Anna' : 'Svar fra Bo')
      await replyField(page).press('Control+Enter')
      await thread(page, page === anna.page ? 'Svar fra Anna' : 'Svar fra Bo').waitFor()
    }
    await meeting.server.restart()
    for (const { page } of [anna, bo]) for (const words of ['Hvilke to?', 'Svar fra Anna', 'Svar fra Bo']) await thread(page, words).waitFor()
    await expect.poll(() => commentsOf(meeting.stock.doc, meeting.sessionId).map((one) => one.text).sort(), { timeout: 20_000 }).toEqual(['Hvilke to?', 'Svar fra Anna', 'Svar fra Bo'])
  })

  test('GT19 all of it is done with the keyboard, told to screen readers, hinders nobody at any size, and is read but not written by a viewer', async () => {
    const meeting = await openMeeting()
    const people = [
      await meeting.person('Anna', 'facilitator', { size: 'wall' }),
      await meeting.person('Bo', 'editor', { size: 'laptop', language: 'en' }),
      await meeting.person('Cilla', 'editor', { size: 'tablet' }),
      await meeting.person('Dan', 'viewer', { size: 'phone', touch: true }),
    ] as const
    const [anna, bo, cilla, dan] = people
    for (const one of people) await openAgenda(one)
    await bo.page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      new MutationObserver(() => document.querySelectorAll('[aria-live], [role=status]').forEach((region) => told.push(region.textContent ?? ''))).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    await comment(anna.page, 'rådhuset', 'Er der en elevator?')
    await comment(anna.page, 'byfesten', 'Skal der være musik?')
    await comment(anna.page, 'to fonde', 'Hvilke to fonde er det?')
    await expect.poll(() => bo.page.evaluate(() => (window as unknown as { told: string[] }).told.join('|')), { timeout: 20_000 }).toMatch(/(New comment by Anna on|\d new comments)/)

    // The margin covers no text, and no comment another.
    const boxes = await anna.page.locator('.talk-box').evaluateAll((all) => all.map((box) => box.getBoundingClientRect()).map(({ top, bottom, left }) => ({ top, bottom, left })))
    const right = await anna.page.locator('.agenda-text').evaluate((one) => one.getBoundingClientRect().right)
    boxes.sort((a, b) => a.top - b.top).forEach((box, index) => expect([box.left >= right, index === 0 || box.top >= boxes[index - 1]!.bottom]).toEqual([true, true]))
    await anna.shoot('talk-margin-wall')
    expect(await accessFaults(anna.page)).toEqual([])

    await bo.page.getByRole('button', { name: 'Comments (3)' }).press('Enter')
    const focused = () => bo.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(() => bo.page.locator('.talk-head h3').evaluate((title) => title === document.activeElement)).toBe(true)
    await bo.page.locator('.talk-sheet .talk-thread').first().focus()
    expect(await focused()).toContain('Er der en elevator?')
    await bo.page.keyboard.press('ArrowDown')
    expect(await focused()).toContain('Skal der være musik?')
    await bo.page.keyboard.press('End')
    expect(await focused()).toContain('Hvilke to fonde')
    await bo.shoot('talk-list-laptop')
    expect(await accessFaults(bo.page)).toEqual([])
    await bo.page.keyboard.press('Enter')
    await expect.poll(() => bo.page.evaluate(() => document.activeElement?.classList.contains('agenda-text'))).toBe(true)
    await expect.poll(() => bo.page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('section')?.textContent)).toContain('Økonomi')

    await cilla.page.getByRole('button', { name: /^1 kommentar til mødepunktet Økonomi/ }).click()
    await thread(cilla.page, 'Hvilke to fonde').waitFor()
    await replyField(cilla.page).fill('@An')
    await cilla.page.getByRole('option', { name: /^Anna/ }).waitFor()
    await cilla.shoot('talk-sheet-tablet')
    expect(await accessFaults(cilla.page)).toEqual([])
    await cilla.page.keyboard.press('Escape')
    await cilla.page.keyboard.press('Escape')
    await cilla.page.keyboard.press('Escape')
    await cilla.page.locator('.talk-sheet').waitFor({ state: 'detached' })

    await dan.page.getByRole('button', { name: 'Kommentarer (3)' }).click()
    await thread(dan.page, 'Er der en elevator?').click()
    await dan.shoot('talk-list-phone')
    expect(await accessFaults(dan.page)).toEqual([])
    expect(await dan.page.locator('.talk-sheet :is(textarea, .talk-settle, .talk-more)').count()).toBe(0)
    for (const { page } of people) expect(await page.locator('.agenda-part').evaluate((part) => part.scrollWidth > part.clientWidth)).toBe(false)
    expect(people.flatMap((one) => one.faults)).toEqual([])
  })
})
