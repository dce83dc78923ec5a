/** What imports one another in a circle can only be understood, and loaded, all at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

function importsOf(file: string): string[] {
  const named = [...readFileSync(file, 'utf8').matchAll(/\bfrom\s+'(\.[^']+)'/g)].map((match) => `${resolve(dirname(file), match[1] ?? '')}.ts`)
  return named.filter((path) => existsSync(path))
}

/** The first circle below this file, as a way of names. */
function findCircle(file: string, way: readonly string[], done: Set<string>): readonly string[] | null {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (done.has(file)) return null
  for (const next of importsOf(file)) {
    const circle = findCircle(next, [...way, file], done)
    if (circle !== null) return circle
  }
  done.add(file)
  return null
}

test('TA13 no file of the server imports another in a circle', () => {
  const files = readdirSync(join(root, 'server'), { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  const done = new Set<string>()
  for (const entry of files) {
    const circle = findCircle(join(entry.parentPath, entry.name), [], done)
    expect(circle?.map((file) => relative(root, file)) ?? []).toEqual([])
  }
})
