/** Several people at one canvas: each test is a few hands on a real server. */
import type { Browser } from 'playwright'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  boardOf,
  card,
  cardOf,
  cardTexts,
  doubleClick,
  drag,
  dragTo,
  drawingsSeen,
  middleOf,
  showWholePage,
  waitForWriting,
  waitUntilStill,
  writeCardIn,
  zone,
  type Point,
} from './canvasHands'
import { createBoard, joinBoard, newPerson, openBrowser, startLastingServer, waitForSaved, type Person, type PersonOptions } from './harness'
import { connectStock, joinBoard as joinAsProgram } from '../server/harness'

let browser: Browser
let address: string

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What others do arrives when it arrives; the limit is only there so that a broken test ends. */
const eventually = <T,>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 })

type Board = Awaited<ReturnType<typeof createBoard>>

async function newBoard(...templates: string[]): Promise<Board> {
  address = (await startLastingServer()).address
  return createBoard(address, { title: 'Prøvetavle', language: 'da', templates })
}

async function join(board: Board, name: string, role: 'facilitator' | 'editor' | 'viewer' = 'editor', options: PersonOptions = {}): Promise<Person> {
  const person = await newPerson(browser, address, options)
  await joinBoard(person, board.links[role], { name, organisation: `${name}s organisation`, view: 'canvas' })
  await person.page.locator('.zone:visible').first().waitFor()
  await waitUntilStill(person.page)
  return person
}

function expectNoFaults(...people: readonly Person[]): void {
  expect(people.flatMap((person) => person.faults)).toEqual([])
}

