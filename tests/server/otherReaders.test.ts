/** What leaves the board, opened by programs that are none of ours. Where one is missing on the machine, the test says so. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readBoard } from '../../shared/document/readBoard'
import { renderExport } from '../../server/export/renderExport'
import { boTrygtWhole } from '../draftBoards'
import { boardWithMeeting } from '../meeting'
import { newFolder } from './harness'

const isHere = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).error === undefined

const made = async (doc: Y.Doc, part: string, format: string): Promise<Uint8Array> =>
  (await renderExport({ part, format, doc, participants: [{ organisation: 'Naboerne' }], language: 'da', date: '2026-11-21', edition: 'internal' })).bytes

const boards = [
  ['a meeting', () => boardWithMeeting()],
  ['Bo trygt', () => boTrygtWhole()],
] as const

describe.each(boards)('%s', (_name, draw) => {
  test.each(['agenda', 'minutes', 'common', 'plan', 'citizens', 'paper'])('HC27 qpdf finds nothing wrong with the PDF: %s', async (part) => {
    if (!isHere('qpdf', '--version')) return console.error('NOT CHECKED: qpdf is not on this machine')
    const file = join(newFolder(), `${part}.pdf`)
    writeFileSync(file, await made(draw(), part, 'pdf'))
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })
})

test('HC28 LibreOffice opens the spreadsheet and finds the same cells as stand in the CSV', async () => {
  if (!isHere('soffice', '--version')) return console.error('NOT CHECKED: LibreOffice (soffice) is not on this machine')
  const folder = newFolder()
  const doc = boTrygtWhole()
  writeFileSync(join(folder, 'plan.xlsx'), await made(doc, 'plan', 'xlsx'))
  // 59: semicolon; 34: quotes; 76: UTF-8; -1: every sheet as a file of its own.
  spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1', '--outdir', folder, join(folder, 'plan.xlsx')], { timeout: 120_000 })
  const sheets = spawnSync('sh', ['-c', 'ls *.csv'], { cwd: folder, encoding: 'utf8' }).stdout.split('\n').filter((name) => name !== '')
  expect(sheets.length).toBeGreaterThan(0)
  const read = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const titles = [...readBoard(doc).cards.values()].flatMap(({ kind, title }) => (kind === 'activity' ? [title] : []))
  expect(titles.length).toBeGreaterThan(3)
  for (const title of titles) expect(read).toContain(title.replaceAll('"', '""'))
}, 180_000)
