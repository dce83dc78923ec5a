/** The documents' font as rules of style inside a drawing, so that it looks alike where nobody has it installed. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Part {
  readonly name: string
  readonly range: string
  readonly letters: RegExp
}

const parts: readonly Part[] = [
  { name: 'latin', range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215', letters: /./ },
  { name: 'latin-ext', range: 'U+0100-02BA,U+1E00-1EFF', letters: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/ },
  { name: 'greek', range: 'U+0370-03FF', letters: /[\u0370-\u03ff]/ },
  { name: 'cyrillic', range: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/ },
]

const rules = new Map<string, string>()

function ruleOf({ name, range }: Part): string {
  const known = rules.get(name)
  if (known !== undefined) return known
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json'))
  const bytes = readFileSync(join(folder, 'files', `source-sans-3-${name}-wght-normal.woff2`)).toString('base64')
  const rule = `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${bytes}) format('woff2');unicode-range:${range}}`
  rules.set(name, rule)
  return rule
}

/** Those that this text needs. */
export const fontRulesFor = (text: string): string => parts.filter(({ letters }) => letters.test(text)).map(ruleOf).join('')
