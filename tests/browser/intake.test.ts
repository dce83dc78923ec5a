/** What is brought onto the board, as hands do it. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { accessFaults } from './axe'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'

let browser: Browser
let address: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function newBoard(...templates: string[]) {
  address = (await startLastingServer()).address
  return createBoard(address, { title: 'Prøvetavle', language: 'da', templates })
}

async function join(board: Awaited<ReturnType<typeof createBoard>>, name: string, view: 'canvas' | 'list', options: PersonOptions & { role?: 'facilitator' | 'editor' } = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, board.links[options.role ?? 'editor'], { name, organisation: 'Kommunen', view })
  return person
}

const openIntake = async ({ page }: Person) => {
  await page.locator('.top-bar').getByRole('button', { name: 'Flere valg' }).last().click()
  await page.getByRole('menuitem', { name: /^(Hent ind|Import)/ }).click()
  await page.getByRole('dialog').waitFor()
}

const cells = 'Aktivitet\tAnsvarlig organisation\tPeriode\tStatus\nLektiehjælp\tBiblioteket\t2024-2027\tkører\nFritidsjob\tJobcentret\tengang\tplanlagt\nVærested\tBiblioteket\t2026\tmåske'

describe('what is brought in', () => {
  test('FF20 a pasted range of cells is looked at, taken, and taken back in one step', async () => {
    const board = await newBoard('activity-plan')
    const [anna, bo] = [await join(board, 'Anna', 'canvas'), await join(board, 'Bo', 'list')]
    await anna.page.locator('.zone:visible').first().waitFor()
    await anna.page.locator('.tl-container').focus()
    await anna.page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, cells)
    const dialog = anna.page.getByRole('dialog', { name: 'Hent ind' })
    await dialog.getByLabel('Hvad er det?').waitFor()
    expect(await dialog.getByLabel('Hvad er det?').inputValue()).toBe('activity')
    expect(await dialog.getByRole('columnheader').getByRole('combobox').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(['title', 'owner', 'period', 'status'])
    await dialog.getByText('2 linjer har noget, der ikke kan bruges').click()
    await dialog.getByText(/Periode: »engang« er ikke en periode/).waitFor()
    await anna.shoot('intake-laptop')
    expect(await accessFaults(anna.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Hent ind: 3 kort og 2 nye partnere' }).click()
    await dialog.waitFor({ state: 'detached' })
    await bo.page.getByText('Lektiehjælp').first().waitFor()
    await waitForSaved(anna)
    await anna.page.locator('.tl-container').focus()
    await anna.page.keyboard.press('Control+z')
    await expect.poll(() => bo.page.getByText('Lektiehjælp').count(), { timeout: 20_000 }).toBe(0)
    expect([...anna.faults, ...bo.faults]).toEqual([])
  })

  test('FF21 files are looked at first, with the keyboard alone and on a phone', async () => {
    const board = await newBoard('activity-plan', 'problem-analysis')
    const anna = await join(board, 'Anna', 'list', { size: 'phone', touch: true, role: 'facilitator' })
    await openIntake(anna)
    const dialog = anna.page.getByRole('dialog', { name: 'Hent ind' })
    expect(await accessFaults(anna.page)).toEqual([])
    const sheet = await writeXlsxFile([['Påstand', 'Tal', 'Kilde'].map((value) => ({ value, type: String })), [{ value: 'Har fritidsjob', type: String }, { value: 13, type: Number }, { value: 'Register', type: String }]] as never).toBuffer()
    await dialog.locator('input[type=file]').setInputFiles({ name: 'viden.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(sheet) })
    await dialog.getByLabel('Hvad er det?').waitFor()
    expect(await dialog.getByLabel('Hvad er det?').inputValue()).toBe('evidence')
    await anna.shoot('intake-phone')
    expect(await accessFaults(anna.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Hent ind: Ét kort' }).press('Enter')
    await anna.page.getByText('Har fritidsjob').first().waitFor()
    await waitForSaved(anna)

    await openIntake(anna)
    await anna.page.keyboard.type('Mange skift\nFå voksne')
    await anna.page.keyboard.press('Tab')
    await anna.page.keyboard.press('Tab')
    await anna.page.keyboard.press('Enter')
    await dialog.getByLabel('Hvad er det?').selectOption('cause')
    await dialog.getByRole('button', { name: 'Hent ind: 2 kort' }).press('Enter')
    await anna.page.getByText('Få voksne').first().waitFor()
    await waitForSaved(anna)

    const archive = await anna.page.evaluate(async () => (await fetch(`/api/boards/${location.pathname.split('/').at(-1)}/export/archive.json`)).text())
    await openIntake(anna)
    await dialog.locator('input[type=file]').setInputFiles({ name: 'arkiv.json', mimeType: 'application/json', buffer: Buffer.from(archive) })
    await anna.page.getByRole('button', { name: 'Hent arkivet ind' }).click()
    await expect.poll(() => anna.page.getByText('Få voksne').count(), { timeout: 20_000 }).toBeGreaterThan(1)
    expect(anna.faults).toEqual([])
  })
})
