/** Scenario 2 of the guide, without its rounds and votes: fifteen partners put their plan together and look at what it lacks. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setCardField } from '../../shared/document/cards'
import { setConfirmation } from '../../shared/document/confirm'
import { readBoard } from '../../shared/document/readBoard'
import { confirmationOf } from '../../shared/domain/confirmation'
import type { Board } from '../../shared/domain/board'
import { putCard, putLink } from '../draftBoards'
import { expectWritten } from '../expectedFindings'
import { allianceFile } from '../planBoard'
import { root, until } from '../server/harness'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person } from './harness'
import { choose, dialogOf, expectNoFaults } from './listHands'
import { openSeats } from './seats'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const chip = (page: Page, activityId: string) => page.locator(`.matrix [data-activity="${activityId}"]`).first()
const cell = (page: Page, partnerId: string, trackId: string) => page.locator(`.matrix td[data-drop-owner="${partnerId}"][data-drop-track="${trackId}"]`)
const partner = (letter: string) => `Partner ${letter.toUpperCase()}`
const linesIn = (page: Page) => page.locator('.gap-line').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-rule') ?? ''))

async function someone(address: string, link: string, organisation: string): Promise<Person> {
  const person = await newPerson(browser, address)
  await joinBoard(person, link, { name: `Fra ${organisation}`, organisation, view: 'list' })
  return person
}

async function bringFile(person: Person): Promise<void> {
  const { page } = person
  await choose(person, /^Hent ind/)
  await page.getByRole('dialog', { name: 'Hent ind' }).locator('input[type=file]').setInputFiles(join(root, 'tests', 'data', 'alliance-15.before.json'))
  await page.getByText('expectedFindings (alliance-15): kendes ikke og er udeladt.').waitFor()
  await person.shoot('scenario2-left-out')
  await page.getByRole('button', { name: 'Tag resten med' }).click()
  await page.getByRole('button', { name: 'Hent initiativet ind' }).click()
  await page.getByText('Boligformidling').first().waitFor()
  await waitForSaved(person)
}

interface Asked {
  readonly rule: string
  readonly questions: readonly unknown[]
}

const findingsOf = ({ page }: Person): Promise<Asked[]> => page.evaluate(async () => (await (await fetch(`/api/boards/${location.pathname.split('/')[2]}/findings`)).json()) as Asked[])

/** Turns to the five lines among which it stands. */
async function lineOf(page: Page, rule: string) {
  const line = page.locator(`.gap-line[data-rule="${rule}"]`)
  const [further, back] = [page.getByRole('button', { name: /^Vis flere/ }), page.getByRole('button', { name: 'Vis de forrige' })]
  while ((await line.count()) === 0 && (await back.count()) > 0) await back.click()
  for (let turn = 0; turn < 6 && (await line.count()) === 0; turn++) await further.click()
  return line
}

async function openGaps(person: Person): Promise<void> {
  await choose(person, 'Huller')
  await person.page.locator('.gap-line').first().waitFor()
}

const links = [
  ['j', 'r7', 'a2', 'a1', 'Ventelisten viser, hvem der mangler bolig'],
  ['i', 'r8', 'a6', 'a5', 'Brugerrådet siger, hvad værkstederne skal kunne'],
  ['h', 'r9', 'a5', 'a4', 'Mentor og ung mødes på værkstedet'],
  ['m', 'r10', 'a9', 'a7', 'Ledere, der har været på kursus, ansætter flere unge'],
  ['d', 'r11', 'a13', 'a7', 'Rådgivningen forbereder de unge på jobbet'],
  ['o', 'r12', 'a14', 'a9', 'Netværket finder kursisterne'],
  ['f', 'r13', 'a15', 'a3', 'Piloten prøver støtten af'],
] as const
const confirmers = [['r7', 'a'], ['r8', 'h'], ['r9', 'g'], ['r12', 'm'], ['r13', 'b']] as const

