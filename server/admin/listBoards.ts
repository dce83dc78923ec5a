/** `list`: every board in one table. */
import { setImmediate } from 'node:timers/promises'
import { endsSoon } from '../../shared/domain/keeping'
import type { ListedBoard } from '../store/AdminStore'
import type { FolderCommand, Voice } from './Command'
import { dayOf, goneAt } from './days'
import { readTitle } from './findBoard'
import type { AdminParts } from './openParts'

export function bytesInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`
}

function sizeInWords({ shelf }: AdminParts, boardId: string): string {
  try {
    return bytesInWords(shelf.sizeOf(boardId))
  } catch {
    return '?'
  }
}

function stateOf({ now }: AdminParts, { deletedAt, retentionDays, changed }: ListedBoard, { words }: Voice): string {
  if (deletedAt !== null) return words('state-trash', { date: dayOf(goneAt(deletedAt)) })
  const ends = endsSoon(changed, retentionDays, now().toISOString())
  if (ends !== null) return words('state-ending', { date: dayOf(ends) })
  return retentionDays === null ? '' : words('state-retained', { days: retentionDays })
}

function lineOf(parts: AdminParts, board: ListedBoard, voice: Voice): string[] {
  const title = readTitle(parts, board.id)
  const shown = title === null ? voice.words('board-damaged') : title || voice.words('board-untitled')
  return [board.id, shown, dayOf(board.created), dayOf(board.changed), sizeInWords(parts, board.id), String(board.members), stateOf(parts, board, voice)]
}

function writeTable(rows: readonly (readonly string[])[], { write }: Voice): void {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of rows) write(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}

export const listBoards: FolderCommand = {
  usage: 'list',
  about: 'about-list',
  needs: 0,
  async run(parts, _args, voice) {
    const { words } = voice
    const rows = [[words('list-id'), words('list-title'), words('list-created'), words('list-changed'), words('list-size'), words('list-members'), words('list-state')]]
    for (const board of parts.shelf.list()) {
      rows.push(lineOf(parts, board, voice))
      // The server that reads them has others to serve meanwhile.
      await setImmediate()
    }
    if (rows.length === 1) voice.say('list-empty')
    else writeTable(rows, voice)
  },
}
