/** Days and meetings of a board as a calendar file; times in UTC. Same entries on the same date, same bytes. */
import ical, { ICalEventTransparency } from 'ical-generator'
import type { Language } from '../../shared/domain/language'
import type { CalendarEntry } from '../../shared/reports/calendar'
import { cleanText } from '../../shared/reports/normalise'

export interface CalendarInput {
  readonly name: string
  readonly entries: readonly CalendarEntry[]
  /** Makes the entries' ids unique in the world. */
  readonly boardId: string
  readonly language: Language
  /** ISO day on which it is made. */
  readonly date: string
  /** Whether one is busy on these days: at meetings, not by deadlines. */
  readonly isBusy: boolean
}

const atMidnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const dayMs = 86_400_000

export function renderIcs({ name, entries, boardId, language, date, isBusy }: CalendarInput): Uint8Array {
  const calendar = ical({ name: cleanText(name), prodId: { company: 'Fællestavle', product: 'Fællestavle', language: language === 'da' ? 'DA' : 'EN' } })
  for (const { id, title, day, place, description, address, time } of entries) {
    const start = atMidnight(day)
    const when = time === null ? { start, end: new Date(start.getTime() + dayMs), allDay: true } : { start: time.from, ...(time.to !== null && { end: time.to }) }
    calendar.createEvent({
      id: `${id}@${boardId}.faellestavle`,
      ...when,
      stamp: atMidnight(date),
      summary: cleanText(title),
      transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      ...(place === '' ? {} : { location: cleanText(place) }),
      ...(description === '' ? {} : { description: cleanText(description) }),
      ...(address === '' ? {} : { url: cleanText(address) }),
    })
  }
  return new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`)
}