describe('the canvas', () => {
  test('X10 two people typing in one card at once both keep every letter, also when one has no line', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'midt')
    await card(bo.page, 'midt').waitFor()
    for (const { page } of [anna, bo]) {
      await doubleClick(page, await middleOf(card(page, 'midt')))
      await waitForWriting(page)
    }
    await anna.page.keyboard.press('Home')
    await bo.page.keyboard.press('End')
    await Promise.all([anna.page.keyboard.type('først ', { delay: 12 }), bo.page.keyboard.type(' sidst', { delay: 17 })])
    for (const { page } of [anna, bo]) await eventually(() => cardTexts(page)).toEqual(['først midt sidst'])
    await eventually(() => anna.page.locator('.caret-name').innerText()).toBe('Bo')

    await bo.context.setOffline(true)
    await Promise.all([anna.page.keyboard.type('og ', { delay: 12 }), bo.page.keyboard.type(' igen', { delay: 17 })])
    await bo.context.setOffline(false)
    await Promise.all([anna, bo].map(waitForSaved))
    for (const { page } of [anna, bo]) await eventually(() => cardTexts(page)).toEqual(['først og midt sidst igen'])
    expectNoFaults(anna, bo)
  })

  test('X11 double-click makes a card of the zone’s kind and colour; Tab the next to the right, Ctrl+Enter one below, Esc is done', async () => {
    const board = await newBoard('track-map')
    const anna = await join(board, 'Anna')
    const lane = anna.page.locator('.zone[data-track]').filter({ hasText: 'Indsatser' }).nth(1)
    await doubleClick(anna.page, await middleOf(lane))
    await waitForWriting(anna.page)
    await anna.page.keyboard.type('første')
    await anna.page.keyboard.press('Tab')
    await waitForWriting(anna.page)
    await anna.page.keyboard.type('anden')
    await anna.page.keyboard.press('Enter')
    await anna.page.keyboard.type('linje to')
    await anna.page.keyboard.press('Control+Enter')
    await waitForWriting(anna.page)
    await anna.page.keyboard.type('tredje')
    await anna.page.keyboard.press('Escape')
    expect(await anna.page.locator('.card [contenteditable="true"]').count()).toBe(0)
    await waitForSaved(anna)
    await eventually(async () => (await boardOf(anna)).cards.filter(({ kind }) => kind !== 'track').map(({ title }) => title).sort()).toEqual(['anden\nlinje to', 'første', 'tredje'])
    const [first, second, third] = [await cardOf(anna, 'første'), await cardOf(anna, 'anden\nlinje to'), await cardOf(anna, 'tredje')]
    for (const one of [first, second, third]) expect(one).toMatchObject({ kind: 'initiative', color: 2, organisation: 'Annas organisation' })
    expect(new Set([first, second, third].map(({ placement }) => placement.zoneId)).size).toBe(1)
    expect(second.placement.y === first.placement.y ? second.placement.x > first.placement.x : second.placement.y > first.placement.y).toBe(true)
    expect(third.placement.x).toBe(second.placement.x)
    expect(third.placement.y).toBeGreaterThan(second.placement.y)
    expectNoFaults(anna)
  })

  test('X12 a card dropped in a zone belongs to it; others see the drag while it happens, and the place is written once it ends', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'flytter')
    await waitForSaved(anna)
    await card(bo.page, 'flytter').waitFor()
    const from = await cardOf(anna, 'flytter')
    const goal = await middleOf(zone(anna.page, 'Virkninger'))
    await dragTo(anna.page, await middleOf(card(anna.page, 'flytter')), goal)
    await eventually(async () => Math.abs((await middleOf(card(bo.page, 'flytter'))).y - goal.y)).toBeLessThan(4)
    await eventually(() => zone(anna.page, 'Virkninger').getAttribute('data-under')).toBe('true')
    expect((await cardOf(anna, 'flytter')).placement).toEqual(from.placement)
    await anna.page.mouse.up()
    await waitForSaved(anna)
    await eventually(async () => (await cardOf(anna, 'flytter')).placement.zoneId).toBe('problem-analysis.effects')
    const { placement } = await cardOf(anna, 'flytter')
    expect(placement.pageY).toBeLessThan(from.placement.pageY)
    await eventually(async () => Math.abs((await middleOf(card(bo.page, 'flytter'))).y - goal.y)).toBeLessThan(4)
    expectNoFaults(anna, bo)
  })

  test('X13 Esc during a drag puts everything back and writes nothing', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'bliver')
    await card(bo.page, 'bliver').waitFor()
    const before = await middleOf(card(bo.page, 'bliver'))
    await dragTo(anna.page, await middleOf(card(anna.page, 'bliver')), await middleOf(zone(anna.page, 'Praksis')))
    await eventually(async () => (await middleOf(card(bo.page, 'bliver'))).x).toBeGreaterThan(before.x + 50)
    await anna.page.keyboard.press('Escape')
    await anna.page.mouse.up()
    await eventually(async () => Math.abs((await middleOf(card(bo.page, 'bliver'))).x - before.x)).toBeLessThan(2)
    expect((await cardOf(anna, 'bliver')).placement.zoneId).toBe('problem-analysis.causes')
    expectNoFaults(anna, bo)
  })

  test('X14 zones are not moved, chosen or deleted by hands, not even with everything chosen', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna', 'facilitator')
    const boxes = () => anna.page.locator('.zone').evaluateAll((zones) => zones.map((one) => JSON.stringify(one.getBoundingClientRect())))
    const before = await boxes()
    await writeCardIn(anna.page, 'Årsager', 'ét kort')
    const title = await middleOf(zone(anna.page, 'Virkninger').locator('.zone-title'))
    await drag(anna.page, title, { x: title.x + 120, y: title.y + 90 })
    await anna.page.keyboard.press('Escape')
    await anna.page.keyboard.press('Control+a')
    await anna.page.keyboard.press('ArrowRight')
    await anna.page.keyboard.press('Delete')
    await eventually(() => cardTexts(anna.page)).toEqual([])
    expect(await boxes()).toEqual(before)
    expectNoFaults(anna)
  })

  test('X15 undo takes back one’s own gesture and leaves what others did since', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'fælles')
    await card(bo.page, 'fælles').waitFor()
    await drag(anna.page, await middleOf(card(anna.page, 'fælles')), await middleOf(zone(anna.page, 'Virkninger')))
    await eventually(async () => (await cardOf(bo, 'fælles')).placement.zoneId).toBe('problem-analysis.effects')
    await waitUntilStill(bo.page)
    const at = await middleOf(card(bo.page, 'fælles'))
    await bo.page.mouse.click(at.x, at.y)
    await bo.page.keyboard.press('c')
    await bo.page.getByRole('option', { name: /^3 / }).click()
    await bo.page.keyboard.press('Enter')
    await eventually(async () => (await cardOf(anna, 'fælles')).color).toBe(3)
    await anna.page.keyboard.press('Control+z')
    await eventually(async () => (await cardOf(anna, 'fælles')).placement.zoneId).toBe('problem-analysis.causes')
    expect((await cardOf(anna, 'fælles')).color).toBe(3)
    await anna.page.keyboard.press('Control+Shift+Z')
    await eventually(async () => (await cardOf(anna, 'fælles')).placement.zoneId).toBe('problem-analysis.effects')
    expectNoFaults(anna, bo)
  })

  test('X16 a link is drawn by dragging from a card’s edge; a reinforcement is not made without its because', async () => {
    const board = await newBoard('activity-plan')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Det gør vi allerede', 'lektiehjælp')
    await writeCardIn(anna.page, 'Det holder vi op med', 'idrætsklub')
    const draw = async () => {
      await card(anna.page, 'lektiehjælp').hover()
      await drag(anna.page, await middleOf(anna.page.locator('.link-dot[data-side="right"]')), await middleOf(card(anna.page, 'idrætsklub')))
      const dialog = anna.page.getByRole('dialog')
      await dialog.waitFor()
      await dialog.getByRole('option', { name: /forstærker/ }).click()
      await anna.page.keyboard.press('Enter')
      await anna.page.getByRole('dialog', { name: 'Fordi …' }).waitFor()
    }
    await draw()
    await anna.page.keyboard.press('Escape')
    await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await boardOf(anna)).links).toEqual([])
    await draw()
    await anna.page.getByRole('dialog').getByRole('textbox').fill('de unge mødes der')
    await anna.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
    await eventually(async () => (await boardOf(anna)).links.map(({ kind, why }) => [kind, why])).toEqual([['reinforces', 'de unge mødes der']])
    await bo.page.locator('.link[data-dashed]').waitFor()
    await eventually(() => anna.page.locator('.link-menu').innerText()).toMatch(/fordi\s+de unge mødes der/)
    await anna.page.locator('.link-menu').getByRole('button', { name: 'Slet kobling' }).click()
    await eventually(() => bo.page.locator('.link').count()).toBe(0)
    expectNoFaults(anna, bo)
  })

  test('X17 a viewer sees everything and changes nothing', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, vera] = [await join(board, 'Anna'), await join(board, 'Vera', 'viewer')]
    await writeCardIn(anna.page, 'Årsager', 'kun til at se')
    await card(vera.page, 'kun til at se').waitFor()
    const before = await boardOf(anna)
    expect(await vera.page.getByRole('toolbar').getByRole('button').count()).toBe(3)
    await vera.page.getByRole('toolbar').getByRole('button', { name: 'Vælg' }).click()
    await doubleClick(vera.page, await middleOf(card(vera.page, 'kun til at se')))
    await doubleClick(vera.page, await middleOf(zone(vera.page, 'Praksis')))
    await drag(vera.page, await middleOf(card(vera.page, 'kun til at se')), await middleOf(zone(vera.page, 'Praksis')))
    for (const key of ['n', 's', 'd', 'Delete', 'Control+d', 'Tab']) await vera.page.keyboard.press(key)
    await vera.page.evaluate(() => navigator.clipboard.writeText('et\nto'))
    await vera.page.keyboard.press('Control+v')
    expect(await vera.page.locator('.card [contenteditable="true"], .link-dot, dialog[open]').count()).toBe(0)
    await writeCardIn(anna.page, 'Praksis', 'bagefter')
    await card(vera.page, 'bagefter').waitFor()
    const after = await boardOf(anna)
    expect(after.cards.filter(({ title }) => title !== 'bagefter')).toEqual(before.cards)
    expectNoFaults(anna, vera)
  })

  test('X18 pasted lines become cards in the zone under the pointer: asked once, undone in one step; an address stays text', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    const over = await middleOf(zone(anna.page, 'Årsager'))
    await anna.page.mouse.click(over.x, over.y)
    await anna.page.evaluate(() => navigator.clipboard.writeText('• Få boliger\n2. Lange ventelister\n\n- Høj husleje'))
    await anna.page.keyboard.press('Control+v')
    await anna.page.getByRole('button', { name: 'Lav 3 kort' }).click()
    await eventually(() => cardTexts(bo.page)).toEqual(['Få boliger', 'Høj husleje', 'Lange ventelister'])
    const { cards } = await boardOf(anna)
    expect(new Set(cards.map(({ placement }) => placement.zoneId))).toEqual(new Set(['problem-analysis.causes']))
    expect(new Set(cards.map(({ placement }) => `${placement.x} ${placement.y}`)).size).toBe(3)
    await anna.page.keyboard.press('Control+z')
    await eventually(() => cardTexts(bo.page)).toEqual([])
    await anna.page.evaluate(() => navigator.clipboard.writeText('https://example.org/side?a=1'))
    await anna.page.mouse.move(over.x, over.y)
    await anna.page.keyboard.press('Control+v')
    await eventually(() => cardTexts(bo.page)).toEqual(['https://example.org/side?a=1'])
    expectNoFaults(anna, bo)
  })

  test('X19 pen, figure, arrow and text are seen by all; the eraser takes drawings and never a card', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'ikke viskes ud')
    const free = await middleOf(zone(anna.page, 'Mentale modeller'))
    const tool = async (key: string) => {
      await anna.page.locator('.tl-container').focus()
      await anna.page.keyboard.press(key)
    }
    await tool('d')
    await drag(anna.page, { x: free.x - 200, y: free.y }, { x: free.x - 120, y: free.y + 20 })
    await tool('r')
    await drag(anna.page, { x: free.x, y: free.y - 20 }, { x: free.x + 60, y: free.y + 20 })
    await tool('a')
    await drag(anna.page, { x: free.x + 30, y: free.y }, await middleOf(card(anna.page, 'ikke viskes ud')))
    await tool('t')
    await anna.page.mouse.click(free.x + 180, free.y)
    await anna.page.locator('[data-shape-type="text"] [contenteditable="true"]:focus').waitFor()
    await anna.page.waitForTimeout(300)
    await anna.page.keyboard.type('en fri tekst, skrevet i ro', { delay: 45 })
    await anna.page.keyboard.press('Escape')
    await eventually(() => drawingsSeen(bo.page)).toEqual(['arrow', 'draw', 'geo', 'text'])
    await eventually(() => bo.page.locator('[data-shape-type="text"]').innerText()).toContain('en fri tekst, skrevet i ro')
    const arrowEnd = () => bo.page.locator('[data-shape-type="arrow"]').boundingBox()
    const before = await arrowEnd()
    await tool('v')
    await drag(anna.page, await middleOf(card(anna.page, 'ikke viskes ud')), await middleOf(zone(anna.page, 'Virkninger')))
    await eventually(async () => (await arrowEnd())?.height).not.toBe(before?.height)
    await tool('e')
    const at = await middleOf(card(anna.page, 'ikke viskes ud'))
    await drag(anna.page, { x: at.x - 10, y: at.y }, { x: at.x + 10, y: at.y })
    await drag(anna.page, { x: free.x - 210, y: free.y - 8 }, { x: free.x - 110, y: free.y + 24 })
    await eventually(() => drawingsSeen(bo.page)).not.toContain('draw')
    await eventually(() => cardTexts(bo.page)).toEqual(['ikke viskes ud'])
    expectNoFaults(anna, bo)
  })

  test('X20 a pasted image is uploaded, drawn anew, and shown to others from the board’s own address with its alternative text', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    const at = await middleOf(zone(anna.page, 'Mentale modeller'))
    await anna.page.mouse.click(at.x, at.y)
    await anna.page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 200
      canvas.height = 100
      canvas.getContext('2d')!.fillRect(20, 20, 60, 60)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob! })])
    })
    await anna.page.keyboard.press('Control+v')
    await anna.page.getByRole('dialog').getByRole('textbox').fill('En sort firkant')
    await anna.page.keyboard.press('Enter')
    const image = bo.page.getByRole('img', { name: 'En sort firkant' }).locator('img').last()
    await image.waitFor()
    expect(await image.getAttribute('src')).toMatch(new RegExp(`^/api/boards/${board.boardId}/images/[0-9a-f]{64}$`))
    await eventually(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(200)
    expectNoFaults(anna, bo)
  })

  test('X21 when somebody deletes the card one writes in, it is said, the letters do nothing else, and the card can be put back', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    await writeCardIn(anna.page, 'Årsager', 'vigtigt')
    await card(bo.page, 'vigtigt').waitFor()
    await anna.context.setOffline(true)
    await anna.page.locator('.save-badge[data-state="offline"]').waitFor()
    const at = await middleOf(card(anna.page, 'vigtigt'))
    await anna.page.mouse.click(at.x, at.y)
    await anna.page.keyboard.press('Delete')
    await doubleClick(bo.page, await middleOf(card(bo.page, 'vigtigt')))
    await waitForWriting(bo.page)
    await bo.page.keyboard.press('End')
    await bo.page.keyboard.type(' nyt')
    await anna.context.setOffline(false)
    await bo.page.getByRole('dialog', { name: /slettet af en anden/ }).waitFor()
    await bo.page.keyboard.type('dhve ')
    expect(await bo.page.getByRole('toolbar').getByRole('button', { name: 'Vælg' }).getAttribute('aria-pressed')).toBe('true')
    await bo.page.getByRole('button', { name: 'Læg kortet tilbage' }).click()
    await eventually(() => cardTexts(anna.page)).toEqual(['vigtigt nyt'])
    expectNoFaults(anna, bo)
  })

  test('X22 following a person moves the view with theirs, also to another page; one’s own pan ends it', async () => {
    const board = await newBoard('problem-analysis', 'track-map')
    const [anna, bo] = [await join(board, 'Anna'), await join(board, 'Bo')]
    const cameraOf = (person: Person) => person.page.locator('.tl-html-layer').first().evaluate((layer) => [...layer.style.transform.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number)))
    const isSame = async () => {
      const [a, b] = [await cameraOf(anna), await cameraOf(bo)]
      return a.every((value, index) => Math.abs(value - b[index]!) < 2)
    }
    await bo.page.getByRole('button', { name: /Anna/ }).first().click()
    await bo.page.locator('.follow-bar').waitFor()
    await anna.page.mouse.move(600, 400)
    await anna.page.mouse.wheel(250, 180)
    await eventually(isSame).toBe(true)
    await anna.page.getByRole('button', { name: 'Firesporskort' }).click()
    await zone(bo.page, 'Vision').waitFor()
    await waitUntilStill(bo.page)
    await bo.page.mouse.move(600, 400)
    await bo.page.mouse.wheel(0, 300)
    await bo.page.locator('.follow-bar').waitFor({ state: 'detached' })
    expectNoFaults(anna, bo)
  })

  test('X23 the page as a picture is whole: the SVG has its words as text and its font inside, the PNG is twice its size', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna')
    await writeCardIn(anna.page, 'Årsager', 'Æblegrød på åen')
    const download = async (format: string) => {
      const [file] = await Promise.all([
        anna.page.waitForEvent('download'),
        (async () => {
          await anna.page.getByRole('button', { name: 'Eksporter' }).click()
          await anna.page.getByRole('menuitem', { name: 'Siden som billede' }).click()
          await anna.page.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
          await anna.page.getByRole('button', { name: 'Hent', exact: true }).click()
        })(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
      await anna.page.keyboard.press('Escape')
      await anna.page.getByRole('dialog', { name: 'Hent dokument' }).waitFor({ state: 'detached' })
      return Buffer.concat(chunks)
    }
    const svg = (await download('SVG')).toString('utf8')
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    for (const expected of ['Æblegrød på åen', 'Årsager', 'Det ved vi ikke endnu', 'Udfordringen']) expect(words).toContain(expected)
    expect(svg).toMatch(/@font-face[^}]*Source Sans 3[^}]*data:font\/woff2/)
    expect(svg).not.toContain('foreignObject')
    const png = await download('PNG')
    const [, width] = /<svg[^>]* width="(\d+)"/.exec(svg) ?? []
    expect(png.readUInt32BE(16)).toBe(2 * Number(width))
    expectNoFaults(anna)
  })

  test('X24 moving, recolouring and typing in one card at the same time lose nothing', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, bo, carl] = [await join(board, 'Anna'), await join(board, 'Bo'), await join(board, 'Carl')]
    await writeCardIn(anna.page, 'Årsager', 'tre hænder')
    await card(bo.page, 'tre hænder').waitFor()
    await card(carl.page, 'tre hænder').waitFor()
    await doubleClick(carl.page, await middleOf(card(carl.page, 'tre hænder')))
    await waitForWriting(carl.page)
    await carl.page.keyboard.press('End')
    const at = await middleOf(card(bo.page, 'tre hænder'))
    await bo.page.mouse.click(at.x, at.y)
    await bo.page.keyboard.press('c')
    await bo.page.getByRole('option', { name: /^5 / }).click()
    await dragTo(anna.page, await middleOf(card(anna.page, 'tre hænder')), await middleOf(zone(anna.page, 'Virkninger')))
    await Promise.all([carl.page.keyboard.type(' på én gang', { delay: 20 }), bo.page.keyboard.press('Enter')])
    await anna.page.mouse.up()
    for (const person of [anna, bo, carl]) await waitForSaved(person)
    await eventually(async () => (await boardOf(anna)).cards.map(({ title, color, placement }) => [title, color, placement.zoneId])).toEqual([['tre hænder på én gang', 5, 'problem-analysis.effects']])
    expectNoFaults(anna, bo, carl)
  })

  test('X25 arrow keys move the chosen card ten pixels, many presses are one gesture; the menu opens with the right button and with the keyboard', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna')
    await writeCardIn(anna.page, 'Årsager', 'skridt')
    await waitForSaved(anna)
    const { placement } = await cardOf(anna, 'skridt')
    const at = await middleOf(card(anna.page, 'skridt'))
    await anna.page.mouse.click(at.x, at.y)
    await anna.page.keyboard.down('ArrowRight')
    await anna.page.keyboard.down('ArrowRight')
    await anna.page.keyboard.down('ArrowRight')
    await anna.page.keyboard.up('ArrowRight')
    await eventually(async () => (await cardOf(anna, 'skridt')).placement.x).toBe(placement.x + 30)
    await anna.page.keyboard.press('Control+z')
    await eventually(async () => (await cardOf(anna, 'skridt')).placement.x).toBe(placement.x)
    await anna.page.mouse.click(at.x, at.y, { button: 'right' })
    await anna.page.getByRole('menuitem', { name: /Dupliker/ }).click()
    await eventually(() => cardTexts(anna.page)).toEqual(['skridt', 'skridt'])
    await anna.page.locator('.tl-container').focus()
    await anna.page.keyboard.press('Shift+F10')
    await anna.page.getByRole('menu').waitFor()
    await anna.page.keyboard.press('Escape')
    await anna.page.getByRole('menu').waitFor({ state: 'detached' })
    expectNoFaults(anna)
  })

  test('X26 from canvas to list and back nothing is lost and nothing breaks; another language keeps the view', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna')
    await writeCardIn(anna.page, 'Årsager', 'begge steder')
    for (let times = 0; times < 3; times++) {
      await anna.page.keyboard.press('Control+Shift+L')
      await anna.page.locator('.canvas-room').waitFor({ state: 'detached' })
      await anna.page.keyboard.press('Control+Shift+L')
      await card(anna.page, 'begge steder').waitFor()
    }
    const camera = () => anna.page.locator('.tl-html-layer').first().getAttribute('style')
    await waitUntilStill(anna.page)
    const before = await camera()
    await anna.page.getByRole('button', { name: 'English' }).click()
    await zone(anna.page, 'Causes').waitFor()
    expect(await camera()).toBe(before)
    await writeCardIn(anna.page, 'Effects', 'still works')
    expectNoFaults(anna)
  })

  test.each(['laptop', 'wall', 'tablet', 'phone'] as const)('X27 nothing lies over the drawing tool’s mark (%s)', async (size) => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna', 'editor', { size, touch: size === 'phone' || size === 'tablet' })
    await anna.page.getByRole('toolbar').getByRole('button', { name: 'Pen' }).click()
    const isFree = await anna.page.evaluate(() => {
      const mark = [...document.querySelectorAll<HTMLElement>('.tl-container [data-mobile] , .tl-container [class*="watermark"]')].find((element) => element.querySelector('button[title="made with tldraw"]'))
      if (!mark) return null
      const box = mark.getBoundingClientRect()
      // Its corners are round.
      const right = Math.min(box.right, window.innerWidth)
      const points = [0.2, 0.5, 0.8].flatMap((y) => [0.1, 0.5, 0.9].map((x) => [box.left + x * (right - box.left), box.top + y * box.height] as const))
      return box.width > 0 && points.every(([x, y]) => mark.contains(document.elementFromPoint(x, y)))
    })
    expect(isFree).toBe(true)
    expectNoFaults(anna)
  })

  test('X28 an empty page offers ways to begin, and takes a list', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna')
    await anna.page.locator('.page-tab.add').click()
    await anna.page.locator('.template-item').last().getByRole('button').click()
    await anna.page.getByRole('dialog').getByRole('textbox').fill('Tom side')
    await anna.page.keyboard.press('Enter')
    await anna.page.getByRole('button', { name: 'Indsæt en liste' }).click()
    await anna.page.getByRole('dialog').getByRole('textbox').fill('ét\nto')
    await anna.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
    await anna.page.getByRole('button', { name: 'Lav 2 kort' }).click()
    await eventually(() => cardTexts(anna.page)).toEqual(['to', 'ét'])
    await eventually(() => anna.page.locator('.empty-page').count()).toBe(0)
    await showWholePage(anna.page)
    expectNoFaults(anna)
  })

  test('X30 records that cannot be drawn are left out and stop nothing; a zone that goes leaves its cards on the page', async () => {
    const board = await newBoard('problem-analysis')
    const anna = await join(board, 'Anna')
    await writeCardIn(anna.page, 'Årsager', 'bliver stående')
    await waitForSaved(anna)
    const member = await joinAsProgram({ ...board, address }, 'facilitator', 'Et program')
    const program = await connectStock({ ...board, address }, member.cookie)
    const before = await middleOf(card(anna.page, 'bliver stående'))
    const put = (root: string, id: string, fields: Record<string, unknown>) => program.doc.getMap<Y.Map<unknown>>(root).set(id, new Y.Map(Object.entries(fields)))
    const place = { x: 10, y: 10, rotation: 0, order: 'a5' }
    put('drawings', 'bad1', { type: 'geo', pageId: 'problem-analysis', place, w: 'wide', h: -3, geo: 'spaceship', color: 7 })
    put('drawings', 'bad2', { type: 'draw', pageId: 'problem-analysis', place: 'nowhere', segments: [{ type: 'free', points: 'none' }] })
    put('drawings', 'bad3', { type: 'embed', pageId: 'problem-analysis', place, url: 'https://example.org' })
    put('drawings', 'bad4', { type: 'image', pageId: 'problem-analysis', place, src: 'https://example.org/a.png', image: { hash: '../../secret', w: 1, h: 1 } })
    put('drawings', 'bad5', { type: 'geo', pageId: 'problem-analysis', place, w: 50, h: 50, url: 'javascript:alert(1)' })
    put('links', 'bad6', { kind: 'causes', from: 'nobody', to: 'nothing' })
    put('drawings', 'good', { type: 'geo', pageId: 'problem-analysis', place, w: 50, h: 50 })
    program.doc.getMap('zones').delete('problem-analysis.causes')
    await anna.page.locator('[data-shape-id="shape:good"]').waitFor()
    await eventually(() => zone(anna.page, 'Årsager').count()).toBe(0)
    const after = await middleOf(card(anna.page, 'bliver stående'))
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round))
    await writeCardIn(anna.page, 'Virkninger', 'det går videre')
    await eventually(() => cardTexts(anna.page)).toEqual(['bliver stående', 'det går videre'])
    expectNoFaults(anna)
  })

  test('X31 fingers: a card is dragged by touch, a long press opens the menu, and one finger pans for a viewer', async () => {
    const board = await newBoard('problem-analysis')
    const [anna, vera] = [await join(board, 'Anna', 'editor', { size: 'tablet', touch: true }), await join(board, 'Vera', 'viewer', { size: 'tablet', touch: true })]
    const fingerOf = async ({ context, page }: Person) => {
      const session = await context.newCDPSession(page)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints })
      return {
        down: (at: Point) => send('touchStart', [at]),
        up: () => send('touchEnd', []),
        async slide(from: Point, to: Point) {
          await send('touchStart', [from])
          for (let step = 1; step <= 8; step++) {
            await send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }])
            await page.waitForTimeout(16)
          }
          await send('touchEnd', [])
        },
      }
    }
    await writeCardIn(anna.page, 'Årsager', 'med fingeren')
    const finger = await fingerOf(anna)
    await finger.slide(await middleOf(card(anna.page, 'med fingeren')), await middleOf(zone(anna.page, 'Virkninger')))
    await eventually(async () => (await cardOf(anna, 'med fingeren')).placement.zoneId).toBe('problem-analysis.effects')
    await finger.down(await middleOf(card(anna.page, 'med fingeren')))
    await anna.page.getByRole('menuitem', { name: /Flyt til felt/ }).waitFor()
    await finger.up()
    await anna.page.keyboard.press('Escape')
    const before = await middleOf(zone(vera.page, 'Virkninger'))
    await (await fingerOf(vera)).slide({ x: 600, y: 500 }, { x: 500, y: 420 })
    await eventually(async () => (await middleOf(zone(vera.page, 'Virkninger'))).x).toBeLessThan(before.x - 60)
    expectNoFaults(anna, vera)
  })
})
