/** Who gets in and who may write, on the screens people have: links, the door, a frozen board, roles, and being shown out. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessFaults } from './axe'
import { badge, createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person } from './harness'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const cardIn = (page: Page, title: string) => page.locator('[data-board-item^="card:"]').filter({ hasText: title }).first()

async function addCardInList(page: Page, zone: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Nyt kort i ${zone}` }).click()
  await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** Chooses in the menu of further choices. */
async function choose({ page }: Person, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(Flere valg|More choices)$/ }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

const dialogOf = ({ page }: Person) => page.locator('dialog[open]').last()

function expectNoFaults(...people: readonly Person[]): void {
  expect(people.flatMap((person) => person.faults)).toEqual([])
}

describe('links on the screen', () => {
  test('K40 a facilitator makes a link for a partner, the partner comes in by it, and is out when its key is changed', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis'] })
    const [boss, partner] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await boss.page.getByRole('button', { name: 'Del', exact: true }).click()
    await dialogOf(boss).getByRole('button', { name: 'Nyt link' }).click()
    await dialogOf(boss).getByRole('button', { name: 'Lav linket' }).click()
    await dialogOf(boss).getByText('Skriv, hvem linket er til.').waitFor()
    await dialogOf(boss).getByLabel('Hvem er linket til?').fill('Boligforeningen Øst')
    await dialogOf(boss).getByLabel('Virker til og med').fill('2031-12-31')
    await dialogOf(boss).getByRole('button', { name: 'Lav linket' }).click()
    const line = dialogOf(boss).locator('.share-line').filter({ hasText: 'Boligforeningen Øst' })
    const address = line.getByRole('textbox', { name: 'Link: Boligforeningen Øst' })
    await line.getByText('Deltager · virker til og med 31. december 2031 · ikke brugt endnu · ingen er kommet ind').waitFor()
    await line.getByRole('button', { name: 'QR-kode: Boligforeningen Øst' }).click()
    await line.getByRole('img', { name: 'QR-kode: Boligforeningen Øst' }).waitFor()
    expect(await accessFaults(boss.page)).toEqual([])
    await boss.shoot('links-share')
    const link = await address.inputValue()

    await joinBoard(partner, link, { name: 'Partner Ø', view: 'list' })
    await addCardInList(partner.page, 'Årsager', 'Få voksne')
    await waitForSaved(partner)
    await line.getByRole('button', { name: 'Ændr linket: Boligforeningen Øst' }).click()
    await line.getByRole('button', { name: 'Skift nøgle' }).click()
    await dialogOf(boss).getByRole('button', { name: 'Skift nøgle' }).click()
    await expect.poll(() => badge(partner)).toMatch(/Din adgang er lukket/)
    await partner.shoot('links-closed')
    await expect.poll(() => address.inputValue()).not.toBe(link)
    await partner.page.reload()
    await partner.page.getByRole('heading', { name: 'Linket er lukket' }).waitFor()
    expect(await accessFaults(partner.page)).toEqual([])
    await partner.page.getByLabel('Link til tavlen').fill(await address.inputValue())
    await partner.page.getByRole('button', { name: 'Brug linket' }).click()
    await partner.page.getByRole('button', { name: /^Deltag/ }).click()
    await waitForSaved(partner)
    await cardIn(partner.page, 'Få voksne').waitFor()
    expectNoFaults(boss, partner)
  })

  test('K41 the door shows a code for the hall; somebody with a phone comes in by it, and is shown out again', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Borgermøde', templates: ['problem-analysis'] })
    const [boss, citizen] = [await newPerson(browser, server.address, { size: 'wall' }), await newPerson(browser, server.address, { size: 'phone', touch: true })]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await choose(boss, 'Døren til salen')
    expect(await accessFaults(boss.page)).toEqual([])
    await dialogOf(boss).getByRole('button', { name: 'Åbn døren' }).click()
    await dialogOf(boss).getByRole('heading', { name: 'Døren er åben' }).waitFor()
    await dialogOf(boss).getByRole('img', { name: 'QR-kode, der åbner døren' }).waitFor()
    const code = await dialogOf(boss).locator('.door-code [aria-hidden]').innerText()
    expect(code).toMatch(/^[2-9A-Y]{4} [2-9A-Y]{4}$/)
    expect(await accessFaults(boss.page)).toEqual([])
    await boss.shoot('links-door')

    await citizen.page.goto(server.address)
    await citizen.page.getByRole('link', { name: /Har du en kode fra skærmen/ }).click()
    await citizen.page.getByRole('button', { name: 'Kom ind' }).click()
    await citizen.page.getByText('En kode har otte tegn. Se på skærmen igen.').waitFor()
    expect(await accessFaults(citizen.page)).toEqual([])
    await citizen.page.getByLabel('Kode').fill(code.toLowerCase())
    await citizen.page.getByLabel('Dit navn').fill('Borger')
    await citizen.shoot('links-code')
    await citizen.page.getByRole('button', { name: 'Kom ind' }).click()
    await waitForSaved(citizen)
    await addCardInList(citizen.page, 'Årsager', 'Mørke stier')
    await cardIn(boss.page, 'Mørke stier').waitFor({ state: 'attached' })

    await dialogOf(boss).getByRole('button', { name: 'Luk døren' }).click()
    await dialogOf(boss).getByRole('heading', { name: 'Døren til salen' }).waitFor()
    await boss.page.keyboard.press('Escape')
    await choose(boss, 'Deltagere og roller')
    await dialogOf(boss).getByRole('button', { name: 'Tag af tavlen: Borger' }).waitFor()
    expect(await accessFaults(boss.page)).toEqual([])
    await boss.shoot('links-members')
    await dialogOf(boss).getByRole('button', { name: 'Tag af tavlen: Borger' }).click()
    await dialogOf(boss).getByRole('button', { name: 'Tag af tavlen', exact: true }).click()
    await dialogOf(boss).getByText('ikke længere med').waitFor()
    await expect.poll(() => badge(citizen)).toMatch(/Din adgang er lukket/)
    expect(await citizen.page.getByRole('button', { name: /Nyt kort/ }).count()).toBe(0)
    await citizen.page.reload()
    await citizen.page.getByRole('heading', { name: 'Du er taget af tavlen' }).waitFor()
    expectNoFaults(boss, citizen)
  })

  test('K42 a frozen board says so in words, takes nothing from others, and goes on where they were when it is thawed', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Frost', templates: ['problem-analysis'] })
    const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
    await addCardInList(anna.page, 'Årsager', 'Før frosten')
    await waitForSaved(anna)
    await anna.context.setOffline(true)
    await addCardInList(anna.page, 'Årsager', 'Uden forbindelse')
    await choose(boss, 'Frys tavlen')
    await dialogOf(boss).getByRole('button', { name: 'Frys tavlen' }).click()
    await boss.page.getByText('Tavlen er frosset for alle andre').waitFor()
    await anna.context.setOffline(false)
    await anna.page.getByText('Tavlen er frosset. Du læser med').waitFor()
    // The line is spoken of calmly.
    await expect.poll(() => badge(anna), { timeout: 15_000 }).toMatch(/1 ændring ligger på din enhed, til tavlen tøs op/)
    expect(await anna.page.getByRole('button', { name: /Nyt kort/ }).count()).toBe(0)
    await addCardInList(boss.page, 'Årsager', 'Facilitators')
    await cardIn(anna.page, 'Facilitators').waitFor()
    expect(await cardIn(boss.page, 'Uden forbindelse').count()).toBe(0)
    expect([...(await accessFaults(anna.page)), ...(await accessFaults(boss.page))]).toEqual([])
    await anna.shoot('links-frozen')
    await anna.page.getByRole('button', { name: 'Liste' }).click()
    await anna.page.locator('.tl-container').waitFor()
    await anna.shoot('links-frozen-canvas')

    await boss.page.getByRole('button', { name: 'Tø op' }).click()
    await cardIn(boss.page, 'Uden forbindelse').waitFor()
    await waitForSaved(anna)
    await anna.page.getByRole('button', { name: 'Liste' }).click()
    await addCardInList(anna.page, 'Årsager', 'Efter frosten')
    await cardIn(boss.page, 'Efter frosten').waitFor()
    expectNoFaults(boss, anna)
  })

  test('K43 facilitation is shared: the other sees it at once, in English too', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Stafet', templates: ['problem-analysis'] })
    const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address, { language: 'en' })]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
    expect(await anna.page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0)
    await choose(boss, 'Deltagere og roller')
    await dialogOf(boss).getByLabel('Rolle for Anna').selectOption('facilitator')
    await anna.page.getByRole('button', { name: 'Share', exact: true }).click()
    await dialogOf(anna).getByText('For participants').waitFor()
    expect(await accessFaults(anna.page)).toEqual([])
    await anna.shoot('links-share-en')
    expectNoFaults(boss, anna)
  })
})

