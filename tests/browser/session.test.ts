/** A session as it is lived: several people on one board, a server that dies, a line that falls, and a Word document at the end. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badge, createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person } from './harness'
import { addCardInList, cardIn, expectNoFaults } from './listHands'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The text of a Word document, and its headings. */
function readWord(path: string): { readonly xml: string; readonly text: string } {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  return { xml, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') }
}

describe('a session', () => {
  test('B1 from link to Word: three people work, the server is killed and comes back, nothing is lost, the secretary opens a document', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Tryg i Vestbyen', templates: ['problem-analysis', 'track-map', 'activity-plan'], date: '2026-11-21', place: 'Odense' })
    const [secretary, partner, citizen] = [await newPerson(browser, server.address), await newPerson(browser, server.address), await newPerson(browser, server.address, { size: 'phone' })]
    await joinBoard(secretary, board.links.facilitator, { name: 'Sekretær', organisation: 'Sekretariatet', view: 'list' })
    await joinBoard(partner, board.links.editor, { name: 'Partner A', organisation: 'Kommunen', view: 'list' })
    await joinBoard(citizen, board.links.viewer, { name: 'Borger' })

    await addCardInList(partner.page, 'Årsager', 'Få voksne, der bliver')
    await cardIn(secretary.page, 'Få voksne, der bliver').waitFor()
    await cardIn(citizen.page, 'Få voksne, der bliver').waitFor()

    await waitForSaved(partner)
    await server.kill()
    await expect.poll(() => badge(partner), { timeout: 20_000 }).toMatch(/Uden forbindelse: 0 ændringer/)
    await addCardInList(partner.page, 'Virkninger', 'Æbler, øl og åer')
    await expect.poll(() => badge(partner)).toMatch(/Uden forbindelse: 1 ændring ligger/)
    await server.restart()
    await Promise.all([secretary, partner, citizen].map(waitForSaved))
    await cardIn(secretary.page, 'Få voksne, der bliver').waitFor()
    await cardIn(secretary.page, 'Æbler, øl og åer').waitFor()
    await cardIn(citizen.page, 'Æbler, øl og åer').waitFor()

    const download = secretary.page.waitForEvent('download')
    await secretary.page.getByRole('button', { name: 'Eksporter' }).click()
    await secretary.page.getByRole('menuitem', { name: 'Dagsorden som Word' }).click()
    await secretary.page.getByRole('button', { name: 'Hent', exact: true }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/\.docx$/)
    const { xml, text } = readWord(await file.path())
    for (const expected of ['Tryg i Vestbyen', '21. november 2026', 'Odense', 'Kommunen', 'Få voksne, der bliver', 'Æbler, øl og åer']) expect(text).toContain(expected)
    expect(text).not.toContain('Partner A')
    expect(xml).toContain('w:val="Heading1"')
    expect(xml).toContain('<w:tblHeader')
    expectNoFaults(secretary, partner, citizen)
  })

  test('B2 two people typing in one card at once both keep every letter, also when one has no line', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'To hænder', templates: ['problem-analysis'] })
    const [anna, bo] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(anna, board.links.editor, { name: 'Partner A', view: 'list' })
    await joinBoard(bo, board.links.editor, { name: 'Partner B', view: 'list' })
    await addCardInList(anna.page, 'Årsager', 'midt')
    await cardIn(bo.page, 'midt').waitFor()

    for (const { page } of [anna, bo]) {
      await cardIn(page, 'midt').focus()
      await page.keyboard.press('Enter')
      await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
    }
    await anna.page.keyboard.press('Home')
    await bo.page.keyboard.press('End')
    await Promise.all([anna.page.keyboard.type('først ', { delay: 15 }), bo.page.keyboard.type(' sidst', { delay: 15 })])
    const text = (person: Person) => person.page.locator('.card-title.writing [contenteditable="true"]').evaluate((element) => [...element.querySelectorAll('p')].map((line) => [...line.childNodes].filter((node) => node.nodeType === 3 || !(node as Element).classList?.contains('ProseMirror-widget')).map((node) => node.textContent).join('')).join('\n'))
    for (const person of [anna, bo]) await expect.poll(() => text(person)).toContain('først midt sidst')

    await bo.context.setOffline(true)
    await Promise.all([anna.page.keyboard.type('og ', { delay: 15 }), bo.page.keyboard.type(' igen', { delay: 15 })])
    await expect.poll(() => badge(bo)).toMatch(/Uden forbindelse: 1 ændring ligger på din enhed/)
    await bo.context.setOffline(false)
    await Promise.all([anna, bo].map(waitForSaved))
    for (const person of [anna, bo]) await expect.poll(() => text(person)).toContain('først og midt sidst igen')
    expectNoFaults(anna, bo)
  })

  test('B3 without a line the board opens after a reload, takes changes, and merges them on return', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'På toget', templates: ['problem-analysis'] })
    const [remote, room] = [await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(remote, board.links.editor, { name: 'Partner K', view: 'list' })
    await joinBoard(room, board.links.editor, { name: 'Partner A', view: 'list' })
    await remote.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => remote.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((sum, count) => sum + count, 0))).toBeGreaterThan(5)

    await remote.context.setOffline(true)
    await addCardInList(remote.page, 'Årsager', 'Skrevet i tunnelen')
    await addCardInList(room.page, 'Årsager', 'Skrevet i salen')
    await expect.poll(() => badge(remote)).toMatch(/Uden forbindelse: 1 ændring/)
    await remote.page.reload()
    await cardIn(remote.page, 'Skrevet i tunnelen').waitFor()
    await expect.poll(() => badge(remote)).toMatch(/Uden forbindelse: 1 ændring/)
    await addCardInList(remote.page, 'Virkninger', 'Og efter genindlæsning')
    await remote.context.setOffline(false)
    await waitForSaved(remote)
    for (const { page } of [remote, room]) {
      for (const title of ['Skrevet i tunnelen', 'Skrevet i salen', 'Og efter genindlæsning']) await cardIn(page, title).waitFor()
    }
    expectNoFaults(room)
  })

  test('B4 undo takes back one\'s own only; a viewer finds nothing to write with', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Fortryd', templates: ['problem-analysis'] })
    const [anna, bo, viewer] = [await newPerson(browser, server.address), await newPerson(browser, server.address), await newPerson(browser, server.address)]
    await joinBoard(anna, board.links.editor, { name: 'Partner A', view: 'list' })
    await joinBoard(bo, board.links.editor, { name: 'Partner B', view: 'list' })
    await joinBoard(viewer, board.links.viewer, { name: 'Læser', view: 'list' })
    await addCardInList(anna.page, 'Årsager', 'Annas kort')
    await cardIn(bo.page, 'Annas kort').waitFor()
    await addCardInList(bo.page, 'Årsager', 'Bos kort')
    await cardIn(anna.page, 'Bos kort').waitFor()
    await anna.page.getByRole('button', { name: 'Fortryd' }).click()
    await anna.page.getByRole('button', { name: 'Fortryd' }).click()
    await expect.poll(() => cardIn(bo.page, 'Annas kort').count()).toBe(0)
    await cardIn(bo.page, 'Bos kort').waitFor()
    await cardIn(viewer.page, 'Bos kort').waitFor()
    expect(await viewer.page.getByRole('button', { name: /Nyt kort/ }).count()).toBe(0)
    expect(await viewer.page.getByRole('button', { name: 'Fortryd' }).count()).toBe(0)
    expectNoFaults(anna, bo, viewer)
  })
})
