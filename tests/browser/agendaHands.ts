/** Hands for the agenda's tests: a meeting written by a program, and items found and used as people do. */
import type { Browser, Locator, Page } from 'playwright'
import { onTestFinished } from 'vitest'
import { agendaText, setSessionField } from '../../shared/document/boardRecords'
import { entriesOf } from '../../shared/document/roots'
import { insertBlocks } from '../../shared/document/writeRichText'
import type { SessionDetail } from '../../shared/domain/board'
import type { RichBlock } from '../../shared/text/richText'
import { connectStock, joinBoard as joinStock, until, type StockClient, type TestBoard } from '../server/harness'
import { joinBoard, newPerson, type Person, type PersonOptions } from './harness'

/** Somebody who has the agenda open. */
export async function writer(browser: Browser, board: TestBoard, role: 'facilitator' | 'editor' | 'viewer', name: string, options: PersonOptions = {}): Promise<Person> {
  const person = await newPerson(browser, board.address, options)
  onTestFinished(() => person.close())
  await joinBoard(person, board.links[role], { name, organisation: 'Sekretariatet', view: 'list' })
  await person.page.locator('.top-bar').getByRole('button', { name: /^(Dagsorden|Agenda)$/ }).click()
  await person.page.locator('.agenda-text').waitFor()
  return person
}

/** Puts these blocks in the place of what the board's first meeting holds. */
export async function writeMeeting(board: TestBoard, blocks: readonly RichBlock[], facts: Readonly<Partial<Record<'place' | SessionDetail, string>>> = {}): Promise<StockClient> {
  const stock = await connectStock(board, (await joinStock(board, 'editor')).cookie)
  const sessions = entriesOf(stock.doc, 'sessions')
  await until(() => sessions.size > 0, 'a meeting')
  const [sessionId] = [...sessions.keys()]
  const agenda = agendaText(stock.doc, sessionId!)!
  stock.doc.transact(() => {
    agenda.delete(0, agenda.length)
    insertBlocks(agenda, 0, blocks)
    for (const [name, value] of Object.entries(facts)) setSessionField(stock.doc, sessionId!, name as SessionDetail, value)
  })
  return stock
}

export const items = (page: Page): Locator => page.locator('.agenda-item')
export const item = (page: Page, title: string): Locator => page.locator('.agenda-item').filter({ has: page.locator('.item-title', { hasText: title }) }).first()
export const title = (page: Page, words: string): Locator => page.locator('.item-title', { hasText: words }).first()
export const numbers = (page: Page): Promise<string[]> => page.locator('.item-number').allInnerTexts()

/** What is written, without others' carets and their names. */
export const plain = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return (copy.textContent ?? '').trim()
  })

export const titles = async (page: Page): Promise<string[]> => Promise.all((await page.locator('.item-title').all()).map(plain))

/** A browser hears of a click a moment later than it is made; nobody types that fast, a program does. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(120)

export async function caretAtEnd(place: Locator): Promise<void> {
  await place.click()
  await settle(place.page())
  await place.page().keyboard.press('End')
  await settle(place.page())
}

export async function itemMenu(page: Page, itemTitle: string, choice: string): Promise<void> {
  await item(page, itemTitle).hover()
  await item(page, itemTitle).locator('.item-grip').first().click()
  await page.getByRole('menuitem', { name: choice }).click()
}
