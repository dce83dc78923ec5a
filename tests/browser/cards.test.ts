/** Cards as data: the sheet, answers of receivers, tracks that become others, the words of the field, and citizens. */
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { glossary } from '../../shared/templates/glossary'
import { wordsOf } from '../lix'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, sizes, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const sheet = (page: Page): Locator => page.locator('.card-sheet')
const row = (page: Page, cardId: string): Locator => page.locator(`[data-board-item="card:${cardId}"]`)
const field = (page: Page, name: string): Locator => sheet(page).locator(`[data-field="${name}"]`)
const dialog = (page: Page): Locator => page.locator('dialog[open]').last()

/** In the list: chooses a card and asks for its details by key. */
async function openSheet(page: Page, cardId: string): Promise<void> {
  await row(page, cardId).focus()
  await page.keyboard.press('i')
  await sheet(page).locator('.sheet-body').waitFor()
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).locator('input, textarea').first().fill(text)
  await page.keyboard.press('Tab')
}

async function openExample(people: readonly (PersonOptions & { readonly organisation: string; readonly role: 'facilitator' | 'editor' })[]): Promise<Person[]> {
  const server = await startLastingServer()
  const board = await createBoard(server.address, { title: '', example: 'bo-trygt' })
  const joined: Person[] = []
  for (const { organisation, role, ...options } of people) {
    const person = await newPerson(browser, server.address, options)
    await joinBoard(person, board.links[role], { name: `Fra ${organisation}`, organisation, view: 'list' })
    joined.push(person)
  }
  return joined
}

const expectNoFaults = (...people: readonly Person[]) => expect(people.flatMap(({ faults }) => faults)).toEqual([])

