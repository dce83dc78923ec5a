/** The walk: one letter from a card to the Word file, in a real browser, with a picture of every step in `tests/shots/walk`. `npm run walk` runs it alone. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { newPerson, openBrowser, startLastingServer, waitForSaved } from './harness'

const words = 'Æ: vi mangler voksne, der bliver'

test('B10 a letter walks from a card, through another person and the disk, to Word', async () => {
  const browser = await openBrowser()
  const server = await startLastingServer()
  const [secretary, partner] = [await newPerson(browser, server.address), await newPerson(browser, server.address, { size: 'wall' })]
  const { page } = secretary
  const step = async (number: number, name: string, person = secretary) => person.shoot(`walk/${number}-${name}`)

  await page.goto(server.address)
  await page.getByLabel('Hvad skal tavlen hedde?').fill('Tryg i Vestbyen')
  await step(1, 'home')
  await page.getByRole('button', { name: 'Opret tavlen' }).click()
  const open = page.getByRole('link', { name: 'Åbn tavlen' })
  await open.waitFor()
  await step(2, 'links')
  const editorLink = await page.evaluate(() => [...document.querySelectorAll('input, code, a, output')].flatMap((element) => [(element as HTMLInputElement).value ?? '', element.textContent ?? '', element.getAttribute('href') ?? '']).filter((text) => text.includes('#k='))[1] ?? '')
  expect(editorLink).toContain('#k=')

  await open.click()
  await page.getByLabel('Dit navn').fill('Sekretær')
  await page.getByLabel('Organisation').fill('Sekretariatet')
  await step(3, 'join')
  const startedAt = performance.now()
  await page.getByRole('button', { name: /^Deltag/ }).click()
  await waitForSaved(secretary)
  expect(page.url()).not.toContain('#k=')
  const causes = page.locator('.zone[data-zone="problem-analysis.causes"]')
  await causes.waitFor()

  await partner.page.goto(editorLink)
  await partner.page.getByLabel('Dit navn').fill('Partner A')
  await partner.page.getByLabel('Organisation').fill('Kommunen')
  await partner.page.getByRole('button', { name: /^Deltag/ }).click()
  await waitForSaved(partner)

  const box = (await causes.boundingBox())!
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await page.locator('.card[data-writing] [contenteditable="true"]:focus').waitFor()
  console.log(`from the join button to an open card: ${Math.round(performance.now() - startedAt)} ms`)
  await page.keyboard.type(words)
  await step(4, 'card')
  await partner.page.locator('.card', { hasText: words }).waitFor()
  await step(5, 'seen-by-another', partner)
  await page.keyboard.press('Escape')
  await waitForSaved(secretary)

  await server.kill()
  await server.restart()
  await waitForSaved(partner)
  await partner.page.reload()
  await partner.page.locator('.card', { hasText: words }).waitFor()
  await step(6, 'after-the-server-was-killed', partner)

  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.getByRole('button', { name: words }).waitFor()
  await step(7, 'list')
  await page.getByRole('button', { name: 'Dagsorden', exact: true }).click()
  await page.locator('.agenda-part', { hasText: words }).waitFor()
  await step(8, 'agenda')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Eksporter' }).click()
  await step(9, 'export')
  await page.getByRole('menuitem', { name: 'Dagsorden som Word' }).click()
  await page.getByRole('button', { name: 'Hent', exact: true }).click()
  const file = await (await download).path()
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
  expect(xml.replace(/<[^>]+>/g, '')).toContain(words)
  expect([...secretary.faults, ...partner.faults]).toEqual([])
  await browser.close()
})
