/** What a zone is called and asks, in both languages. */
import type { Board, Zone } from '../domain/board'
import type { Words } from '../domain/language'
import { isRepeatedPerTrack, zoneSpec } from './findTemplate'

export interface ZoneWords {
  /** As it stands on the board, where its track's lane is seen: *Aktører*. */
  readonly title: Words
  /** As it reads on its own, in a list or a menu: *Aktører (spor 2)*, or with the track's name when the board is given. */
  readonly fullTitle: Words
  readonly question: Words
}

const same = (text: string): Words => ({ da: text, en: text })

function trackWords(zone: Zone, board: Board | undefined): Words {
  const numbered = { da: `spor ${zone.trackNumber}`, en: `track ${zone.trackNumber}` }
  const name = (zone.trackId === null ? undefined : board?.cards.get(zone.trackId))?.title.trim() ?? ''
  if (name === '' || /^(spor|track) \d$/i.test(name)) return numbered
  return { da: `${numbered.da}: ${name}`, en: `${numbered.en}: ${name}` }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const both = (words: Words, change: (text: string, language: 'da' | 'en') => string): Words => ({ da: change(words.da, 'da'), en: change(words.en, 'en') })

/** A zone's own title and question go before its template's. */
export function zoneWords(zone: Zone, board?: Board): ZoneWords {
  const spec = zoneSpec(zone.templateId, zone.zoneKey)
  const question = zone.question === '' ? (spec?.question ?? same('')) : same(zone.question)
  const own = zone.title === '' ? null : same(zone.title)
  const name = own ?? spec?.name ?? same('')
  if (spec === null || zone.trackNumber === null || !isRepeatedPerTrack(spec)) return { title: name, fullTitle: name, question }
  const track = trackWords(zone, board)
  if (spec.repeat !== undefined) {
    const numbered = both(spec.name, (word) => `${word} ${zone.trackNumber}`)
    return { title: own ?? numbered, fullTitle: own ?? both(track, capital), question }
  }
  return { title: name, fullTitle: both(name, (text, language) => `${text} (${track[language]})`), question }
}
