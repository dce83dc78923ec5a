/** Agenda and minutes signed off, as three people see it: sent, approved, locked, and begun anew. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { agendaText } from '../../shared/document/boardRecords'
import { entriesOf } from '../../shared/document/roots'
import { writeRichText } from '../../shared/document/writeRichText'
import { paragraph } from '../../shared/text/build'
import { connectStock, joinBoard as joinStock } from '../server/harness'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, type Person, type PersonOptions } from './harness'

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

async function openAgenda({ page }: Person): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: /^(Dagsorden|Agenda)$/ }).click()
  await page.locator('.signoff').waitFor()
}

const strip = (page: Page) => page.locator('.signoff')
const tab = (page: Page, name: RegExp) => strip(page).getByRole('button', { name })
const editor = (page: Page) => page.locator('.agenda-text[contenteditable="true"]')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('sign-off', () => {
  test('GS12 sent, approved and locked: an editor and a viewer see each step, the approved text stands with its date, and a new version opens the editor again', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Bo trygt', language: 'da', example: 'bo-trygt', date: '2026-11-21', place: 'Odense' })
    const facilitator = await person(server.address, board.links.facilitator, 'Åse')
    const writer = await person(server.address, board.links.editor, 'Bo')
    const reader = await person(server.address, board.links.viewer, 'Vita')
    for (const one of [facilitator, writer, reader]) await openAgenda(one)
    for (const { page } of [facilitator, writer, reader]) await tab(page, /^Dagsorden: Udkast$/).waitFor()
    expect(await strip(writer.page).getByRole('button', { name: /godkendelse/ }).count()).toBe(0)

    await press(facilitator.page, 'Send til godkendelse …')
    await facilitator.page.getByLabel('Sidste dag for kommentarer').fill('2999-12-01')
    await press(facilitator.page, 'Send')
    for (const { page } of [facilitator, writer, reader]) {
      await tab(page, /^Dagsorden: Til godkendelse$/).waitFor()
      await strip(page).getByText('Kommentarer til og med 1. december 2999').waitFor()
    }
    await editor(writer.page).waitFor()

    await press(facilitator.page, 'Godkend …')
    await facilitator.page.getByLabel('I hvilket organ?').fill('Styregruppen')
    await facilitator.page.getByLabel('Hvornår?').fill('2026-11-20')
    await press(facilitator.page, 'Godkend og lås')
    for (const { page } of [facilitator, writer, reader]) {
      await tab(page, /^Dagsorden: Godkendt$/).waitFor()
      await strip(page).getByText('Version 1 er godkendt i Styregruppen den 20. november 2026 – låst').waitFor()
      await page.locator('.agenda-note', { hasText: 'Dagsordenen er godkendt den 20. november 2026 og låst' }).waitFor()
      await expect.poll(() => editor(page).count()).toBe(0)
      // Its head is part of it.
      expect([await page.locator('input.agenda-title').count(), await page.getByRole('button', { name: 'Ret mødets oplysninger' }).count()]).toEqual([0, 0])
    }
    expect((await accessFaults(facilitator.page)).filter((fault) => /signoff|agenda/.test(fault))).toEqual([])

    // Another program writes in the text all the same: what is shown stays, and it is said.
    const stock = await connectStock(board, (await joinStock(board, 'editor', 'Et program')).cookie)
    const sessionId = [...entriesOf(stock.doc, 'sessions').keys()][0]!
    writeRichText(agendaText(stock.doc, sessionId)!, [paragraph('Skrevet bagefter')])
    await stock.whenSaved()
    await strip(reader.page).getByText('Teksten er ændret efter godkendelsen').waitFor()
    expect(await reader.page.locator('.agenda-text').getByText('Skrevet bagefter').count()).toBe(0)

    // The minutes of the same meeting can be written meanwhile.
    await tab(writer.page, /^Referat: Udkast$/).click()
    await editor(writer.page).getByText('Skrevet bagefter').waitFor()

    await press(facilitator.page, 'Lav en ny version')
    for (const { page } of [facilitator, reader]) {
      await tab(page, /^Dagsorden: Udkast$/).waitFor()
      await page.locator('.agenda-text').getByText('Skrevet bagefter').waitFor()
    }
    await editor(facilitator.page).waitFor()
    await reader.page.getByText('2 versioner').click()
    const download = reader.page.waitForEvent('download')
    await reader.page.getByRole('link', { name: 'Hent version 1 som Word' }).click()
    expect((await download).suggestedFilename()).toContain('version 1 godkendt')
    expect([...facilitator.faults, ...writer.faults, ...reader.faults]).toEqual([])
  })

  test('GS12 the common agenda is put forward, adopted and listed in its dialog', async () => {
    const server = await startLastingServer()
    const board = await createBoard(server.address, { title: 'Bo trygt', language: 'da', example: 'bo-trygt' })
    const facilitator = await person(server.address, board.links.facilitator, 'Åse')
    const { page } = facilitator
    await openCommon(page)
    const dialog = page.getByRole('dialog', { name: 'Fælles agenda: versioner' })
    await dialog.getByText('Der er ikke sendt eller godkendt noget endnu').waitFor()
    await press(page, 'Læg frem til samtykke …')
    await press(page, 'Send')
    await dialog.getByText('I samtykke', { exact: true }).first().waitFor()
    await press(page, 'Vedtag …')
    await page.getByLabel('I hvilket organ?').fill('Styregruppen')
    await page.getByLabel('Efter hvilken regel?').selectOption('consent')
    await page.getByRole('group', { name: 'Organisationer til stede' }).getByRole('checkbox').first().check()
    await press(page, 'Vedtag og lås')
    await dialog.getByText(/^Version 1 er vedtaget i Styregruppen den/).waitFor()
    await dialog.getByRole('link', { name: 'Hent version 1 som PDF' }).waitFor()
    expect(await accessFaults(page)).toEqual([])
    await press(page, 'Lav en ny version')
    await dialog.getByText('Udkast til version 2', { exact: true }).waitFor()
    expect(facilitator.faults).toEqual([])
  })
})

async function openCommon(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Flere valg' }).click()
  await page.getByRole('menuitem', { name: 'Fælles agenda: versioner …' }).click()
}
