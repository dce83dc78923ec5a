/** Items of the agenda as blocks: written by several at once, moved, timed, made from the board. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agendaItem, heading, livingBlock, paragraph } from '../../shared/text/build'
import { livingBlockNames } from '../../shared/text/schema'
import { livingBlockWords } from '../../shared/text/livingBlockWords'
import { caretAtEnd, item, itemMenu, items, numbers, plain, settle, title, titles, writeMeeting, writer } from './agendaHands'
import { accessFaults } from './axe'
import { createBoard, openBrowser, startLastingServer, waitForSaved, type LastingServer } from './harness'
import { meetingItems } from '../meeting'

let browser: Browser
let server: LastingServer

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const three = [
  agendaItem('a', 'Velkomst', { summary: [paragraph('Kort runde.')] }, { outcome: 'inform', minutes: 10 }),
  agendaItem('b', 'Budget', { summary: [paragraph('Rammen er kendt.')], recommendation: [paragraph('Budgettet godkendes.')] }, { outcome: 'decide', minutes: 30 }),
  agendaItem('c', 'Eventuelt', {}, { outcome: 'discuss', minutes: 5 }),
  paragraph(''),
]

async function boardWith(blocks: Parameters<typeof writeMeeting>[1] = three, facts: Parameters<typeof writeMeeting>[2] = {}) {
  server = await startLastingServer()
  const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis', 'track-map', 'steering-meeting'], date: '2026-11-21' })
  const stock = await writeMeeting(board, blocks, facts)
  return { board, stock }
}

const part = (page: Page, itemTitle: string, name: string) => item(page, itemTitle).locator(`[data-item-section=${name}] .section-text`)
const toast = (page: Page) => page.locator('.toast')
/** In which item what has the focus stands; '' for none. */
const focusedItem = (page: Page) => page.evaluate(() => document.activeElement?.closest('.agenda-item')?.querySelector('.item-title')?.textContent ?? '')
const isWriting = (page: Page) => page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false)
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('items of the agenda', () => {
  test('GE6 three people write in the same title, the same part and different items at once, and keep every letter', async () => {
    const { board } = await boardWith()
    const people = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B'), await writer(browser, board, 'editor', 'Deltager C')]
    const [a, b, c] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
    await caretAtEnd(title(a.page, 'Budget'))
    await caretAtEnd(title(b.page, 'Budget'))
    await caretAtEnd(part(c.page, 'Velkomst', 'summary'))
    const typed = ['AAAA'.repeat(5), 'bbbb'.repeat(5), 'cccc'.repeat(5)] as const
    await Promise.all(people.map(({ page }, index) => page.keyboard.type(typed[index]!, { delay: 15 })))
    for (const { page } of people) {
      await expect.poll(async () => (await plain(title(page, 'Budget'))).replace(/[^A]/g, '')).toBe(typed[0])
      await expect.poll(async () => (await plain(title(page, 'Budget'))).replace(/[^b]/g, '')).toBe(typed[1])
      await expect.poll(() => plain(part(page, 'Velkomst', 'summary'))).toBe(`Kort runde.${typed[2]}`)
    }
    await caretAtEnd(part(a.page, 'Budget', 'summary'))
    await caretAtEnd(part(c.page, 'Budget', 'summary'))
    await Promise.all([a.page.keyboard.type('XXXX', { delay: 25 }), c.page.keyboard.type('yyyy', { delay: 25 })])
    for (const { page } of people) await expect.poll(async () => (await plain(part(page, 'Budget', 'summary'))).replace(/[^Xy]/g, '').split('').sort().join('')).toBe('XXXXyyyy')
    expect(people.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('GE7 an item is moved with the keyboard while another writes in it: nothing typed is lost, the place is said, the caret stays in the item', async () => {
    const { board } = await boardWith()
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    await caretAtEnd(part(b.page, 'Budget', 'summary'))
    await caretAtEnd(title(a.page, 'Velkomst'))
    await a.page.locator('.caret-name', { hasText: 'Deltager B' }).waitFor()
    const words = ' Alle er hørt, og ingen har indvendinger.'
    const typing = b.page.keyboard.type(words, { delay: 30 })
    await press(a.page, 'Alt+Shift+ArrowDown')
    await toast(a.page).getByText('Velkomst er nu punkt 2 af 3.').waitFor()
    await press(a.page, 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp')
    await typing
    for (const { page } of [a, b]) {
      await expect.poll(() => titles(page)).toEqual(['Velkomst', 'Budget', 'Eventuelt'])
      await expect.poll(() => plain(part(page, 'Budget', 'summary'))).toBe(`Rammen er kendt.${words}`)
    }
    // The one who moves goes on in the item, too.
    await a.page.keyboard.type(' alle')
    await title(b.page, 'Velkomst alle').waitFor()
    // The item itself in which another writes is moved by moving the others around it.
    await caretAtEnd(part(b.page, 'Budget', 'summary'))
    const more = b.page.keyboard.type('ABCDEFGHIJ', { delay: 30 })
    await itemMenu(a.page, 'Budget', 'Flyt op')
    await more
    for (const { page } of [a, b]) {
      await expect.poll(() => titles(page)).toEqual(['Budget', 'Velkomst alle', 'Eventuelt'])
      await expect.poll(() => plain(part(page, 'Budget', 'summary'))).toBe(`Rammen er kendt.${words}ABCDEFGHIJ`)
    }
    await expect.poll(() => focusedItem(a.page)).toBe('Budget')
    await expect.poll(() => numbers(a.page)).toEqual(['1', '2', '3'])
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE8 an item is dragged by its handle to where the line shows, and Esc leaves it; one step of undo takes it back', async () => {
    const { board } = await boardWith()
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    await caretAtEnd(title(b.page, 'Velkomst'))
    const drag = async () => {
      await item(a.page, 'Eventuelt').hover()
      const grip = (await item(a.page, 'Eventuelt').locator('.item-grip').boundingBox())!
      const top = (await item(a.page, 'Budget').boundingBox())!
      await a.page.mouse.move(grip.x + 8, grip.y + 10)
      await a.page.mouse.down()
      await a.page.mouse.move(grip.x + 8, grip.y - 20, { steps: 3 })
      await a.page.mouse.move(grip.x + 8, top.y + 4, { steps: 6 })
      await a.page.locator('.drop-line').waitFor()
    }
    await drag()
    await a.page.keyboard.press('Escape')
    await a.page.mouse.up()
    expect(await a.page.locator('.drop-line').count()).toBe(0)
    expect(await titles(a.page)).toEqual(['Velkomst', 'Budget', 'Eventuelt'])
    await drag()
    const typing = b.page.keyboard.type(' til alle', { delay: 20 })
    await a.page.mouse.up()
    await typing
    for (const { page } of [a, b]) await expect.poll(() => titles(page)).toEqual(['Velkomst til alle', 'Eventuelt', 'Budget'])
    await a.page.locator('.undo-pair button').first().click()
    for (const { page } of [a, b]) await expect.poll(() => titles(page)).toEqual(['Velkomst til alle', 'Budget', 'Eventuelt'])
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE9 numbers, levels and times follow: the foot adds up, and says in words when the meeting runs past its end', async () => {
    const { board } = await boardWith(three, { start: '09:00', end: '10:00' })
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    const foot = (page: Page) => page.locator('.agenda-sum p')
    await expect.poll(() => foot(a.page).innerText()).toBe('3 punkter · 45 min · slutter 09.45 (15 min før tid)')
    await item(a.page, 'Budget').getByText('kl. 09.10–09.40').waitFor()
    await title(a.page, 'Eventuelt').click()
    await item(a.page, 'Eventuelt').getByLabel('Minutter').fill('40')
    await a.page.keyboard.press('Enter')
    await foot(b.page).getByText('20 min over tid', { exact: false }).waitFor()
    await caretAtEnd(title(a.page, 'Eventuelt'))
    await press(a.page, 'Home')
    await settle(a.page)
    await press(a.page, 'Tab')
    await expect.poll(() => numbers(b.page)).toEqual(['1', '2', '2.a'])
    await toast(a.page).getByText('Eventuelt er nu underpunkt 2.a.').waitFor()
    await press(a.page, 'Shift+Tab')
    await expect.poll(() => numbers(b.page)).toEqual(['1', '2', '3'])
    await caretAtEnd(title(a.page, 'Velkomst'))
    await press(a.page, 'Alt+Shift+ArrowRight')
    await toast(a.page).getByText('Det første punkt kan ikke være et underpunkt.').waitFor()
    await item(a.page, 'Budget').getByLabel('Type').selectOption({ label: 'Orientering' })
    await item(a.page, 'Budget').getByRole('button', { name: 'Lukket punkt' }).click()
    await expect.poll(() => item(b.page, 'Budget').getByLabel('Type').inputValue()).toBe('inform')
    await expect.poll(() => item(b.page, 'Budget').getByRole('button', { name: 'Lukket punkt' }).getAttribute('aria-pressed')).toBe('true')
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE10 items and parts are begun, filled and taken away with the keyboard, and the focus is never lost', async () => {
    const { board } = await boardWith()
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    const { page } = a
    await caretAtEnd(title(page, 'Velkomst'))
    await press(page, 'Control+Shift+Enter')
    await page.keyboard.type('Nyt fra partnerne')
    await press(page, 'Enter')
    await page.keyboard.type('Hvad er der sket?')
    await expect.poll(() => plain(part(b.page, 'Nyt fra partnerne', 'summary'))).toBe('Hvad er der sket?')
    await expect.poll(() => titles(b.page)).toEqual(['Velkomst', 'Nyt fra partnerne', 'Budget', 'Eventuelt'])
    // A part from the menu, and away again while it is empty.
    await item(page, 'Nyt fra partnerne').getByRole('button', { name: 'Tilføj del' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: 'Økonomi og risici' }).press('Enter')
    await page.keyboard.type('x')
    await expect.poll(() => plain(part(b.page, 'Nyt fra partnerne', 'economy'))).toBe('x')
    await press(page, 'Backspace', 'Backspace')
    await expect.poll(() => part(b.page, 'Nyt fra partnerne', 'economy').count()).toBe(0)
    expect(await isWriting(page)).toBe(true)
    // Arrows step from part to title.
    await press(page, 'ArrowUp', 'End')
    await page.keyboard.type('!')
    await title(b.page, 'Nyt fra partnerne!').waitFor()
    // An empty item goes with a stroke; the focus is in the item before.
    await caretAtEnd(title(page, 'Eventuelt'))
    for (let letter = 0; letter < 'Eventuelt'.length; letter++) await page.keyboard.press('Backspace')
    await press(page, 'Backspace')
    await expect.poll(() => items(b.page).count()).toBe(3)
    expect(await isWriting(page)).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => items(b.page).count()).toBe(4)
    // Pasted headings and paragraphs stay text.
    await caretAtEnd(part(page, 'Budget', 'summary'))
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/html', '<h1>Bilagets overskrift</h1><p>Bilagets tekst</p>')
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => plain(part(b.page, 'Budget', 'summary'))).toContain('Bilagets tekst')
    expect(await items(b.page).count()).toBe(4)
    // Where somebody writes, nothing is taken away.
    await caretAtEnd(title(b.page, 'Budget'))
    await itemMenu(page, 'Budget', 'Slet punktet')
    await toast(page).getByText('Punktet bliver ikke slettet: Deltager B skriver i det.').waitFor()
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE11 actions and decisions of an item are cards on the board, made in place, with the recommendation as first wording', async () => {
    const { board, stock } = await boardWith()
    stock.doc.getMap('partners')
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    const { page } = a
    await title(page, 'Budget').click()
    await item(page, 'Budget').getByRole('button', { name: 'Tilføj del' }).click()
    await page.getByRole('menuitem', { name: 'Beslutning …' }).click()
    const wording = page.getByRole('dialog').getByLabel('Beslutningens ordlyd')
    expect(await wording.inputValue()).toBe('Budgettet godkendes.')
    expect(await accessFaults(page)).toEqual([])
    await wording.press('Control+Enter')
    await item(b.page, 'Budget').locator('.shown-card', { hasText: 'Budgettet godkendes.' }).waitFor()
    await item(page, 'Budget').getByLabel('Resultat').selectOption({ label: 'Godkendt' })
    await expect.poll(() => item(b.page, 'Budget').getByLabel('Resultat').inputValue()).toBe('approved')
    await item(page, 'Budget').getByRole('button', { name: 'Tilføj del' }).click()
    await page.getByRole('menuitem', { name: 'Handling …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tilføj' }).click()
    await page.getByRole('alert').getByText('Skriv, hvad der skal gøres.').waitFor()
    await page.getByLabel('Hvad skal gøres?').fill('Send budgettet ud')
    await page.getByLabel('Senest').fill('2026-12-15')
    await page.getByRole('dialog').getByRole('button', { name: 'Tilføj' }).click()
    await item(b.page, 'Budget').locator('.shown-card', { hasText: 'Send budgettet ud' }).getByText('15. december 2026', { exact: false }).waitFor()
    await toast(page).getByText('Kortet ligger på tavlen', { exact: false }).waitFor()
    await page.locator('.undo-pair button').first().click()
    await expect.poll(() => item(b.page, 'Budget').locator('.shown-card', { hasText: 'Send budgettet ud' }).count()).toBe(0)
    await expect.poll(() => b.page.locator('.outline-page', { hasText: 'Send budgettet ud' }).count()).toBe(0)
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE12 a page and a card become items of the open agenda or the next meeting, which is said, and taken back in one step', async () => {
    const { board } = await boardWith()
    const a = await writer(browser, board, 'facilitator', 'Deltager A')
    const { page } = a
    const fromMore = async (name: string) => {
      await page.locator('.top-bar').getByRole('button', { name: 'Mere' }).or(page.locator('.top-bar [aria-haspopup=menu]').last()).first().click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    await fromMore('Gør siden til punkt på dagsordenen')
    await title(page, 'Problemet, som vi ser det nu').waitFor()
    await toast(page).getByText('på dagsordenen for', { exact: false }).waitFor()
    expect((await titles(page)).at(-1)).toBe('Problemet, som vi ser det nu')
    await page.locator('.undo-pair button').first().click()
    await expect.poll(() => titles(page)).toEqual(['Velkomst', 'Budget', 'Eventuelt'])
    await page.getByRole('button', { name: 'Nyt kort i Årsager', exact: true }).click()
    await page.locator('.card-title.writing [contenteditable="true"]').waitFor()
    await page.keyboard.type('Få mødesteder')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Luk dagsordenen' }).click()
    await page.locator('[data-board-item]', { hasText: 'Få mødesteder' }).first().focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Gør til punkt på dagsordenen', exact: true }).click()
    await toast(page).getByText('»Få mødesteder« er nu et punkt på dagsordenen for', { exact: false }).waitFor()
    await page.locator('.top-bar').getByRole('button', { name: 'Dagsorden', exact: true }).click()
    await item(page, 'Få mødesteder').locator('.shown-card').waitFor()
    expect(a.faults).toEqual([])
  })

  test('GE13 what is typed without a line in an item that others move meanwhile is in it afterwards', async () => {
    const { board } = await boardWith()
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    await caretAtEnd(part(b.page, 'Budget', 'summary'))
    await waitForSaved(b)
    await b.context.setOffline(true)
    await b.page.keyboard.type(' Skrevet i toget.')
    // Gone for the others, so that nobody seems to write there.
    await expect.poll(() => a.page.locator('.caret-name').count(), { timeout: 60_000 }).toBe(0)
    await itemMenu(a.page, 'Budget', 'Flyt ned')
    await expect.poll(() => titles(a.page)).toEqual(['Velkomst', 'Eventuelt', 'Budget'])
    await waitForSaved(a)
    await b.context.setOffline(false)
    for (const { page } of [a, b]) {
      await expect.poll(() => titles(page), { timeout: 60_000 }).toEqual(['Velkomst', 'Eventuelt', 'Budget'])
      await expect.poll(() => plain(part(page, 'Budget', 'summary')), { timeout: 60_000 }).toBe('Rammen er kendt. Skrevet i toget.')
    }
    // Writing goes on in the item, not in its neighbour.
    await b.page.keyboard.type(' Og videre.')
    await expect.poll(() => plain(part(a.page, 'Budget', 'summary'))).toBe('Rammen er kendt. Skrevet i toget. Og videre.')
  })

  test('GE14 readers see every item with its facts and parts, on a phone and in English too, and nothing hinders anybody', async () => {
    const { board } = await boardWith(meetingItems, { start: '10:00', end: '11:00', chair: 'Direktøren' })
    const people = [
      await writer(browser, board, 'facilitator', 'Deltager A'),
      await writer(browser, board, 'viewer', 'Borger', { language: 'en' }),
      await writer(browser, board, 'editor', 'Deltager C', { size: 'phone', touch: true }),
      await writer(browser, board, 'viewer', 'Borger', { size: 'phone', touch: true }),
    ]
    for (const [index, { page, faults, shoot }] of people.entries()) {
      await item(page, 'Eventuelt').waitFor()
      await expect.poll(() => numbers(page)).toEqual(['1', '2', '3', '3.a', '4', '4.a', '5', '6', '7'])
      expect(await page.getByRole('heading', { level: 3, name: /Fælles indgang/ }).count()).toBe(1)
      expect(await page.getByRole('heading', { level: 4, name: index === 1 ? 'Recommendation' : 'Indstilling' }).count()).toBeGreaterThan(0)
      expect(await accessFaults(page)).toEqual([])
      expect(await page.locator('.agenda-part').evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false)
      await shoot(`agenda-items-${index + 1}`)
      expect(faults).toEqual([])
    }
    const [facilitator, reader] = people as [(typeof people)[0], (typeof people)[0]]
    expect(await item(reader.page, 'Fælles indgang').locator('dl').first().innerText()).toContain('Sekretariatet')
    expect(await reader.page.locator('.agenda input, .agenda select, .agenda [contenteditable=true]').count()).toBe(0)
    await reader.page.locator('.agenda-sum').getByText('30 min over', { exact: false }).waitFor()
    await facilitator.page.getByRole('button', { name: 'Ret mødets oplysninger' }).click()
    await facilitator.page.getByLabel('Slutter').fill('11:30')
    await facilitator.page.getByLabel('Organ').fill('Styregruppen')
    await facilitator.page.getByLabel('Nummerering').selectOption('continuous')
    expect(await accessFaults(facilitator.page)).toEqual([])
    await facilitator.page.getByRole('button', { name: 'Færdig' }).click()
    await expect.poll(() => reader.page.locator('.agenda-sum p').innerText()).toContain('on time')
    await expect.poll(() => facilitator.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Ret mødets oplysninger')
  })

  test('GE15 a meeting of forty items is written in, moved and added up as a small one', async () => {
    const many = Array.from({ length: 40 }, (_, index) => agendaItem(`p${index}`, `Punkt om sag ${index + 1}`, { summary: [paragraph('Kort.')], case: [paragraph('Længere.')], decision: [paragraph('Ja.')] }, { minutes: 3, outcome: 'decide' }))
    const { board } = await boardWith(many, { start: '09:00' })
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'editor', 'Deltager B')]
    await expect.poll(() => items(a.page).count()).toBe(40)
    await expect.poll(() => a.page.locator('.agenda-sum p').innerText()).toContain('40 punkter · 120 min')
    await caretAtEnd(title(a.page, 'Punkt om sag 40'))
    await caretAtEnd(title(b.page, 'Punkt om sag 20'))
    await Promise.all([a.page.keyboard.type(' med mange ord efter hinanden'), b.page.keyboard.type(' også her')])
    await title(b.page, 'Punkt om sag 40 med mange ord efter hinanden').waitFor()
    await title(a.page, 'Punkt om sag 20 også her').waitFor()
    await press(a.page, 'Alt+Shift+ArrowUp')
    await expect.poll(async () => (await titles(b.page)).slice(-2)).toEqual(['Punkt om sag 40 med mange ord efter hinanden', 'Punkt om sag 39'])
    expect([...a.faults, ...b.faults]).toEqual([])
  })

  test('GE16 a heading of an older agenda becomes an item with what stands under it', async () => {
    const { board } = await boardWith([heading(1, 'Gammelt punkt'), paragraph('Hvad mener vi?'), livingBlock('actions'), heading(1, 'Et andet'), paragraph('Efter')])
    const [a, b] = [await writer(browser, board, 'facilitator', 'Deltager A'), await writer(browser, board, 'viewer', 'Læser')]
    await a.page.locator('.agenda-text [data-level="1"]', { hasText: 'Gammelt punkt' }).click()
    await settle(a.page)
    await a.page.getByRole('toolbar').getByRole('button', { name: 'Flere værktøjer' }).click()
    await a.page.getByRole('menuitem', { name: 'Gør overskriften til et punkt' }).click()
    await title(b.page, 'Gammelt punkt').waitFor()
    await item(b.page, 'Gammelt punkt').getByText('Hvad mener vi?').waitFor()
    await item(b.page, 'Gammelt punkt').locator('.living-block').waitFor()
    expect(await b.page.locator('.agenda-text > [data-level="1"]').allInnerTexts()).toEqual(['Et andet'])
    await a.page.locator('.undo-pair button').first().click()
    await expect.poll(() => items(b.page).count()).toBe(0)
  })

  test('GE17 everything the board can show is offered, and put into the part in which one writes', async () => {
    const { board } = await boardWith()
    const a = await writer(browser, board, 'facilitator', 'Deltager A')
    const { page } = a
    await caretAtEnd(part(page, 'Budget', 'summary'))
    await page.getByRole('toolbar').getByRole('button', { name: 'Fra tavlen' }).click()
    const offered = (await page.getByRole('menuitem').allInnerTexts()).map((words) => words.replace(' …', '').trim())
    for (const name of livingBlockNames) expect(offered).toContain(livingBlockWords[name].da)
    await page.getByRole('menuitem', { name: livingBlockWords.indicators.da }).click()
    await item(page, 'Budget').locator('[data-item-section=summary]').getByRole('region', { name: livingBlockWords.indicators.da }).waitFor()
    await page.keyboard.type('under blokken')
    await expect.poll(() => plain(part(page, 'Budget', 'summary'))).toContain('under blokken')
    expect(await accessFaults(page)).toEqual([])
    expect(a.faults).toEqual([])
  })
})
