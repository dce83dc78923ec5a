/** What hands do in the list and in the menus around it, the same in every test. */
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Person } from './harness'

export const cardIn = (page: Page, title: string): Locator => page.locator('[data-board-item^="card:"]').filter({ hasText: title }).first()

/** In the list: a new card in a zone, with its text. */
export async function addCardInList(page: Page, zone: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Nyt kort i ${zone}` }).click()
  await page.locator('.card-title.writing [contenteditable="true"]:focus').waitFor()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** Chooses in the menu of further choices. */
export async function choose({ page }: Person, name: string | RegExp): Promise<void> {
  await page.locator('.top-bar').getByRole('button', { name: /^(Flere valg|More choices)$/ }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

export const dialogOf = ({ page }: Person): Locator => page.locator('dialog[open]').last()

export function expectNoFaults(...people: readonly Person[]): void {
  expect(people.flatMap((person) => person.faults)).toEqual([])
}
