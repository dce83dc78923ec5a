/** What hands do on the canvas, and what eyes see there. */
import type { Locator, Page } from 'playwright'
import type { Card, Link } from '../../shared/domain/board'
import type { Person } from './harness'

export interface Point {
  readonly x: number
  readonly y: number
}

export const zone = (page: Page, title: string): Locator => page.locator('.zone').filter({ has: page.locator('.zone-title', { hasText: new RegExp(`^${title}$`) }) })
export const card = (page: Page, text: string): Locator => page.locator('.card').filter({ has: page.locator('.card-words', { hasText: text }) })

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** As hands do it: the pointer comes first, then the two clicks. */
export async function doubleClick(page: Page, at: Point): Promise<void> {
  await page.mouse.move(at.x - 6, at.y)
  await page.mouse.move(at.x, at.y, { steps: 3 })
  // The drawing tool lets go of Shift a moment after the key.
  await page.waitForTimeout(220)
  await page.mouse.dblclick(at.x, at.y)
}

/** Waits until a card is open for writing here. */
export async function waitForWriting(page: Page): Promise<void> {
  await page.locator('.card [contenteditable="true"]:focus').waitFor()
}

/** Double-clicks in a zone and writes a card there. The view comes closer while one writes; then the whole page is shown again. */
export async function writeCardIn(page: Page, zoneTitle: string, text: string): Promise<void> {
  await doubleClick(page, await middleOf(zone(page, zoneTitle)))
  await waitForWriting(page)
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await showWholePage(page)
  await card(page, text).waitFor()
}

export async function showWholePage(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Shift+Digit1')
  await waitUntilStill(page)
}

/** Waits until the view has stopped moving. */
export async function waitUntilStill(page: Page): Promise<void> {
  const layer = page.locator('.tl-html-layer').first()
  let before = ''
  for (let same = 0; same < 3; ) {
    const now = (await layer.getAttribute('style')) ?? ''
    same = now === before ? same + 1 : 0
    before = now
    await page.waitForTimeout(60)
  }
}

/** Presses at one point and goes to another in steps, without letting go. */
export async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await dragTo(page, from, to)
  await page.mouse.up()
}

/** Texts of all cards seen, sorted; others' carets are no part of them. */
export async function cardTexts(page: Page): Promise<string[]> {
  const texts = await page.locator('.card').evaluateAll((cards) =>
    cards.map((element) => {
      const words = element.querySelector('.card-words')?.cloneNode(true) as HTMLElement | undefined
      for (const caret of words?.querySelectorAll('.caret, .ProseMirror-separator') ?? []) caret.remove()
      return [...(words?.querySelectorAll('p') ?? [])].map((line) => line.textContent).join('\n')
    }),
  )
  return texts.sort()
}

export interface BoardJson {
  readonly cards: readonly Card[]
  readonly links: readonly Link[]
}

/** The board as the server has it on disk. */
export function boardOf(person: Person): Promise<BoardJson> {
  return person.page.evaluate(async () => (await (await fetch(`/api/boards/${location.pathname.split('/')[2]}/board`)).json()) as BoardJson)
}

export async function cardOf(person: Person, title: string): Promise<Card> {
  const found = (await boardOf(person)).cards.find((one) => one.title === title)
  if (!found) throw new Error(`no card ${title}`)
  return found
}

/** What the drawing tool shows, by kind of shape, ours left out. */
export async function drawingsSeen(page: Page): Promise<string[]> {
  const kinds = await page.locator('.tl-shape').evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-shape-type') ?? ''))
  return kinds.filter((kind) => !['zone', 'card', 'link'].includes(kind)).sort()
}
