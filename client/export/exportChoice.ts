/** What one has chosen to fetch, and what was chosen last on this device. */
import { languages, type Language } from '../../shared/domain/language'
import type { Role } from '../../shared/domain/roles'
import { isEdition, type Edition } from '../../shared/reports/editions'
import { exportFormats, exportTable, isExportPart, itemFormats, mayHaveEdition, partsFor, type ExportFormat, type ExportPart } from '../../shared/reports/exportTable'
import { paperCards, paperSizes, type PaperCards, type PaperSize } from '../../shared/reports/paperChoices'
import type { ExportOpening } from '../board/desk'

export interface ExportChoice {
  readonly part: ExportPart
  /** Only where the part is of a meeting; '' when there is none. */
  readonly sessionId: string
  /** One item of the meeting; '' for all of them. */
  readonly itemId: string
  /** Only where the part is of a page or a zone; '' when there is none. */
  readonly place: string
  /** Only of paper. */
  readonly size: PaperSize
  readonly cards: PaperCards
  readonly edition: Edition
  readonly language: Language
  readonly format: ExportFormat
}

/** What is offered, and to whom. Ids; of the sessions the one that is meant unless another is chosen last. */
export interface Offered {
  readonly role: Role
  readonly sessions: readonly string[]
  readonly pages: readonly string[]
  readonly zones: readonly string[]
  readonly language: Language
}

const storageKey = 'faellestavle.export'

/** What there is nothing to be said against; the rest is not there. */
function known(kept: Partial<Record<keyof ExportChoice, unknown>>): Partial<ExportChoice> {
  const { part, edition, language, format, size, cards } = kept
  return {
    ...(typeof part === 'string' && isExportPart(part) && { part }),
    ...(isEdition(edition) && { edition }),
    ...(languages.includes(language as Language) && { language: language as Language }),
    ...(exportFormats.includes(format as ExportFormat) && { format: format as ExportFormat }),
    ...(paperSizes.includes(size as PaperSize) && { size: size as PaperSize }),
    ...(paperCards.includes(cards as PaperCards) && { cards: cards as PaperCards }),
  }
}

export function readLastChoice(): Partial<ExportChoice> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? known(kept) : {}
  } catch {
    return {}
  }
}

/** Where the browser keeps nothing, one chooses anew. */
export function keepChoice({ sessionId: _ofOneBoard, itemId: _ofOneMeeting, place: _ofThisBoard, ...choice }: ExportChoice): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choice))
  } catch {
    return
  }
}

/** The editions of a part that this role may have. */
export const editionsFor = (part: ExportPart, role: Role): readonly Edition[] => exportTable[part].editions.filter((edition) => mayHaveEdition(role, edition))

const oneOf = <T>(all: readonly T[], ...wishes: readonly (T | undefined)[]): T | undefined => wishes.find((wish) => wish !== undefined && all.includes(wish)) ?? all[0]

/** Packages and calendars are of whole meetings. */
export const formatsFor = (part: ExportPart, itemId: string): readonly ExportFormat[] => exportTable[part].formats.filter((format) => itemId === '' || itemFormats.includes(format))

/** A whole choice of what is offered, as near to the wishes as it goes. */
export function settleChoice(wish: Partial<ExportChoice>, { role, sessions, pages, zones, language }: Offered): ExportChoice {
  const part = oneOf(partsFor(role), wish.part) ?? 'agenda'
  const sessionId = oneOf(sessions, wish.sessionId, sessions.at(-1)) ?? ''
  const itemId = exportTable[part].of === 'session' && wish.sessionId === sessionId ? (wish.itemId ?? '') : ''
  return {
    part,
    sessionId,
    itemId,
    place: oneOf(exportTable[part].of === 'zone' ? zones : pages, wish.place) ?? '',
    size: wish.size ?? 'a4',
    cards: wish.cards ?? 'empty',
    edition: oneOf(editionsFor(part, role), wish.edition, 'partner') ?? 'partner',
    language: wish.language ?? language,
    format: oneOf(formatsFor(part, itemId), wish.format) ?? 'docx',
  }
}

export const firstChoice = (opening: ExportOpening, offered: Offered): ExportChoice => settleChoice({ ...readLastChoice(), ...opening }, offered)
