/** What pages, zones, cards and partners are called in running text. */
import type { Board, Card, FieldValue } from '../domain/board'
import type { Language } from '../domain/language'
import { pagesInOrder } from '../domain/boardQueries'
import { findCardKind, findTemplate, zoneWords } from '../templates/templates'
import { pageTitle } from '../templates/pageTitle'
import type { PointerTarget } from '../text/schema'
import { reportWords } from './reportWords'

/** The page with this template, else the template's name: where somebody is sent to fill something in. */
export function nameOfTemplatePage(board: Board, templateId: string, language: Language): string {
  const page = pagesInOrder(board).find((one) => one.templateId === templateId)
  return page ? pageTitle(page, language) : (findTemplate(templateId)?.name[language] ?? templateId)
}

/** A card's text on one line; a card without text is named by its kind. */
export function nameOfCard(card: Card, language: Language): string {
  const text = card.title.replace(/\s+/g, ' ').trim()
  return text !== '' ? text : reportWords[language].emptyCard(findCardKind(card.kind)?.name[language].toLowerCase() ?? card.kind)
}

/** Ours are made by chance. A word with a capital in it, or with a year after it, is a name that somebody typed. */
const looksLikeId = (text: string) => /^[0-9A-Za-z]{10,12}$/.test(text) && !/^[A-Za-z][a-z]*([A-Z][a-z]+)?\d{0,4}$/.test(text)

/** What a reference points at: a partner, a card, or a name somebody typed. */
export function nameOfRef(board: Board, ref: string, language: Language): string {
  const partner = board.partners.get(ref)
  if (partner) return partner.title.trim()
  const card = board.cards.get(ref)
  if (card) return nameOfCard(card, language)
  return looksLikeId(ref) ? `(${reportWords[language].deleted})` : ref
}

/** The ids or names in a reference field, one or many. */
export function refsIn(value: FieldValue | undefined): string[] {
  const all = Array.isArray(value) ? (value as readonly FieldValue[]) : [value]
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
}

/** A pointer of the text in words, such as *feltet Årsager*; null when what it points at is gone. */
export function nameOfTarget(board: Board, target: PointerTarget, ref: string, language: Language): string | null {
  const words = reportWords[language]
  if (target === 'page') {
    const page = board.pages.get(ref)
    return page ? words.toPage(pageTitle(page, language)) : null
  }
  if (target === 'zone') {
    const zone = board.zones.get(ref)
    return zone ? words.toZone(zoneWords(zone, board).fullTitle[language]) : null
  }
  const card = board.cards.get(ref)
  return card ? words.toCard(nameOfCard(card, language)) : null
}
