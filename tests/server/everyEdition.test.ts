/** Every document in every format and edition, unpacked to its last byte: no word of what is held back stands in any of them, and what may be told is there. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFRawStream, PDFString, decodePDFRawStream, type PDFObject } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readArchiveDocument } from '../../server/export/archiveDocument'
import { renderExport, type ExportFile } from '../../server/export/renderExport'
import { ensureBuilt } from '../../server/prepare.mjs'
import { facilitatorRules } from '../../shared/analysis/facilitatorRules'
import { acceptGap } from '../../shared/document/acceptedGaps'
import { agendaText, setSessionField } from '../../shared/document/boardRecords'
import { addCard, placementInZone } from '../../shared/document/cards'
import { addLink } from '../../shared/document/links'
import { readBoard } from '../../shared/document/readBoard'
import { writeRichText } from '../../shared/document/writeRichText'
import type { Board, Card } from '../../shared/domain/board'
import { archiveFormat, archiveVersion } from '../../shared/protocol/archive'
import { editions, withholdings, type Edition } from '../../shared/reports/editions'
import { exportParts, exportTable, type ExportPart } from '../../shared/reports/exportTable'
import { agendaItem, livingBlock, paragraph, pointer, text } from '../../shared/text/build'
import { livingBlockNames } from '../../shared/text/schema'
import { boTrygtWhole } from '../draftBoards'
import { ask, createBoard, joinBoard, startServer } from './harness'

const sessionId = 'session-1'
const zoneId = 'problem-analysis.causes'

interface HeldWord {
  readonly word: string
  /** The rule that holds it. */
  readonly rule: string
  readonly from: readonly Edition[]
}

/** A card that a rule holds; its word stands in its title, note, source and organisation. */
interface HeldCard {
  readonly rule: string
  readonly kind: string
  readonly fields: Card['fields']
}

const heldKinds: readonly HeldCard[] = [
  { rule: 'board-only-voices', kind: 'voice', fields: { consent: 'board-only' } },
  { rule: 'board-only-voices', kind: 'voice', fields: {} },
  { rule: 'withdrawn', kind: 'decision', fields: { status: 'withdrawn' } },
  { rule: 'withdrawn', kind: 'activity', fields: { status: 'withdrawn' } },
  { rule: 'unpublished-voices', kind: 'voice', fields: { consent: 'agenda' } },
  { rule: 'drafts', kind: 'goal', fields: { status: 'draft' } },
  { rule: 'drafts', kind: 'action', fields: { status: 'draft', due: '2026-12-24' } },
  { rule: 'drafts', kind: 'proposal', fields: { state: 'draft' } },
  { rule: 'hidden-reservations', kind: 'reservation', fields: { shown: false } },
  { rule: 'opponents', kind: 'actor', fields: { stance: 'opposes' } },
  { rule: 'opponents', kind: 'actor', fields: { stance: 'sceptical' } },
  { rule: 'energy', kind: 'marker', fields: {} },
  { rule: 'group-indicators', kind: 'indicator', fields: { audience: 'group' } },
  { rule: 'partner-indicators', kind: 'indicator', fields: { audience: 'partners' } },
  { rule: 'closed-items', kind: 'decision', fields: {} },
  { rule: 'closed-items', kind: 'cause', fields: {} },
]