describe('the rescue tray', () => {
  test('K46 work done while the link was closed lies in the tray as plain cards, is read and fetched outside, and is put back with access', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Redning', templates: ['problem-analysis'] })
    const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
    await anna.context.setOffline(true)
    await addCardInList(anna.page, 'Årsager', 'Skrevet i toget')
    await addCardInList(anna.page, 'Virkninger', 'Æbler på færgen')
    await boss.page.getByRole('button', { name: 'Del', exact: true }).click()
    const line = dialogOf(boss).locator('.share-line').filter({ hasText: 'Til deltagere' })
    await line.getByRole('button', { name: /^Ændr linket/ }).click()
    await line.getByRole('button', { name: 'Luk linket' }).click()
    await dialogOf(boss).getByRole('button', { name: 'Luk linket' }).click()
    await dialogOf(boss).getByText('1 lukket eller udløbet link').waitFor()

    await anna.context.setOffline(false)
    await expect.poll(() => badge(anna), { timeout: 20_000 }).toMatch(/Din adgang er lukket. 2 usendte ændringer/)
    await anna.page.getByRole('button', { name: 'Redningsbakken (2)' }).click()
    const card = dialogOf(anna).locator('.rescued-card').filter({ hasText: 'Skrevet i toget' })
    await card.getByText('Årsager · Årsag').waitFor()
    expect(await dialogOf(anna).getByRole('button', { name: /^Læg tilbage/ }).count()).toBe(0)
    expect(await accessFaults(anna.page)).toEqual([])
    await anna.shoot('rescue-tray')
    const download = anna.page.waitForEvent('download')
    await dialogOf(anna).getByRole('button', { name: 'Hent som tekst' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/Skrevet i toget[^]*Æbler på færgen/)
    await anna.page.keyboard.press('Escape')
    await anna.page.getByRole('button', { name: 'Prøv at komme ind igen' }).click()
    await anna.page.getByRole('heading', { name: 'Linket er lukket' }).waitFor()
    await anna.page.getByText('Æbler på færgen').waitFor()
    expect(await accessFaults(anna.page)).toEqual([])
    await anna.shoot('rescue-outside')

    await dialogOf(boss).getByRole('button', { name: 'Nyt link' }).click()
    await dialogOf(boss).getByLabel('Hvem er linket til?').fill('Anna')
    await dialogOf(boss).getByRole('button', { name: 'Lav linket' }).click()
    await anna.page.getByLabel('Link til tavlen').fill(await dialogOf(boss).getByRole('textbox', { name: 'Link: Anna' }).inputValue())
    await anna.page.getByRole('button', { name: 'Brug linket' }).click()
    await anna.page.getByRole('button', { name: /^Deltag/ }).click()
    await waitForSaved(anna)
    await boss.page.keyboard.press('Escape')
    for (const title of ['Skrevet i toget', 'Æbler på færgen']) await cardIn(boss.page, title).waitFor()
    expect(await cardIn(boss.page, 'Skrevet i toget').count()).toBe(1)
    await expect.poll(() => anna.page.getByRole('button', { name: /^Redningsbakken/ }).count()).toBe(0)
    expectNoFaults(boss, anna)
  })

  test('K47 whoever must start afresh keeps what was not sent in the tray, and puts it back with a press', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'På ny', templates: ['problem-analysis'] })
    const [boss, anna] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    let isTorn = false
    await anna.page.routeWebSocket(/\/sync\//, (ours) => {
      const line = ours.connectToServer()
      ours.onMessage((message) => line.send(isTorn && typeof message !== 'string' && message[0] === 0 ? Buffer.from([99, 99]) : message))
    })
    await joinBoard(boss, board.links.facilitator, { name: 'Sekretær', view: 'list' })
    await joinBoard(anna, board.links.editor, { name: 'Anna', view: 'list' })
    await anna.context.setOffline(true)
    await addCardInList(anna.page, 'Årsager', 'Gik i stykker på vejen')
    isTorn = true
    await anna.context.setOffline(false)
    await expect.poll(() => badge(anna)).toMatch(/Forbindelsen blev afvist/)
    isTorn = false
    await anna.page.getByRole('button', { name: 'Hent tavlen på ny' }).click()
    await waitForSaved(anna)
    await anna.page.getByRole('button', { name: 'Redningsbakken (1)' }).click()
    expect(await accessFaults(anna.page)).toEqual([])
    await dialogOf(anna).getByRole('button', { name: 'Læg tilbage: Gik i stykker på vejen' }).click()
    await waitForSaved(anna)
    await cardIn(boss.page, 'Gik i stykker på vejen').waitFor()
    expect(await boss.page.locator('[data-board-item^="card:"]').count()).toBe(1)
    expect(await anna.page.getByRole('button', { name: /^Redningsbakken/ }).count()).toBe(0)
    expectNoFaults(boss, anna)
  })
})
