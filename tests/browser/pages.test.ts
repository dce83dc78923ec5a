/** The pages around the canvas: making a board, its links, joining, and the board as a list. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { commands } from '../../client/commands/registry'
import { roleAllows, type Role } from '../../shared/domain/roles'
import { accessFaults } from './axe'
import { card, cardOf, doubleClick, middleOf, showWholePage, waitForWriting } from './canvasHands'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function person(address: string, options: PersonOptions = {}): Promise<Person> {
  const opened = await newPerson(browser, address, options)
  onTestFinished(() => opened.close())
  return opened
}

const item = (page: Page, title: string) => page.locator('[data-board-item^="card:"]').filter({ hasText: title }).first()
const row = (page: Page, title: string) => page.locator('[data-card]').filter({ has: page.locator('.card-title', { hasText: title }) }).first()
const addButton = (page: Page, zone: string) => page.getByRole('button', { name: `Nyt kort i ${zone}`, exact: true })
const writingPlace = (page: Page) => page.locator('.card-title.writing [contenteditable="true"]')
const textOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const zoneOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-list]')?.querySelector('h3')?.firstChild?.textContent ?? '')
const labelOfFocus = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '')

async function addCard(page: Page, zone: string, title: string): Promise<void> {
  await addButton(page, zone).click()
  await writingPlace(page).waitFor()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  await item(page, title).waitFor()
}

/** What screen readers are told from now on, without the badge. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('heard', (sentence: string) => void heard.push(sentence))
  await page.evaluate(() => {
    const tell = (window as unknown as { heard(sentence: string): void }).heard
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]')
        if (region?.textContent && !region.classList.contains('save-badge')) tell(region.textContent)
      }
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return heard
}

describe('the front page', () => {
  test('H7 from an empty device to an open board: name, template, three links with copy and QR code, and the key is gone from the address', async () => {
    const { address } = await startLastingServer()
    const anna = await person(address)
    const { page } = anna
    await page.goto(address)
    await page.getByRole('button', { name: 'Opret tavlen' }).click()
    await page.getByText('Giv tavlen et navn').waitFor()
    expect(await labelOfFocus(page)).toBe('Hvad skal tavlen hedde?')
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.type('Tryg i Vestbyen')
    await page.getByLabel('Firesporskort').check()
    await page.getByLabel('Antal spor').selectOption('3')
    await page.getByRole('button', { name: 'Opret tavlen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tryg i Vestbyen er klar' }).waitFor()
    await page.getByRole('img', { name: 'QR-kode til deltagere' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Kopiér link: Til læsere' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await page.getByLabel('Link til læsere').inputValue())
    expect(copied).toMatch(/\/b\/[\w-]+#k=[\w-]{22}$/)

    await page.getByRole('link', { name: 'Åbn tavlen' }).click()
    await page.getByLabel('Dit navn').fill('Anna')
    expect(page.url()).not.toContain('#')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tryg i Vestbyen' }).waitFor()
    await page.getByRole('button', { name: 'Firesporskort' }).waitFor()
    await waitForSaved(anna)

    await page.goto(address)
    expect(await page.getByRole('link', { name: /Tryg i Vestbyen/ }).innerText()).toContain('facilitator')
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('#k=')
    expect(anna.faults).toEqual([])
  })

  test('H8 the example is one press away, and each reader chooses the language', async () => {
    const { address } = await startLastingServer()
    const anna = await person(address, { language: 'en', size: 'phone' })
    const { page } = anna
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: 'Where organisations think together' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Dansk' }).click()
    await page.getByRole('heading', { level: 1, name: 'Her tænker organisationer sammen' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('da')
    await page.getByRole('button', { name: 'Bo trygt' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bo trygt er klar' }).waitFor()
    expect(anna.faults).toEqual([])
  })

  test('H9 what is kept and whose work it stands on can be read by anyone', async () => {
    const { address } = await startLastingServer()
    const { page, faults } = await person(address)
    for (const [path, heading] of [['/privatliv', 'Privatliv'], ['/licences', 'Licenser']] as const) {
      await page.goto(address + path)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await accessFaults(page)).toEqual([])
    }
    await page.locator('.licences').getByText('tldraw').first().waitFor()
    expect(faults).toEqual([])
  })
})

describe('joining', () => {
  test('J3 a wrong link and a missing link are said in words, never an empty board, and another link can be put in', async () => {
    const { address } = await startLastingServer()
    const { boardId, links } = await createBoard(address, { title: 'Vores tavle' })
    const { page, faults } = await person(address)
    await page.goto(`${address}/b/${boardId}`)
    await page.getByRole('heading', { level: 1, name: 'Du skal bruge et link' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByLabel('Link til tavlen').fill('hej')
    await page.keyboard.press('Enter')
    await page.getByText('Det er ikke et link til en tavle').waitFor()
    await page.getByLabel('Link til tavlen').fill(`${address}/b/${boardId}#k=${'x'.repeat(22)}`)
    await page.keyboard.press('Enter')
    await page.getByLabel('Dit navn').fill('Anna')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Linket virker ikke' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    expect(await page.locator('.board-room').count()).toBe(0)
    await page.getByLabel('Link til tavlen').fill(links.editor)
    await page.keyboard.press('Enter')
    await page.getByLabel('Dit navn').fill('Anna')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Vores tavle' }).waitFor()
    expect(faults).toEqual([])
  })

  test('J4 the name is asked for in words when it is missing, and known the next time: one press goes in', async () => {
    const { address } = await startLastingServer()
    const [first, second] = [await createBoard(address, { title: 'Første' }), await createBoard(address, { title: 'Anden' })]
    const { page } = await person(address)
    await page.goto(first.links.editor)
    await page.getByLabel('Dit navn').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Skriv dit navn').waitFor()
    expect(await labelOfFocus(page)).toBe('Dit navn')
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.type('Åse Østergaard')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ærø Kommune')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Første' }).waitFor()
    await page.goto(second.links.viewer)
    await page.getByLabel('Dit navn').waitFor()
    expect(await page.getByLabel('Organisation').inputValue()).toBe('Ærø Kommune')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Anden' }).waitFor()
  })
})

describe('the list', () => {
  test('L10 every page, zone, card and link of the board stands in the list, for a reader too', async () => {
    const { address } = await startLastingServer()
    const { boardId, links } = await createBoard(address, { title: 'Bo trygt', example: 'bo-trygt' })
    const anna = await person(address)
    await joinBoard(anna, links.viewer, { name: 'Anna', view: 'list' })
    const { page } = anna
    await page.locator('[data-card]').first().waitFor()
    const board = await page.evaluate(async (id) => {
      const answer = (await (await fetch(`/api/boards/${id}/board`)).json()) as Record<'cards' | 'zones' | 'pages', { id: string; title: string }[]> & { links: { id: string; from: string; to: string }[] }
      return answer
    }, boardId)
    const shown = await page.evaluate(() => ({
      pages: [...document.querySelectorAll<HTMLElement>('[data-page]')].map((part) => part.dataset.page ?? ''),
      zones: [...document.querySelectorAll<HTMLElement>('[data-zone]')].map((part) => part.dataset.zone ?? ''),
      cards: [...document.querySelectorAll<HTMLElement>('[data-card]')].map((part) => [part.dataset.card ?? '', part.querySelector('.card-title')?.textContent ?? '']),
      links: [...document.querySelectorAll('.link-line')].length,
    }))
    expect(shown.pages.sort()).toEqual(board.pages.map(({ id }) => id).sort())
    expect(shown.zones.sort()).toEqual(board.zones.map(({ id }) => id).sort())
    expect(new Map(shown.cards as [string, string][])).toEqual(new Map(board.cards.map(({ id, title }) => [id, title])))
    const isCard = new Set(board.cards.map(({ id }) => id))
    expect(shown.links).toBe(board.links.flatMap(({ from, to }) => [from, to]).filter((end) => isCard.has(end)).length)
    expect(await page.getByRole('button', { name: /^Nyt kort/ }).count()).toBe(0)
    expect(anna.faults).toEqual([])
  })

  test('L11 with the keyboard alone: five cards, an edit, a move, a link with its because, a deletion, an undo', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Med tasterne', templates: ['activity-plan'] })
    const anna = await person(address)
    await joinBoard(anna, links.editor, { name: 'Anna', organisation: 'Nord', view: 'list' })
    const { page } = anna
    await addButton(page, 'Det gør vi allerede').focus()
    await page.keyboard.press('Enter')
    for (const title of ['Nabohjælp', 'Register', 'Kampagne', 'Netværk', 'Rådgivning']) {
      await writingPlace(page).waitFor()
      await page.keyboard.type(title)
      await page.keyboard.press('Escape')
      expect(await textOfFocus(page)).toBe(title)
      if (title !== 'Rådgivning') await page.keyboard.press('n')
    }
    await page.keyboard.press('Home')
    expect(await textOfFocus(page)).toBe('Nabohjælp')
    await page.keyboard.press('ArrowDown')
    expect(await textOfFocus(page)).toBe('Register')
    await page.keyboard.press('Enter')
    await writingPlace(page).waitFor()
    await page.keyboard.type(' over indbrud')
    await page.keyboard.press('Escape')
    expect(await textOfFocus(page)).toBe('Register over indbrud')

    await page.keyboard.press('m')
    await page.getByRole('combobox').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.type('holder op')
    await page.keyboard.press('Enter')
    await expect.poll(() => zoneOfFocus(page)).toMatch(/^Det holder vi op med/)
    expect(await textOfFocus(page)).toBe('Register over indbrud')

    await page.keyboard.press('l')
    await page.getByRole('dialog', { name: 'Kobl til hvilket kort?' }).waitFor()
    await page.keyboard.type('nabo')
    await page.keyboard.press('Enter')
    const relation = page.getByRole('dialog', { name: 'Hvordan hænger de sammen?' })
    await relation.waitFor()
    await page.keyboard.type('forstærker')
    await page.keyboard.press('Enter')
    const because = page.getByRole('dialog', { name: 'Fordi …' })
    await because.waitFor()
    await page.keyboard.press('Control+Enter')
    await because.getByText('Skriv noget her først').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.keyboard.type('registret viser, hvor der er behov')
    await page.keyboard.press('Control+Enter')
    await row(page, 'Register over indbrud').getByText('forstærker »Nabohjælp«, fordi registret viser, hvor der er behov').waitFor()
    await row(page, 'Nabohjælp').getByText('»Register over indbrud« forstærker dette kort').waitFor()
    await expect.poll(() => textOfFocus(page)).toBe('Register over indbrud')

    await page.keyboard.press('Delete')
    await expect.poll(() => item(page, 'Register over indbrud').count()).toBe(0)
    await expect.poll(() => textOfFocus(page)).toBe('Nyt kort')
    await page.keyboard.press('Control+z')
    await item(page, 'Register over indbrud').waitFor()
    await row(page, 'Register over indbrud').getByText('forstærker »Nabohjælp«').waitFor()
    expect(anna.faults).toEqual([])
  })

  test('TC1 after Esc the next key is the row’s, also when Esc comes before the editor, and on the canvas the chosen card’s', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'I samme tur', templates: ['problem-analysis'] })
    const anna = await person(address)
    await joinBoard(anna, links.editor, { name: 'Anna', view: 'list' })
    const { page } = anna
    for (const title of ['Et', 'To']) await addCard(page, 'Årsager', title)
    for (let time = 0; time < 3; time++) {
      await page.keyboard.press('Enter')
      await writingPlace(page).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowUp')
      expect(await textOfFocus(page)).toBe('Et')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowDown')
      expect(await textOfFocus(page)).toBe('To')
    }
    await page.getByRole('button', { name: 'Liste', exact: true }).click()
    await card(page, 'To').waitFor()
    await showWholePage(page)
    const before = await cardOf(anna, 'To')
    await doubleClick(page, await middleOf(card(page, 'To')))
    await waitForWriting(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await cardOf(anna, 'To')).placement.pageX).toBe(before.placement.pageX + 10)
    expect(anna.faults).toEqual([])
  })

  test.each<Role>(['facilitator', 'viewer'])('L12 every command a %s may use now is in the menu, opened with Shift+F10 or a pointer', async (role) => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Alle valg', example: 'bo-trygt' })
    const anna = await person(address)
    await joinBoard(anna, links[role], { name: 'Anna', view: 'list' })
    const { page } = anna
    await item(page, 'Hæleri er flyttet').focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    expect(await accessFaults(page)).toEqual([])
    const labels = await page.getByRole('menuitem').locator('.menu-label').allInnerTexts()
    // What needs the canvas, or something to undo, is not on offer here.
    const needsMore = /^(tool\.|view\.(fit|zoom)|edit\.|page\.remove|picture\.|export\.picture|.*\.(png|svg)$)/
    const expected = commands.filter((command) => roleAllows(role, command.role) && command.isAvailable === undefined && !needsMore.test(command.id)).map((command) => command.words.da)
    expect(labels).toEqual(expect.arrayContaining(expected))
    const ofCards = commands.filter((command) => command.group === 'card' || command.group === 'link')
    const forMore = ofCards.filter((command) => !roleAllows(role, command.role)).map((command) => command.words.da)
    expect(labels.filter((label) => forMore.includes(label))).toEqual([])
    if (role === 'facilitator') expect(labels).toEqual(expect.arrayContaining(['Flyt til felt …', 'Kobl til …', 'Ret fordi …', 'Slet kobling']))
    await page.keyboard.press('Escape')
    expect(await textOfFocus(page)).toContain('Hæleri er flyttet')
    await item(page, 'Hæleri er flyttet').click({ button: 'right' })
    await page.getByRole('menu').waitFor()
    expect(anna.faults).toEqual([])
  })

  test('L13 focus stays where it is while others edit; a card that is moved or deleted under one says so, and the next one takes over', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Ro', templates: ['problem-analysis'] })
    const [anna, bo] = [await person(address), await person(address)]
    await joinBoard(anna, links.editor, { name: 'Anna', view: 'list' })
    await joinBoard(bo, links.editor, { name: 'Bo', organisation: 'Partner B', view: 'list' })
    for (const title of ['Første', 'Anden', 'Tredje']) await addCard(anna.page, 'Årsager', title)
    await item(bo.page, 'Tredje').waitFor()
    await item(anna.page, 'Anden').focus()
    const heard = await listen(anna.page)
    for (const title of ['Ny 1', 'Ny 2', 'Ny 3']) await addCard(bo.page, 'Virkninger', title)
    await item(anna.page, 'Ny 3').waitFor()
    expect(await textOfFocus(anna.page)).toBe('Anden')
    await expect.poll(() => heard.join(' '), { timeout: 20_000 }).toMatch(/Partner B tilføjede \d kort i Virkninger/)

    await item(bo.page, 'Anden').focus()
    await bo.page.keyboard.press('m')
    await bo.page.keyboard.type('virkninger')
    await bo.page.keyboard.press('Enter')
    await expect.poll(() => zoneOfFocus(anna.page)).toMatch(/^Virkninger/)
    expect(await textOfFocus(anna.page)).toBe('Anden')
    await expect.poll(() => heard.join(' ')).toContain('»Anden« er flyttet til Virkninger')

    await item(anna.page, 'Første').focus()
    await item(bo.page, 'Første').focus()
    await bo.page.keyboard.press('Delete')
    await expect.poll(() => textOfFocus(anna.page)).toBe('Tredje')
    await expect.poll(() => heard.join(' ')).toContain('»Første« er slettet af en anden')
    expect([...anna.faults, ...bo.faults]).toEqual([])
  })

  test('L14 who writes in a card is said at the card, and both writers keep every letter', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Sammen', templates: ['problem-analysis'] })
    const [anna, bo] = [await person(address), await person(address)]
    await joinBoard(anna, links.editor, { name: 'Anna', view: 'list' })
    await joinBoard(bo, links.editor, { name: 'Bo', view: 'list' })
    await addCard(anna.page, 'Årsager', 'Begge')
    for (const { page } of [anna, bo]) {
      await item(page, 'Begge').focus()
      await page.keyboard.press('Enter')
      await writingPlace(page).waitFor()
    }
    await row(anna.page, 'Begge').getByText('Bo skriver i kortet').waitFor()
    await Promise.all([anna.page.keyboard.type('aaaaaaaaaa', { delay: 15 }), bo.page.keyboard.type('bbbbbbbbbb', { delay: 15 })])
    for (const { page } of [anna, bo]) await page.keyboard.press('Escape')
    await expect.poll(async () => [...(await textOfFocus(anna.page))].sort().join('')).toBe([...'Beggeaaaaaaaaaabbbbbbbbbb'].sort().join(''))
    await expect.poll(() => textOfFocus(bo.page)).toBe(await textOfFocus(anna.page))
    expect([...anna.faults, ...bo.faults]).toEqual([])
  })

  test('L16 letters typed before the editor is there are neither lost nor taken for shortcuts', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Hurtig', templates: ['problem-analysis'] })
    const anna = await person(address)
    let letThrough: () => void = () => undefined
    const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve))
    await anna.page.route(/CardEditor.*\.js/, async (route) => {
      await isLetThrough
      await route.continue()
    })
    await joinBoard(anna, links.editor, { name: 'Anna', view: 'list' })
    const { page } = anna
    await addButton(page, 'Årsager').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nabo')
    letThrough()
    await page.keyboard.type(' med mange venner')
    await writingPlace(page).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.card-title').allInnerTexts()).toEqual(['Nabo med mange venner'])
  })

  test('L15 the list fits a screen 320 pixels wide and has no hindrance, empty or full', async () => {
    const { address } = await startLastingServer()
    for (const body of [{ title: 'Fuld', example: 'bo-trygt' }, { title: 'Tom', templates: [] }]) {
      const { links } = await createBoard(address, body)
      const anna = await person(address, { size: 'phone', touch: true })
      await anna.page.setViewportSize({ width: 320, height: 700 })
      await joinBoard(anna, links.facilitator, { name: 'Anna' })
      await anna.page.locator('.outline').waitFor()
      expect(await anna.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await anna.page.evaluate(() => document.querySelector('.outline')?.scrollWidth)).toBe(320)
      expect(await accessFaults(anna.page)).toEqual([])
      expect(anna.faults).toEqual([])
    }
  })
})

describe('together', () => {
  test('W4 everybody here stands in a list, me first; one goes to where another works, follows them, and is told when that ends', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Sammen', example: 'bo-trygt' })
    const [anna, bo, carl] = [await person(address), await person(address), await person(address)]
    await joinBoard(anna, links.facilitator, { name: 'Anna Lind', organisation: 'Sekretariatet', view: 'list' })
    await joinBoard(bo, links.editor, { name: 'Bo Bak', organisation: 'Partner B', view: 'list' })
    await joinBoard(carl, links.viewer, { name: 'Carl', view: 'list' })
    const { page } = anna
    await page.getByRole('button', { name: '3 er her nu' }).click()
    const lines = page.locator('.people-panel li')
    await expect.poll(() => lines.locator('.person-name').allInnerTexts()).toEqual(['Anna Lind (dig)', 'Bo Bak', 'Carl'])
    expect(await lines.nth(1).innerText()).toContain('Partner B, deltager')
    expect(await lines.nth(2).innerText()).toContain('læser')
    expect(await accessFaults(page)).toEqual([])

    await item(bo.page, 'Organisering tager tid').focus()
    await bo.page.keyboard.press('Enter')
    await writingPlace(bo.page).waitFor()
    await lines.nth(1).getByText('skriver i »Organisering tager tid').waitFor()
    await page.getByRole('button', { name: 'Gå til det, Bo Bak arbejder med' }).click()
    await expect.poll(() => textOfFocus(page)).toContain('Organisering tager tid')

    await page.getByRole('button', { name: 'Følg Bo Bak' }).first().click()
    await page.getByText('Du følger Bo Bak').waitFor()
    await bo.page.keyboard.press('Escape')
    await item(bo.page, 'Færre indbrud').focus()
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-card] .card-title')!.getBoundingClientRect().top)).toBeGreaterThan(0)
    await bo.close()
    await page.getByText('Bo Bak er gået').waitFor()
    expect([...anna.faults, ...carl.faults]).toEqual([])
  })

  test('W5 facilitators find the three links again under Del', async () => {
    const { address } = await startLastingServer()
    const { links } = await createBoard(address, { title: 'Del' })
    const anna = await person(address)
    await joinBoard(anna, links.facilitator, { name: 'Anna', view: 'list' })
    await anna.page.getByRole('button', { name: 'Del', exact: true }).click()
    const dialog = anna.page.getByRole('dialog', { name: 'Del tavlen' })
    await expect.poll(() => dialog.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual([links.editor, links.viewer, links.facilitator])
    expect(await accessFaults(anna.page)).toEqual([])
    await anna.page.keyboard.press('Escape')
    expect(await anna.page.evaluate(() => document.activeElement?.textContent)).toContain('Del')
    expect(anna.faults).toEqual([])
  })
})