const ruleOf = (id: string) => {
  const rule = withholdings.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/** Letters alone, so that no format writes it otherwise. */
const wordFor = (number: number, where: string): string => `Zq${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}${where}`

interface HeldBoard {
  readonly doc: Y.Doc
  readonly words: readonly HeldWord[]
  readonly previous: { readonly board: Board; readonly date: string }
}

function heldBoard(): HeldBoard {
  const doc = boTrygtWhole()
  const words: HeldWord[] = []
  const hold = (rule: string, word: string): string => {
    words.push({ word, rule, from: ruleOf(rule).from })
    return word
  }
  const put = (id: string, kind: string, title: string, fields: Card['fields'] = {}) =>
    addCard(doc, { id, kind, title, placement: placementInZone(readBoard(doc), zoneId)!, author: 'person-1', organisation: '', createdAt: '2026-11-01T10:00:00Z', fields })
  const link = (kind: string, from: string, to: string, why: string, fields: Card['fields'] = {}) => addLink(doc, { id: `${from}-${to}`, kind, from, to, why, author: null, createdAt: '', fields })

  put('open', 'cause', 'Aabentord')
  heldKinds.forEach(({ rule, kind, fields }, number) => {
    const id = `held-${number}`
    put(id, kind, hold(rule, wordFor(number, 'titel')), { ...fields, source: hold(rule, wordFor(number, 'kilde')), statement: hold(rule, wordFor(number, 'udsagn')) })
    link('relates', id, 'open', hold(rule, wordFor(number, 'fordi')))
    link('reinforces', 'open', id, hold(rule, wordFor(number, 'styrker')))
    acceptGap(doc, { rule: 'G03', ref: id, reason: hold(rule, wordFor(number, 'grund')), organisation: '', author: 'person-1', createdAt: '2026-11-01T10:00:00Z' })
    if (kind !== 'indicator') return
    for (const hanging of ['measurement', 'story', 'other-explanation', 'breakdown']) put(`${id}-${hanging}`, hanging, hold(rule, wordFor(number, hanging.replace('-', ''))), { indicator: id, value: 5, n: 50 })
  })
  put('few', 'breakdown', 'Faagruppe', { n: 3, value: 48151623 })
  hold('small-groups', '48151623')
  hold('small-groups', '48.151.623')
  put('rare', 'cause', 'Sjaeldenaarsag', { voice: hold('rare-voices', 'Zzstemme') })
  put('waits', 'actor', 'Ventendeaktoer', { stance: hold('stance', 'Zzholdning') })
  link('relates', 'waits', 'open', '', { quality: hold('energy', 'Zzkvalitet') })
  acceptGap(doc, { rule: [...facilitatorRules][0]!, ref: '*', reason: hold('behaviour', 'Zzadfaerd'), organisation: '', author: 'person-1', createdAt: '2026-11-01T10:00:00Z' })
  setSessionField(doc, sessionId, 'remote', `https://example.org/${hold('meeting-address', 'Zzadresse')}`)
  const ids = heldKinds.map((_, number) => `held-${number}`)
  const closedCards = ids.filter((_, number) => heldKinds[number]!.rule === 'closed-items')
  writeRichText(agendaText(doc, sessionId)!, [
    agendaItem('item-open', 'Aabentpunkt', {
      case: [paragraph(ids.flatMap((id) => [text('Se '), pointer('card', id)])), livingBlock('zone-cards', zoneId), ...ids.filter((id) => !closedCards.includes(id)).map((id) => livingBlock('card', id))],
      recommendation: livingBlockNames.filter((name) => name !== 'card' && name !== 'zone-cards').map((name) => livingBlock(name)),
    }),
    agendaItem('item-closed', hold('closed-titles', 'Zzlukkettitel'), { summary: [paragraph(hold('closed-items', 'Zzlukketresume'))], decision: [paragraph(hold('closed-items', 'Zzlukketbeslutning')), livingBlock('card', closedCards[0]!)] }, { isClosed: true, presenter: hold('closed-titles', 'Zzlukketoplaeg'), source: `card:${closedCards[1]!}`, result: 'approved' }),
    agendaItem('item-below', hold('closed-titles', 'Zzundertitel'), { discussion: [paragraph(hold('closed-items', 'Zzunderdroeftelse'))] }, { level: 2 }),
  ])
  const now = readBoard(doc)
  const before = new Map([...now.cards].map(([id, card]) => [id, { ...card, title: `${card.title}foer` }]))
  return { doc, words, previous: { board: { ...now, cards: before }, date: '2026-10-01' } }
}

const hasPdfTools = ['/usr/bin/pdftotext', '/usr/bin/pdfinfo'].every((path) => existsSync(path))
const folder = mkdtempSync(join(tmpdir(), 'editions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

function pdfTools(bytes: Uint8Array): string {
  if (!hasPdfTools) {
    console.error('NOT CHECKED: pdftotext and pdfinfo are not on this machine')
    return ''
  }
  const file = join(folder, `${++files}.pdf`)
  writeFileSync(file, bytes)
  return [['pdftotext', '-raw', file, '-'], ['pdfinfo', file], ['pdfinfo', '-meta', file]].map(([program = '', ...args]) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })).join('\n')
}

/** Every text and stream in it: names, alternatives, titles, metadata. */
async function pdfInside(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const texts: string[] = []
  const look = (object: PDFObject | undefined): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText())
    else if (object instanceof PDFArray) object.asArray().forEach(look)
    else if (object instanceof PDFDict) object.values().forEach(look)
    else if (object instanceof PDFRawStream) {
      look(object.dict)
      texts.push(latin(unpacked(object)))
    }
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object)
  return texts.join('\n')
}