describe('the sheet of a card', () => {
  test('FD24 two people in one sheet see each other’s fields, keep all letters of the title, and see who is in which field', async () => {
    const [anna, bo] = (await openExample([{ organisation: 'Realdania', role: 'editor' }, { organisation: 'TrygFonden', role: 'editor' }])) as [Person, Person]
    await openSheet(anna.page, 'a5')
    await openSheet(bo.page, 'a5')
    await field(anna.page, 'status').locator('select').selectOption({ label: 'afsluttet' })
    await expect.poll(() => field(bo.page, 'status').locator('select').inputValue()).toBe('done')
    await field(bo.page, 'resources').locator('input').click()
    await field(anna.page, 'resources').getByText('Fra TrygFonden skriver her').waitFor()
    await bo.page.keyboard.type('To årsværk')
    await expect.poll(() => field(anna.page, 'resources').locator('input').inputValue()).toBe('To årsværk')
    const title = (page: Page) => sheet(page).locator('.sheet-title [contenteditable]')
    await title(anna.page).click()
    await anna.page.keyboard.press('Control+Home')
    await title(bo.page).click()
    await bo.page.keyboard.press('Control+End')
    await Promise.all([anna.page.keyboard.type('Først ', { delay: 20 }), bo.page.keyboard.type(' til sidst', { delay: 20 })])
    for (const { page } of [anna, bo]) await expect.poll(() => title(page).innerText()).toMatch(/^Først .+ til sidst$/)
    expect(await accessFaults(anna.page)).toEqual([])
    await anna.page.locator('.card-sheet .sheet-body').press('Escape')
    await expect.poll(() => sheet(anna.page).count()).toBe(0)
    expectNoFaults(anna, bo)
  })

  test('FD25 a number takes a decimal comma and says how sure it is; what cannot be read stays as typed; evidence is not shared without a source', async () => {
    const [anna] = (await openExample([{ organisation: 'Realdania', role: 'facilitator' }])) as [Person]
    const { page } = anna
    await page.getByRole('button', { name: 'Nyt kort i Viden og data' }).click()
    await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
    await page.keyboard.type('Unge, der føler sig ensomme')
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await sheet(page).getByText('Mangler endnu:').waitFor()
    await type(page, 'value', 'mange')
    await field(page, 'value').getByText('Skriv et tal, for eksempel 12,5.').waitFor()
    expect(await field(page, 'value').locator('input').inputValue()).toBe('mange')
    await type(page, 'value', '80,5')
    await field(page, 'value').getByLabel('Hvor sikkert er tallet?').selectOption({ label: 'ca.' })
    await field(page, 'value').getByText('Skrives som: ca. 80,5').waitFor()
    await field(page, 'status').locator('select').selectOption({ label: 'delt' })
    await field(page, 'status').getByText('viden uden kilde kan ikke deles').waitFor()
    expect(await field(page, 'status').locator('select').inputValue()).toBe('')
    await type(page, 'source', 'Testdata 2025')
    await field(page, 'status').locator('select').selectOption({ label: 'delt' })
    await expect.poll(() => field(page, 'status').locator('select').inputValue()).toBe('shared')
    expect(await field(page, 'status').locator('option').allInnerTexts()).not.toContain('vedtaget')
    await page.locator('.outline-card', { hasText: 'Unge, der føler sig ensomme' }).getByText('Tal: ca. 80,5').waitFor()
    await type(page, 'url', 'javascript:alert(1)')
    await field(page, 'url').getByText('Skriv en adresse').waitFor()
    await anna.shoot('sheet-evidence')
    expectNoFaults(anna)
  })

  test('FD26 a partner that is missing is made in place, and evidence says who recognises it and who questions it and why', async () => {
    const [anna, bo] = (await openExample([{ organisation: 'Realdania', role: 'editor' }, { organisation: 'TrygFonden', role: 'editor' }])) as [Person, Person]
    await openSheet(anna.page, 'a5')
    await field(anna.page, 'with').getByRole('button', { name: 'Tilføj …' }).click()
    await dialog(anna.page).getByRole('combobox').fill('Ny partner')
    await anna.page.keyboard.press('Enter')
    await dialog(anna.page).getByRole('textbox').fill('Ungdomsskolen')
    await anna.page.keyboard.press('Enter')
    await dialog(anna.page).getByRole('option', { name: 'uddannelse og dagtilbud' }).click()
    await dialog(anna.page).getByRole('option', { name: 'partner', exact: true }).click()
    await field(anna.page, 'with').getByText('Ungdomsskolen').waitFor()
    await row(bo.page, 'a5').locator('xpath=ancestor::li').getByText('Ungdomsskolen').waitFor()

    const evidence = await bo.page.locator('.outline-zone', { has: bo.page.locator('h3', { hasText: 'Viden og data' }) }).locator('[data-board-item^="card:"]').first().getAttribute('data-board-item')
    const cardId = (evidence ?? '').replace('card:', '')
    await openSheet(bo.page, cardId)
    await openSheet(anna.page, cardId)
    await sheet(anna.page).getByRole('button', { name: 'Anerkender' }).click()
    await sheet(bo.page).getByRole('button', { name: 'Anfægter' }).click()
    await dialog(bo.page).getByRole('textbox').fill('Tallet er fra før omlægningen')
    await bo.page.keyboard.press('Control+Enter')
    for (const { page } of [anna, bo]) {
      await sheet(page).getByText('Anerkendt af: Realdania').waitFor()
      await sheet(page).getByText('Anfægtet af TrygFonden: Tallet er fra før omlægningen').waitFor()
    }
    expectNoFaults(anna, bo)
  })
})

describe('rules of relations on the screen', () => {
  test('FD27 the receiver confirms a reinforcement in the sheet; another organisation is not offered it, and the word leaves the list', async () => {
    const [owner, other] = (await openExample([{ organisation: 'Det Kriminalpræventive Råd (DKR)', role: 'editor' }, { organisation: 'Realdania', role: 'editor' }])) as [Person, Person]
    for (const { page } of [owner, other]) await openSheet(page, 'a4')
    const line = (page: Page) => sheet(page).locator('.sheet-link-line[data-open]').filter({ hasText: 'Offerrådgivning' })
    await line(other.page).waitFor()
    expect(await sheet(other.page).getByRole('button', { name: 'Bekræft' }).count()).toBe(0)
    await line(owner.page).getByRole('button', { name: 'Ikke endnu' }).click()
    await sheet(other.page).getByText('Det Kriminalpræventive Råd (DKR) siger: ikke endnu').waitFor()
    await sheet(owner.page).locator('.sheet-link-line').filter({ hasText: 'Offerrådgivning' }).getByRole('button', { name: 'Bekræft' }).click()
    await sheet(other.page).getByText('bekræftet af Det Kriminalpræventive Råd (DKR)').first().waitFor()
    await owner.shoot('sheet-confirmed')
    expectNoFaults(owner, other)
  })
})

