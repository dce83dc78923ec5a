/** The agenda beside the board: written by several at once, pointing to the board and showing what it holds. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { entriesOf } from '../../shared/document/roots'
import { connectStock, joinBoard as joinStock } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function person(address: string, link: string, name: string, options: PersonOptions = {}): Promise<Person> {
  const opened = await newPerson(browser, address, options)
  onTestFinished(() => opened.close())
  await joinBoard(opened, link, { name, organisation: 'Sekretariatet', view: 'list' })
  return opened
}

const text = (page: Page) => page.locator('.agenda-text')
const line = (page: Page, words: string) => page.locator('.agenda-text p, .agenda-text [data-level]').filter({ hasText: words }).first()
/** What is written in a line, without others' carets and their names. */
const written = (page: Page, words: string): Promise<string> =>
  line(page, words).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent ?? ''
  })
const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function openAgenda({ page }: Person): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: /^(Dagsorden|Agenda)$/ }).click()
  await text(page).waitFor()
}

/** A browser hears of a click a moment later than it is made; nobody types that fast, a program does. */
const settle = (page: Page) => page.waitForTimeout(120)

async function caretAfter(page: Page, words: string): Promise<void> {
  await line(page, words).click()
  await settle(page)
  await page.keyboard.press('End')
  await settle(page)
}