test('FG8 scenario 2: imported, placed, reinforced, confirmed by those who receive, and what the plan lacks answered or accepted', async () => {
  const { address } = await startLastingServer()
  const board = await createBoard(address, { title: 'Alliancen', language: 'da', templates: ['activity-plan'] })
  const secretary = await someone(address, board.links.facilitator, 'Sekretariatet')
  const seats = openSeats(board)
  const { page } = secretary
  const now = async (): Promise<Board> => readBoard(await seats.docOf(partner('a')))
  const eventually = (isSo: (board: Board) => boolean, what: string) => until(async () => isSo(await now()), what)

  // 00:00: the file becomes the board.
  await bringFile(secretary)
  await eventually((plan) => plan.partners.size === 15, 'the file')
  expectWritten(await now(), allianceFile().expectedFindings)

  // 00:00-18:00: three new cards in the bank, then in the matrix.
  for (const [letter, id, title] of [['d', 'a13', 'Regional rådgivning'], ['o', 'a14', 'Faglige netværksmøder'], ['f', 'a15', 'Medfinansiering af pilot']] as const) {
    await seats.act(partner(letter), (doc) => putCard(doc, 'activity-plan.bank', id, 'activity', title, { status: 'planned' }))
  }
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  const owners = () => page.locator('.matrix tbody tr').filter({ has: page.locator('td[data-drop-owner]:not([data-drop-owner=""])') })
  await expect.poll(() => owners().count()).toBe(15)
  expect(await owners().first().locator('td[data-drop-track^="t"]').count()).toBe(4)
  for (const [id, owner, track] of [['a13', 'd', 't3'], ['a14', 'o', 't4'], ['a15', 'f', 't1']] as const) {
    await chip(page, id).dragTo(cell(page, owner, track))
    await eventually(({ cards }) => cards.get(id)?.fields.owner === owner && cards.get(id)?.fields.track === track, `${id} in its cell`)
  }
  await secretary.shoot('scenario2-matrix')

  // 18:00: what is asked first, and never more than five.
  await openGaps(secretary)
  await expect.poll(() => linesIn(page)).toHaveLength(5)
  expect((await linesIn(page))[0]).toBe('G08')
  await page.locator('.gap-line[data-rule="G08"]').getByText('Partner E').first().waitFor()

  // 38:00: no link without a because.
  const receiver = await someone(address, board.links.editor, partner('l'))
  const openCard = async (id: string) => {
    await receiver.page.locator(`[data-board-item="card:${id}"]`).first().focus()
    await receiver.page.keyboard.press('i')
    await receiver.page.locator('.card-sheet .sheet-body').waitFor()
  }
  await openCard('a8')
  await receiver.page.locator('.card-sheet').getByRole('button', { name: 'Kobl til …' }).click()
  await dialogOf(receiver).getByRole('combobox').fill('Kurser for ledere')
  await receiver.page.keyboard.press('Enter')
  const because = receiver.page.getByRole('dialog', { name: 'Fordi …' })
  const kinds = dialogOf(receiver).getByRole('option', { name: /forstærker/ })
  await because.or(kinds).first().waitFor()
  if (await kinds.count()) await kinds.first().click()
  await because.getByRole('button', { name: 'OK' }).click()
  await because.getByRole('alert').waitFor()
  await receiver.page.keyboard.press('Escape')
  await expect.poll(() => because.count()).toBe(0)
  expect((await now()).links.size).toBe(6)

  // 38:00-64:00: seven links, answered by whoever receives; nobody else's answer stands.
  for (const [letter, id, from, to, why] of links) {
    await seats.act(partner(letter), (doc) => {
      putLink(doc, 'reinforces', from, to, why)
    })
    expect(id).toMatch(/^r/)
  }
  const linkOf = (id: string) => {
    const [, , from, to] = links.find((one) => one[1] === id)!
    return `${from}>${to}`
  }
  const answer = (id: string, letter: string) =>
    seats.act(partner(letter), (doc) => setConfirmation(doc, linkOf(id), { answer: 'yes', by: letter, at: '2026-03-10T10:00:00Z', isOnBehalf: false }))
  await answer('r7', 'c')
  await eventually(({ links: all }) => all.has(linkOf('r7')), 'the link')
  expect(confirmationOf((await now()).links.get(linkOf('r7'))!)).toBeNull()
  for (const [id, letter] of confirmers) await answer(id, letter)
  await openCard('a7')
  const line = (id: string) => receiver.page.locator(`.sheet-link-line[data-link="${linkOf(id)}"]`)
  await line('r10').getByRole('button', { name: 'Ikke endnu' }).click()
  await line('r11').getByRole('button', { name: 'Bekræft' }).click()
  await eventually(({ links: all }) => confirmationOf(all.get(linkOf('r10'))!)?.answer === 'not-yet' && confirmationOf(all.get(linkOf('r11'))!)?.answer === 'yes', 'the answers of L')

  // 64:00-82:00: indicators, an election, what was learned.
  for (const [letter, id, indicator] of [['g', 'a4', 'i2'], ['h', 'a5', 'i2'], ['l', 'a7', 'i3'], ['d', 'a13', 'i3']] as const) await seats.act(partner(letter), (doc) => setCardField(doc, id, 'indicators', [indicator]))
  await seats.act(partner('a'), (doc) => putCard(doc, 'activity-plan.timeline', 'valg', 'election', 'Kommunalvalg', { due: '2029-11-20', type: 'municipal-election' }))
  await seats.act(partner('e'), (doc) => setCardField(doc, 'a12', 'learning', 'Nåede ikke de unge; samtaler virkede bedre'))

  // 83:00-85:00: two clusters become one; E joins.
  const clusters = await lineOf(page, 'N04')
  await clusters.getByText('Planen falder i 2 adskilte klynger.').first().waitFor()
  await seats.act(partner('n'), (doc) => putLink(doc, 'reinforces', 'a10', 'a1', 'Data viser, hvor boligerne mangler'))
  await seats.act(partner('a'), (doc) => setConfirmation(doc, 'a10>a1', { answer: 'yes', by: 'a', at: '2026-03-10T11:00:00Z', isOnBehalf: false }))
  await seats.act(partner('e'), (doc) => setCardField(doc, 'a15', 'with', ['e']))
  const asked = async (rule: string) => (await findingsOf(secretary)).find((one) => one.rule === rule)
  for (const rule of ['G08', 'G12', 'G18']) await expect.poll(() => asked(rule)).toBeUndefined()
  expect((await asked('N04'))?.questions).toHaveLength(1)

  // 86:00: a gap is accepted with its reason.
  const goal = await lineOf(page, 'G03')
  await goal.getByRole('button').first().click()
  await goal.getByRole('button', { name: /^Accepter med grund/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Viden måles i de andre spor')
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await expect.poll(() => goal.count()).toBe(0)
  await waitForSaved(secretary)

  const plan = await now()
  const reinforcements = [...plan.links.values()].filter(({ kind }) => kind === 'reinforces')
  const count = (kind: string) => [...plan.cards.values()].filter((card) => card.kind === kind).length
  expect([plan.partners.size, count('track'), count('activity'), count('election')]).toEqual([15, 4, 15, 1])
  expect(reinforcements).toHaveLength(14)
  expect(reinforcements.filter((one) => confirmationOf(one)?.answer !== 'yes').map(({ id }) => id)).toEqual([linkOf('r10')])
  expect(plan.meta.acceptedGaps?.map(({ rule, ref, reason }) => [rule, ref, reason])).toEqual([['G03', 't4', 'Viden måles i de andre spor']])
  await secretary.shoot('scenario2-end')
  expectNoFaults(secretary, receiver)
})