describe('tracks and activities through the years', () => {
  test('FD28 two tracks are merged on the screen in one step that can be undone, and a track that was renamed knows its former name', async () => {
    const [boss, bo] = (await openExample([{ organisation: 'Sekretariatet', role: 'facilitator' }, { organisation: 'Realdania', role: 'editor' }])) as [Person, Person]
    const { page } = boss
    await openSheet(bo.page, 't1')
    expect(await sheet(bo.page).getByRole('button', { name: 'Læg sporet sammen med …' }).count()).toBe(0)
    await sheet(bo.page).getByRole('button', { name: 'Omdøb sporet …' }).click()
    await dialog(bo.page).getByRole('textbox').fill('Tryghed i nabolaget')
    await bo.page.keyboard.press('Enter')
    await sheet(bo.page).locator('.sheet-earlier').getByText(/Gør arbejdet vanskeligere for tyven \(til .+\)/).waitFor()

    await openSheet(page, 't1')
    await sheet(page).getByRole('button', { name: 'Læg sporet sammen med …' }).click()
    await dialog(page).getByRole('option').first().click()
    await dialog(page).getByRole('textbox').fill('Et nyt, fælles spor')
    await page.keyboard.press('Enter')
    await sheet(page).getByRole('heading', { name: 'Spor' }).waitFor()
    await expect.poll(() => field(page, 'title').innerText()).toMatch(/Et nyt, fælles spor/)
    await row(bo.page, 't1').locator('xpath=ancestor::li').getByText('Tilstand: lagt sammen').waitFor()
    await row(bo.page, 'a4').locator('xpath=ancestor::li').getByText('Spor: Et nyt, fælles spor').waitFor()
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await row(bo.page, 'a4').locator('xpath=ancestor::li').getByText('Spor: Tryghed i nabolaget').waitFor()
    await expect.poll(() => bo.page.getByText('Et nyt, fælles spor').count()).toBe(0)
    expectNoFaults(boss, bo)
  })

  test('FD29 stopping an activity asks what was learned, and keeps it', async () => {
    const [anna] = (await openExample([{ organisation: 'Realdania', role: 'editor' }])) as [Person]
    const { page } = anna
    await openSheet(page, 'a5')
    await sheet(page).getByRole('button', { name: 'Stop aktiviteten …' }).click()
    await dialog(page).getByRole('textbox').fill('Det virkede kun, hvor naboerne kendte hinanden')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => field(page, 'status').locator('select').inputValue()).toBe('stopped')
    expect(await field(page, 'learning').locator('input, textarea').inputValue()).toBe('Det virkede kun, hvor naboerne kendte hinanden')
    expectNoFaults(anna)
  })
})

describe('the language of the field', () => {
  test('FD30 a word is explained where it stands, by key too, and the whole glossary is one menu away', async () => {
    const [anna] = (await openExample([{ organisation: 'Realdania', role: 'editor' }])) as [Person]
    const { page } = anna
    const question = page.getByRole('button', { name: 'Hvad betyder målbillede?' }).first()
    await question.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('tooltip').getByText('Det, mennesker oplever, når det er lykkedes.').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0)
    await page.locator('.top-bar').getByRole('button', { name: 'Flere valg' }).click()
    await page.getByRole('menuitem', { name: 'Ordliste' }).click()
    await dialog(page).getByLabel('Søg i ordlisten').fill('target picture')
    await dialog(page).getByText('1 ord').waitFor()
    expect(await accessFaults(page)).toEqual([])
    expectNoFaults(anna)
  })
})