async function addCardInList(page: Page, zone: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Nyt kort i ${zone}`, exact: true }).click()
  await page.locator('.card-title.writing [contenteditable="true"]').waitFor()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

const templates = ['problem-analysis', 'track-map', 'activity-plan']
/** A line of the first item, as a new meeting begins. */
const proposed = 'Det indstilles, at dagsordenen godkendes.'

describe('the agenda', () => {
  test('G6 two people write in it at once and keep every letter, with each other\'s carets, also over a fallen line', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates, date: '2026-11-21', place: 'Odense' })
    const [a, b] = [await person(server.address, board.links.facilitator, 'Deltager A'), await person(server.address, board.links.editor, 'Deltager B')]
    await openAgenda(a)
    await openAgenda(b)
    await a.page.getByText('uge 47, 21. november 2026 · Odense').waitFor()

    await caretAfter(a.page, 'Hvad skal vi nå i dag')
    await caretAfter(b.page, 'Hvad skal vi nå i dag')
    const [fromA, fromB] = ['AAAA'.repeat(8), 'bbbb'.repeat(8)]
    await Promise.all([a.page.keyboard.type(fromA, { delay: 12 }), b.page.keyboard.type(fromB, { delay: 12 })])
    for (const { page } of [a, b]) {
      await expect.poll(async () => (await written(page, 'Hvad skal vi nå')).replace(/[^A]/g, '')).toBe(fromA)
      await expect.poll(async () => (await written(page, 'Hvad skal vi nå')).replace(/[^b]/g, '').slice(-fromB.length)).toBe(fromB)
    }
    await a.page.locator('.caret-name', { hasText: 'Deltager B' }).waitFor()
    await b.page.locator('.caret-name', { hasText: 'Deltager A' }).waitFor()

    await waitForSaved(a)
    await waitForSaved(b)
    await server.kill()
    await a.page.keyboard.type(' uden linje A')
    await b.page.keyboard.type(' uden linje B')
    expect(await a.page.evaluate(() => document.activeElement?.className)).toContain('agenda-text')
    await server.restart()
    for (const { page } of [a, b]) {
      await expect.poll(() => written(page, 'Hvad skal vi nå'), { timeout: 20_000 }).toContain('uden linje A')
      await expect.poll(() => written(page, 'Hvad skal vi nå'), { timeout: 20_000 }).toContain('uden linje B')
    }
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('G7 undo takes back only one\'s own', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Fortryd', templates })
    const [a, b] = [await person(server.address, board.links.facilitator, 'Deltager A'), await person(server.address, board.links.editor, 'Deltager B')]
    await openAgenda(a)
    await openAgenda(b)
    await caretAfter(a.page, proposed)
    await a.page.keyboard.type(' mit')
    await line(b.page, `${proposed} mit`).waitFor()
    await caretAfter(b.page, `${proposed} mit`)
    await b.page.keyboard.type(' dit')
    await line(a.page, `${proposed} mit dit`).waitFor()
    await a.page.keyboard.press('Control+z')
    await expect.poll(() => written(b.page, proposed)).toBe(`${proposed} dit`)
    await a.page.keyboard.press('Control+y')
    await expect.poll(() => written(b.page, proposed)).toBe(`${proposed} mit dit`)
  })

  test('G8 pointers are named from the board and bring it into view', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Henvisninger', templates })
    const a = await person(server.address, board.links.facilitator, 'Deltager A')
    await openAgenda(a)

    await caretAfter(a.page, 'Hvad skal vi nå i dag')
    await tool(a.page, 'Fra tavlen').click()
    await a.page.getByRole('menuitem', { name: 'Henvisning til side eller felt …' }).click()
    await a.page.getByRole('dialog').getByRole('option', { name: /^Virkninger/ }).click()
    const chip = a.page.locator('.pointer-chip', { hasText: 'feltet Virkninger' })
    await chip.waitFor()

    await a.page.locator('.pointer-chip', { hasText: 'siden Firesporskort' }).click()
    await expect.poll(() => a.page.locator('.page-tab[aria-current=page]').innerText()).toBe('Firesporskort')
    await chip.click()
    await expect.poll(() => a.page.locator('.page-tab[aria-current=page]').innerText()).toBe('Problemanalyse')
    expect(a.faults).toEqual([])
  })

  test('G9 living blocks follow the board, are not written into the text, and are not written over', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Tavle og tekst', templates })
    const [a, b] = [await person(server.address, board.links.facilitator, 'Deltager A'), await person(server.address, board.links.editor, 'Deltager B')]
    await openAgenda(a)
    const tree = block(a.page, 'Problemtræet i ord')
    await tree.getByText('Problemtræet er tomt. Skriv årsager og virkninger på siden Problemanalyse', { exact: false }).waitFor()
    await addCardInList(b.page, 'Årsager', 'Få mødesteder')
    await tree.getByText('Få mødesteder').waitFor()

    await caretAfter(a.page, proposed)
    await tool(a.page, 'Fra tavlen').click()
    await a.page.getByRole('menuitem', { name: 'Kortene i et felt …' }).click()
    await a.page.getByRole('dialog').getByRole('option', { name: /^Årsager/ }).click()
    await block(a.page, 'Kortene i et felt').getByText('Få mødesteder').waitFor()
    await openAgenda(b)
    await block(b.page, 'Kortene i et felt').getByText('Få mødesteder').waitFor()

    // Letters typed on a chosen block go below it.
    await block(a.page, 'Kortene i et felt').locator('.living-name').click()
    await settle(a.page)
    await a.page.keyboard.type('under blokken')
    await line(b.page, 'under blokken').waitFor()
    await block(b.page, 'Kortene i et felt').waitFor()
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('G10 a reader follows every change and can write nothing', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Med på en lytter', templates })
    const [a, reader] = [await person(server.address, board.links.facilitator, 'Deltager A'), await person(server.address, board.links.viewer, 'Borger')]
    await openAgenda(a)
    await openAgenda(reader)
    await caretAfter(a.page, proposed)
    await a.page.keyboard.type(' Det tager vi først.')
    await line(reader.page, `${proposed} Det tager vi først.`).waitFor()
    expect(await reader.page.locator('.agenda [contenteditable=true], .agenda [role=toolbar], .agenda input:not(:disabled)').count()).toBe(0)
    await line(reader.page, proposed).click()
    await reader.page.keyboard.type('nej')
    await reader.page.locator('.pointer-chip', { hasText: 'siden Firesporskort' }).click()
    await expect.poll(() => reader.page.locator('.page-tab[aria-current=page]').innerText()).toBe('Firesporskort')
    expect(await written(a.page, proposed)).toBe(`${proposed} Det tager vi først.`)
    await waitForSaved(reader)
  })

  test('G11 everything is reached with the keyboard, and says what it is and whether it is on', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Tastatur', templates })
    const { page } = await person(server.address, board.links.facilitator, 'Deltager A').then(async (one) => (await openAgenda(one), one))
    await caretAfter(page, 'Hvad skal vi nå i dag')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    expect(await focused()).toContain('Tekst')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Fed')
    expect(await tool(page, 'Fed').getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('Enter')
    await expect.poll(() => tool(page, 'Fed').getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('agenda-text'))).toBe(true)
    await page.keyboard.type('Vigtigt')
    await page.locator('.agenda-text strong', { hasText: 'Vigtigt' }).waitFor()
    await page.keyboard.press('Control+b')

    await page.keyboard.press('Enter')
    for (const typed of ['1. første', 'Enter', 'anden', 'Enter', 'Enter', '- punkt', 'Enter', 'Enter', '[ ] opgave', 'Enter', 'Enter', '## Under', 'Enter', '> citat']) {
      await (typed === 'Enter' ? page.keyboard.press('Enter') : page.keyboard.type(typed))
      await settle(page)
    }
    expect(await page.locator('.agenda-text ol li').allInnerTexts()).toEqual(['første', 'anden'])
    await page.locator('.agenda-text ul[data-type=taskList] li', { hasText: 'opgave' }).getByRole('checkbox', { name: 'Udført: opgave', exact: true }).waitFor()
    await page.locator('.agenda-text h4[data-level="2"]', { hasText: 'Under' }).waitFor()
    await page.locator('.agenda-text blockquote', { hasText: 'citat' }).waitFor()

    await caretAfter(page, 'Vigtigt')
    await page.keyboard.press('Enter')
    await tool(page, 'Tabel').press('Enter')
    await page.keyboard.press('Enter')
    await settle(page)
    await page.keyboard.type('Hvem')
    await page.keyboard.press('Tab')
    await settle(page)
    await page.keyboard.type('Hvad')
    await tool(page, 'Tabel').press('Enter')
    await page.getByRole('menuitem', { name: 'Slet kolonne' }).press('Enter')
    await expect.poll(() => page.locator('.agenda-text table').first().locator('th').allTextContents()).toEqual(['Hvem', ''])
  })

  test('G12 the agenda hinders nobody: written, read, on a phone, in both languages', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: '', example: 'bo-trygt', date: '2026-11-21' })
    const people = [
      await person(server.address, board.links.facilitator, 'Deltager A'),
      await person(server.address, board.links.viewer, 'Borger', { language: 'en' }),
      await person(server.address, board.links.editor, 'Deltager C', { size: 'phone', touch: true }),
    ]
    for (const [index, one] of people.entries()) {
      await openAgenda(one)
      await one.page.locator('.living-block table').first().waitFor()
      expect(await accessFaults(one.page)).toEqual([])
      const isTooWide = await one.page.locator('.agenda-part').evaluate((part) => part.scrollWidth > part.clientWidth)
      expect(isTooWide).toBe(false)
      await one.shoot(`agenda-${index + 1}`)
    }
    await people[0]!.page.getByRole('button', { name: 'Ret dato og sted' }).click()
    expect(await accessFaults(people[0]!.page)).toEqual([])
    expect(people.flatMap((one) => one.faults)).toEqual([])
  })

  test('G13 a new meeting begins with a draft; date and place are shared; one that is deleted says so', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Flere møder', templates, date: '2026-11-21' })
    const [a, b] = [await person(server.address, board.links.facilitator, 'Deltager A'), await person(server.address, board.links.editor, 'Deltager B')]
    await openAgenda(a)
    await a.page.getByRole('button', { name: 'Vælg møde' }).click()
    await a.page.getByRole('menuitem', { name: 'Nyt møde' }).click()
    await expect.poll(() => a.page.getByLabel('Mødets navn').inputValue()).toBe('Nyt møde')
    await a.page.keyboard.type('Partnerskabsmøde')
    await a.page.keyboard.press('Enter')
    await a.page.getByRole('button', { name: 'Ret dato og sted' }).click()
    await a.page.getByLabel('Dato').fill('2027-03-14')
    await a.page.getByLabel('Sted').first().fill('Rådhuset')
    await a.page.getByRole('button', { name: 'Færdig' }).click()
    await a.page.getByText('uge 10, 14. marts 2027 · Rådhuset').waitFor()
    await line(a.page, proposed).waitFor()
    expect(await a.page.locator('.living-block').count()).toBe(6)

    await openAgenda(b)
    await b.page.getByText('uge 10, 14. marts 2027 · Rådhuset').waitFor()
    await b.page.getByRole('button', { name: 'Vælg møde' }).click()
    await b.page.getByRole('menuitemcheckbox', { name: /21\. november 2026/ }).click()
    await b.page.getByText('uge 47, 21. november 2026').waitFor()

    const stock = await connectStock(board, (await joinStock(board, 'editor')).cookie)
    const [latest] = [...entriesOf(stock.doc, 'sessions').entries()].filter(([, entry]) => entry.get('title') === 'Partnerskabsmøde').map(([id]) => id)
    entriesOf(stock.doc, 'sessions').delete(latest!)
    await a.page.getByText('Mødet findes ikke længere på tavlen.').waitFor()
    await a.page.getByRole('button', { name: 'Nyt møde' }).click()
    await line(a.page, proposed).waitFor()
    expect([...a.faults, ...b.faults]).toEqual([])
  })
})
