/** A whole board in words, page by page, nothing left out: for those who read it without the tool. */
import type { Board, Card, Drawing, FieldValue, Link, Zone } from '../domain/board'
import { cardsOfZone, linksFrom, linksTo, looseCardsOfPage, pagesInOrder, zonesOfPage } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { commonFields } from '../templates/commonFields'
import { pageTitle } from '../templates/pageTitle'
import { findCardKind, findRelation, zoneWords } from '../templates/templates'
import { boardInWordsText } from './boardInWordsText'
import { nameOfCard, nameOfRef } from './boardNames'
import { bullets, item, paragraph, soft, words } from './build'
import { fieldWords, filledFields } from './fieldWords'
import type { ReportBlock, ReportItem } from './report'

export interface PictureInWords {
  readonly sha256: string
  /** What it shows, in its owner's words; '' when nobody has said. */
  readonly alt: string
}

export interface PageInWords {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
  readonly pictures: readonly PictureInWords[]
}

interface Reading {
  readonly board: Board
  readonly language: Language
}

const isRecord = (value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A link as a sentence, the same at both of its ends. */
function linkSentence({ board, language }: Reading, { kind, from, to, why }: Link): string {
  const text = boardInWordsText[language]
  const because = why.trim().replace(/\.$/, '').replace(/^(fordi|because)\s+/i, '')
  const label = findRelation(kind)?.label[language] ?? kind
  const named = (id: string) => nameOfRef(board, id, language).replace(/\.$/, '')
  return text.link(named(from), label, named(to)) + (because === '' ? '.' : `${text.because(because)}.`)
}

function fieldsOf({ board, language }: Reading, card: Card): ReportItem[] {
  const common = commonFields(card.kind).map((field) => ({ label: field.label[language], value: fieldWords(board, card.kind, field, card.fields[field.name], language) }))
  return [...filledFields(board, card, language), ...common].filter(({ value }) => value !== '').map(({ label, value }) => item([...words(`${label}: `, { bold: true }), ...words(value)]))
}

function cardItem(reading: Reading, card: Card): ReportItem {
  const { board, language } = reading
  const kind = findCardKind(card.kind)?.name[language] ?? card.kind
  const links = [...linksFrom(board, card.id), ...linksTo(board, card.id)].map((link) => item(linkSentence(reading, link)))
  const by = card.organisation.trim() === '' ? [] : [item(boardInWordsText[language].writtenBy(card.organisation.trim()))]
  const below = [...fieldsOf(reading, card), ...links, ...by]
  const note = card.note.trim()
  return item([...words(nameOfCard(card, language), { bold: true }), ...words(` (${kind.toLowerCase()})`)], ...(note === '' ? [] : [paragraph(note)]), ...(below.length === 0 ? [] : [bullets(below)]))
}

const cardList = (reading: Reading, cards: readonly Card[]): ReportBlock =>
  cards.length === 0 ? soft(boardInWordsText[reading.language].noCards) : bullets(cards.map((card) => cardItem(reading, card)))

function zoneBlocks(reading: Reading, zone: Zone): ReportBlock[] {
  const { board, language } = reading
  const { fullTitle, question } = zoneWords(zone, board)
  return [{ type: 'heading', level: 1, text: words(fullTitle[language]) }, ...(question[language] === '' ? [] : [soft(question[language])]), cardList(reading, cardsOfZone(board, zone.id))]
}

/** The words inside a rich text as the drawing tool keeps it. */
function richWords(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return (value as readonly FieldValue[]).map(richWords).filter((part) => part !== '').join(' ')
  if (!isRecord(value)) return ''
  return typeof value.text === 'string' ? value.text : richWords(value.content)
}

const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

function pictureOf({ fields: { image, altText } }: Drawing): PictureInWords[] {
  const hash = isRecord(image) ? textIn(image.hash) : ''
  return /^[0-9a-f]{64}$/.test(hash) ? [{ sha256: hash, alt: textIn(altText) }] : []
}

function drawnBlocks({ language }: Reading, drawings: readonly Drawing[]): ReportBlock[] {
  const said = drawings.flatMap(({ fields }) => [richWords(fields.richText).trim() || textIn(fields.text)]).filter((words) => words !== '')
  return said.length === 0 ? [] : [{ type: 'heading', level: 1, text: words(boardInWordsText[language].drawn) }, bullets(said.map((one) => item(one)))]
}

/** In the order of the pages. */
export function boardInWords(board: Board, language: Language): PageInWords[] {
  const reading = { board, language }
  return pagesInOrder(board).map((page) => {
    const loose = looseCardsOfPage(board, page.id)
    const drawings = [...board.drawings.values()].filter(({ fields }) => fields.pageId === page.id).sort((a, b) => (a.id < b.id ? -1 : 1))
    const outside: ReportBlock[] = loose.length === 0 ? [] : [{ type: 'heading', level: 1, text: words(boardInWordsText[language].outsideZones) }, cardList(reading, loose)]
    return {
      title: pageTitle(page, language),
      blocks: [...zonesOfPage(board, page.id).flatMap((zone) => zoneBlocks(reading, zone)), ...outside, ...drawnBlocks(reading, drawings)],
      pictures: drawings.flatMap(pictureOf),
    }
  })
}

/** Everybody on the list of partners, with what is said of them. */
export function partnersInWords(board: Board): ReportItem[] {
  return [...board.partners.values()].filter(({ title }) => title.trim() !== '').sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ title }) => item(title.trim()))
}