describe('citizens', () => {
  test('FD31 on a phone: one plain question at a time, an answer that others see without a name, and a CPR number held back', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Børn i Vestbyen', templates: ['problem-analysis', 'track-map'] })
    const [boss, citizen] = [await newPerson(browser, server.address), await newPerson(browser, server.address, { size: 'phone', touch: true })]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    const { page } = citizen
    const [address, key] = board.links.editor.split('#')
    await page.goto(`${address}?view=citizen#${key}`)
    await page.getByLabel(/^Dit navn/).fill('Borger')
    await page.getByRole('button', { name: /^Deltag/ }).click()
    await page.getByRole('heading', { name: 'Hvad er svært, som det er nu?' }).waitFor()
    const answer = page.getByLabel('Dit svar')
    const sent: string[] = []
    page.on('websocket', () => undefined)
    const session = await citizen.context.newCDPSession(page)
    await session.send('Network.enable')
    session.on('Network.webSocketFrameSent', ({ response }) => sent.push(Buffer.from(response.payloadData, 'base64').toString('latin1')))
    await answer.fill('Ring til mig, 010203-1234')
    await page.getByRole('button', { name: 'Send mit svar' }).click()
    await dialog(page).getByText('Det ligner et CPR-nummer').waitFor()
    await page.keyboard.press('Escape')
    await answer.fill('Der er for få voksne')
    await page.getByRole('button', { name: 'Send mit svar' }).click()
    await page.getByText('Tak. Dit svar er med.').waitFor()
    await boss.page.locator('.outline-card', { hasText: 'Der er for få voksne' }).waitFor()
    expect(sent.join('')).not.toContain('010203')
    expect(await boss.page.locator('.outline-card', { hasText: 'Der er for få voksne' }).getByText('Borger').count()).toBe(0)
    const texts: string[] = []
    for (let number = 1; number <= 6; number++) {
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await accessFaults(page)).toEqual([])
      texts.push(await page.locator('body').innerText())
      if (number === 1) await citizen.shoot('citizen-phone')
      await page.getByRole('button', { name: number < 6 ? 'Næste spørgsmål' : 'Jeg er færdig' }).click()
    }
    await page.getByRole('heading', { name: 'Tak for hjælpen' }).waitFor()
    const said = ` ${texts.flatMap((text) => wordsOf(text.replace('English', ''))).join(' ')} `
    expect(glossary.map(({ term }) => term.en.toLowerCase()).filter((term) => said.includes(` ${term} `))).toEqual([])
    expectNoFaults(boss, citizen)
  })

  test('FD32 a telephone number pasted into a card is held back until its writer says yes', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Prøve', templates: ['problem-analysis'] })
    const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    for (const person of [anna, bo]) await joinBoard(person, board.links.editor, { name: 'Anna', view: 'list' })
    const { page } = anna
    await page.getByRole('button', { name: 'Nyt kort i Årsager' }).click()
    await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
    await page.keyboard.type('Ring ')
    await page.keyboard.insertText('22 33 44 55')
    await dialog(page).getByText('Det ligner et telefonnummer').waitFor()
    await waitForSaved(anna)
    expect(await bo.page.getByText('22 33 44 55').count()).toBe(0)
    await dialog(page).getByRole('button', { name: 'Skriv det alligevel' }).click()
    await bo.page.getByText('Ring 22 33 44 55').first().waitFor()
    expectNoFaults(anna, bo)
  })
})

test('FD33 on a phone the sheet is a page of its own, beside the board on a laptop', async () => {
  for (const size of ['phone', 'laptop'] as const) {
    const [anna] = (await openExample([{ organisation: 'Realdania', role: 'editor', size }])) as [Person]
    await openSheet(anna.page, 'a5')
    const box = await sheet(anna.page).boundingBox()
    expect((box?.width ?? 0) >= sizes[size].width - 2).toBe(size === 'phone')
    expect(await anna.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await anna.shoot(`sheet-${size}`)
    expectNoFaults(anna)
  }
})
