/** axe-core in the page: what hinders people, one line per fault. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'

interface AxeFault {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

interface AxeWindow {
  readonly axe: { run(root: Document, options: unknown): Promise<{ readonly violations: readonly AxeFault[] }> }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Faults against WCAG 2.2 A and AA on the page as it stands. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const faults = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as AxeWindow
    return (await axe.run(document, { runOnly })).violations
  }, standards)
  return faults.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}
