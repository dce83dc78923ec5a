/** What a zone is called and asks, in both languages. */
import type { Zone } from '../domain/board'
import type { Words } from '../domain/language'
import { isRepeatedPerTrack, zoneSpec } from './findTemplate'

export interface ZoneWords {
  /** As it stands on the board, where its track's lane is seen: *Aktører*. */
  readonly title: Words
  /** As it reads on its own, in a list or a menu: *Aktører (spor 2)*. */
  readonly fullTitle: Words
  readonly question: Words
}

const same = (text: string): Words => ({ da: text, en: text })
const none = same('')

function withNumber(name: Words, zone: Zone, form: (word: string, track: string) => string): Words {
  const number = zone.trackNumber
  if (number === null) return name
  return { da: form(name.da, `spor ${number}`), en: form(name.en, `track ${number}`) }
}

/** A zone's own title and question go before its template's. */
export function zoneWords(zone: Zone): ZoneWords {
  const spec = zoneSpec(zone.templateId, zone.zoneKey)
  const question = zone.question === '' ? (spec?.question ?? none) : same(zone.question)
  const own = zone.title !== ''
  const name = own ? same(zone.title) : (spec?.name ?? none)
  if (spec === null || !isRepeatedPerTrack(spec)) return { title: name, fullTitle: name, question }
  if (spec.repeat !== undefined) {
    const title = own ? name : withNumber(name, zone, (word, track) => `${word} ${track.split(' ')[1]}`)
    return { title, fullTitle: title, question }
  }
  return { title: name, fullTitle: withNumber(name, zone, (word, track) => `${word} (${track})`), question }
}