/** What has no packing that the reader knows is read as it lies. */
function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode()
  } catch {
    return stream.contents
  }
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const startsWith = (bytes: Uint8Array, sign: string): boolean => latin(bytes.subarray(0, sign.length)) === sign

/** All there is to read in a file, packed in whatever way, with the names of what is in it. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  if (startsWith(bytes, 'PK')) {
    const inside = await Promise.all(Object.entries(unzipSync(bytes)).map(async ([name, member]) => `${name}\n${await everythingIn(member)}`))
    return inside.join('\n')
  }
  return startsWith(bytes, '%PDF') ? [latin(bytes), pdfTools(bytes), await pdfInside(bytes)].join('\n') : Buffer.from(bytes).toString('utf8')
}

/** A line's end may part a word, and a hyphen with it. */
const joined = (given: string): string => given.replace(/<[^>]*>/g, '').replace(/[\s\-\u00ad]+/g, '')

/** All words of this test begin alike, so that one look through a file finds whatever of them is in it. */
const anyWord = /z[qz][a-z]{3,}|48\.?151\.?623/gi

function wordsIn(given: string, words: readonly HeldWord[]): string[] {
  const found = [...new Set([given, joined(given)].flatMap((one) => one.match(anyWord) ?? []).map((one) => one.toLowerCase()))]
  return words.filter(({ word }) => found.some((one) => one.includes(word.toLowerCase()))).map(({ word, rule }) => `${rule}: ${word}`)
}

const date = '2026-11-21'
const participants = [{ organisation: 'Realdania' }]

/** Which edition it is, whatever was asked for. */
const editionMade = (part: ExportPart, asked: Edition): Edition => exportTable[part].editions.find((edition) => edition === asked) ?? exportTable[part].editions[0] ?? asked

/** The page or zone in which the held cards lie. */
const placeFor = (part: ExportPart): string | null => (exportTable[part].of === 'zone' ? zoneId : exportTable[part].of === 'page' ? readBoard(boTrygtWhole()).zones.get(zoneId)!.pageId : null)

