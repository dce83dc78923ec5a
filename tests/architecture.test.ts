/** The house's walls. Each room says in one sentence what it must not know; an import that breaks it fails with that sentence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

interface Import {
  readonly file: string
  /** Path inside the project without extension, or the package's name. */
  readonly target: string
  readonly isTypeOnly: boolean
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.parentPath.includes('node_modules') && !entry.parentPath.includes('/bench/peers'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const importPattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?\sfrom\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(importPattern)].map((match) => {
    const name = match[2] ?? match[3] ?? match[4] ?? ''
    const target = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
    return { file, target, isTypeOnly: match[1] !== undefined }
  })
}

const sources = ['shared', 'client', 'server'].flatMap(filesBelow).filter((file) => !/\.test\.tsx?$/.test(file))
const allImports = sources.flatMap(importsOf)

interface Wall {
  readonly rule: string
  readonly sentence: string
  readonly room: RegExp
  readonly mustNotKnow: RegExp
  /** Types alone may cross. */
  readonly allowsTypes?: boolean
}

const nodePackage = new RegExp(`^(node:.*|${builtinModules.join('|')})$`)
const anyOf = (...parts: RegExp[]) => new RegExp(parts.map((part) => part.source).join('|'))

const walls: readonly Wall[] = [
  { rule: 'A1', sentence: 'shared is the meaning: it imports neither client nor server', room: /^shared\//, mustNotKnow: /^(client|server|tests)\// },
  { rule: 'A2', sentence: 'client shows: it never imports the server', room: /^client\//, mustNotKnow: /^(server|tests)\// },
  { rule: 'A3', sentence: 'server keeps: it never imports the client', room: /^server\//, mustNotKnow: /^(client|tests)\// },
  {
    rule: 'A4',
    sentence: 'shared/domain is plain values: no Yjs, React, Express or Node',
    room: /^shared\/domain\//,
    mustNotKnow: anyOf(/^(yjs|react|express|ws|better-sqlite3|tldraw|lib0)/, /^y-/, /^@tiptap/, nodePackage, /^shared\/(document|reports|protocol)/),
  },
  { rule: 'A5', sentence: 'shared/document knows no network, storage or tldraw', room: /^shared\/document\//, mustNotKnow: /^(tldraw|@tldraw|y-websocket|y-indexeddb|ws|express|better-sqlite3|react)|^shared\/protocol/ },
  { rule: 'A6', sentence: 'shared/text is the schema: it knows neither Tiptap nor the DOM', room: /^shared\/text\//, mustNotKnow: /^(@tiptap|prosemirror|react|yjs)/ },
  { rule: 'A7', sentence: 'shared/reports knows no file formats', room: /^shared\/reports\//, mustNotKnow: /^(docx|fflate|pdf|@cantoo|yjs|y-)/ },
  { rule: 'A8', sentence: 'shared/protocol knows neither Express, ws nor the browser', room: /^shared\/protocol\//, mustNotKnow: /^(express|ws|react|y-websocket)$/ },
  { rule: 'A9', sentence: 'tldraw lives in client/canvas and nowhere else', room: /^(client\/(?!canvas\/)|server|shared)/, mustNotKnow: /^(tldraw|@tldraw\/.*)$/ },
  { rule: 'A10', sentence: 'the canvas is imported by the shell alone', room: /^client\/(?!canvas\/|shell\/)/, mustNotKnow: /^client\/canvas\// },
  { rule: 'A11', sentence: 'client/sync knows neither React nor tldraw', room: /^client\/sync\//, mustNotKnow: /^(react|react-dom|tldraw)/ },
  { rule: 'A12', sentence: 'the agenda imports no other page', room: /^client\/agenda\//, mustNotKnow: /^client\/(canvas|outline|facilitate|join|home|shell)\// },
  { rule: 'A13', sentence: 'the list imports no other page', room: /^client\/outline\//, mustNotKnow: /^client\/(canvas|agenda|facilitate|join|home|shell)\// },
  { rule: 'A14', sentence: 'the people strip imports no other page', room: /^client\/facilitate\//, mustNotKnow: /^client\/(canvas|agenda|outline|join|shell)\// },
  { rule: 'A15', sentence: 'home and join stand on their own, without document or editor', room: /^client\/(home|join)\//, mustNotKnow: /^client\/(canvas|agenda|outline|shell|sync)\/|^(yjs|@tiptap|tldraw|zod)/ },
  { rule: 'A16', sentence: 'client/ui is pieces without knowledge of the document', room: /^client\/ui\//, mustNotKnow: /^(yjs|@tiptap|tldraw)|^shared\/document\/|^client\/(canvas|agenda|outline|sync|home|join|shell)\// },
  { rule: 'FE39', sentence: 'the views of the plan import no other page', room: /^client\/plan\//, mustNotKnow: /^client\/(canvas|agenda|outline|facilitate|join|home|shell)\// },
  { rule: 'FE40', sentence: 'shared/views is plain values and figures: no Yjs, DOM or file formats', room: /^shared\/views\//, mustNotKnow: /^(yjs|y-|react|tldraw|docx|@tiptap)|^shared\/(document|protocol)\// },
  { rule: 'A17', sentence: 'SQL lives in server/store', room: /^server\/(?!store\/)/, mustNotKnow: /^better-sqlite3$/ },
  { rule: 'A18', sentence: 'routes hold no Yjs', room: /^server\/http\//, mustNotKnow: /^(yjs|y-protocols.*|better-sqlite3)$/ },
  { rule: 'A19', sentence: 'server/access knows neither Express nor ws', room: /^server\/access\//, mustNotKnow: /^(express|ws)$/ },
  { rule: 'A20', sentence: 'to the store an update is bytes', room: /^server\/store\//, mustNotKnow: /^(yjs|y-protocols.*|express|ws)$/ },
  { rule: 'A21', sentence: 'exporters turn a report into bytes; they do not read the store', room: /^server\/export\//, mustNotKnow: /^(better-sqlite3|express|ws)$|^server\/(store|sync|http)\// },
  {
    rule: 'FA1',
    sentence: 'shared/analysis is pure: no Yjs, React, Express, Node, document or protocol',
    room: /^shared\/analysis\//,
    mustNotKnow: anyOf(/^(yjs|react|express|ws|better-sqlite3|tldraw|lib0)/, /^y-/, /^@tiptap/, nodePackage, /^shared\/(document|protocol)/),
  },
  { rule: 'FA2', sentence: 'the panel of gaps imports no other page', room: /^client\/gaps\//, mustNotKnow: /^client\/(canvas|agenda|outline|facilitate|join|home|shell)\/|^(tldraw|@tldraw)/ },
]

describe('the walls', () => {
  for (const wall of walls) {
    test(`${wall.rule} ${wall.sentence}`, () => {
      const broken = allImports.filter(
        ({ file, target, isTypeOnly }) => wall.room.test(file) && wall.mustNotKnow.test(target) && !(wall.allowsTypes && isTypeOnly),
      )
      expect(broken.map(({ file, target }) => `${file} imports ${target}: ${wall.sentence}`)).toEqual([])
    })
  }

  test('A22 only server/config.ts reads the environment', () => {
    const readers = sources.filter((file) => file.startsWith('server/') && !/\.mjs$/.test(file) && /process\.env/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers.filter((file) => file !== 'server/config.ts')).toEqual([])
  })

  test('A23 no file switches the compiler off: no any, no ts-ignore, no skipped test', () => {
    const files = [...['shared', 'client', 'server', 'tests'].flatMap(filesBelow)].filter((file) => file !== 'tests/architecture.test.ts')
    const inComments = /@ts-(ignore|expect-error|nocheck)|eslint-disable/
    const inCode = /:\s*any\b|\bas any\b|<any>|\b(test|it|describe)\.(skip|only|todo)\b/
    const isOff = (text: string) => inComments.test(text) || inCode.test(text.replace(/\/\*[\s\S]*?\*\//g, ''))
    expect(files.filter((file) => isOff(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('A24 the top level holds what the README says and nothing else', () => {
    const allowed = ['client', 'server', 'shared', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'README.md', 'LICENSE', 'SECURITY.md', 'node_modules', 'dist', 'data']
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([])
  })
})

describe('the README', () => {
  test('A30 every path and script it names exists', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts)
    const named = [...readme.matchAll(/`npm (?:run )?([a-z:-]+)/g)].map((match) => match[1] ?? '').filter((name) => !['ci', 'install', 'run'].includes(name))
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })

  test('A31 every rule cited in a test title stands in tests/RULES.md, and every rule there is cited by a test', () => {
    const listed = [...readFileSync(join(root, 'tests/RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1] ?? '')
    const rules = new Set(listed)
    expect(listed.filter((rule, index) => listed.indexOf(rule) !== index)).toEqual([])
    const tests = ['shared', 'client', 'server', 'tests'].flatMap(filesBelow).filter((file) => /\.test\.tsx?$/.test(file))
    const cited = new Set(tests.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(?:test|it)(?:\.each(?:<[^>]+>)?\([^)]*\))?\(\s*[`'"]((?:[A-Z]+\d+[ ,]*)+)/g)].flatMap((match) => match[1]?.match(/[A-Z]+\d+/g) ?? [])))
    for (const wall of walls) cited.add(wall.rule)
    expect([...cited].filter((rule) => !rules.has(rule))).toEqual([])
    expect([...rules].filter((rule) => !cited.has(rule))).toEqual([])
  })
})