describe('what is held back', () => {
  test('GO15 the board of this test holds a word for every rule there is', () => {
    expect(new Set(heldBoard().words.map(({ rule }) => rule))).toEqual(new Set(withholdings.map(({ id }) => id)))
    const { words } = heldBoard()
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length)
  })

  const documentParts = exportParts.filter((part) => part !== 'archive')
  test.each(documentParts)('GO16 %s: no held word in any format and edition, in text, metadata, names or packed parts', async (part) => {
    const { doc, words, previous } = heldBoard()
    const ofItems = exportTable[part].of === 'session' ? [null, 'item-open', 'item-closed'] : [null]
    for (const format of exportTable[part].formats) {
      for (const edition of editions) {
        for (const itemId of ofItems) {
          // A single item is told by the same tree as the whole.
          if (itemId !== null && !['md', 'docx'].includes(format)) continue
          const file: ExportFile = await renderExport({ part, format, doc, boardId: 'b', sessionId, itemId, place: placeFor(part), cards: 'filled', participants, language: 'da', edition, previous, date })
          const all = [file.fileName, decodeURIComponent(file.contentDisposition), JSON.stringify(file.warnings), await everythingIn(file.bytes)].join('\n')
          const held = words.filter(({ from }) => from.includes(editionMade(part, edition)))
          expect(wordsIn(all, held), `${part}.${format} ${edition} ${itemId ?? ''}`).toEqual([])
          if (part === 'agenda' && itemId === null && ['docx', 'pdf', 'odt', 'md', 'html', 'zip'].includes(format)) {
            const told = heldKinds.flatMap(({ rule }, number) => (ruleOf(rule).from.includes(edition) ? [] : [wordFor(number, 'titel')]))
            expect(told.filter((word) => !joined(all).includes(word)), `${format} ${edition} must tell`).toEqual([])
            expect(joined(all).includes('Aabentpunkt')).toBe(true)
          }
        }
      }
    }
  }, 300_000)

  test('GO17 what may be told is there: the board\'s data of each edition hold every word that is not held from it', async () => {
    const { doc, words } = heldBoard()
    for (const edition of editions) {
      const { bytes } = await renderExport({ part: 'board', format: 'json', doc, participants, language: 'da', edition, date })
      const told = new TextDecoder().decode(bytes)
      // Written as people write numbers, it stands in documents alone.
      const open = words.filter(({ word, from }) => !from.includes(edition) && !word.includes('.'))
      expect(open.filter(({ word }) => !told.includes(word)).map(({ word }) => word), edition).toEqual([])
      expect(told).not.toContain('person-1')
    }
  })
})

describe('through the server', () => {
  beforeAll(() => ensureBuilt(['server']))

  test('GO18 neither the answers nor their headers hold such a word, whoever asks and in whatever edition', async () => {
    const { doc, words } = heldBoard()
    const { address } = await startServer()
    const board = await createBoard(address, { title: 'Tom', language: 'da', templates: [] })
    const facilitator = await joinBoard(board, 'facilitator')
    const viewer = await joinBoard(board, 'viewer')
    const archive = JSON.stringify({ format: archiveFormat, version: archiveVersion, ...readArchiveDocument(doc, date, []) })
    const brought = await ask(address, 'POST', `/api/boards/${board.boardId}/import`, archive, { Cookie: facilitator.cookie, 'Content-Type': 'application/octet-stream' })
    expect(brought.status, await brought.clone().text()).toBe(200)
    for (const { cookie } of [facilitator, viewer]) {
      for (const part of exportParts.filter((one) => one !== 'archive')) {
        const format = (['md', 'json', 'svg'] as const).find((one) => exportTable[part].formats.includes(one))
        if (format === undefined) continue
        for (const edition of ['', ...editions]) {
          const answer = await ask(address, 'GET', `/api/boards/${board.boardId}/export/${part}.${format}?edition=${edition}&session=${sessionId}`, undefined, { Cookie: cookie })
          if (edition === 'internal' && cookie === viewer.cookie) {
            expect(answer.status).toBe(403)
            continue
          }
          // To those who take part a plan goes back whole when they name no edition.
          if (part === 'initiative' && edition === '' && cookie === facilitator.cookie) continue
          expect(answer.status).toBe(200)
          const all = `${[...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n${await answer.text()}`
          const made = editionMade(part, edition === '' ? 'partner' : (edition as Edition))
          expect(wordsIn(all, words.filter(({ from }) => from.includes(made))), `${part} ${edition}`).toEqual([])
        }
      }
    }
  })
})
