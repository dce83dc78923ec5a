/** Takes an initiative file onto a board as one change; what was left out of it is said line by line. */
import { bringInitiative as bring } from '../../../shared/document/bringInitiative'
import { entriesOf } from '../../../shared/document/roots'
import type { Language } from '../../../shared/domain/language'
import type { ImportAnswer } from '../../../shared/protocol/answers'
import { limits } from '../../../shared/protocol/limits'
import { draftExample } from '../../../shared/templates/draftExample'
import { remarkLines } from '../../../shared/templates/parseInitiative'
import type { MayEdit } from '../../access/authorise'
import { randomId } from '../../access/Gate'
import type { ReadInitiative } from '../../imports/readImport'
import type { Rooms } from '../../sync/openRooms'
import { Refusal } from '../errorWords'

interface InitiativeParts {
  readonly right: MayEdit
  readonly rooms: Rooms
  readonly language: Language
}

/** What was left out; `line` counts the remarks, since JSON has no lines a reader would know. */
const refusedOf = ({ remarks }: ReadInitiative, language: Language): ImportAnswer['refused'] =>
  remarkLines(remarks, language).map((words, index) => ({ line: index + 1, title: remarks[index]?.entry ?? '', id: null, faults: [words] }))

export async function bringInitiative(brought: ReadInitiative, { right, rooms, language }: InitiativeParts): Promise<ImportAnswer> {
  let answer: ImportAnswer | null = null
  await rooms.take(
    right,
    (doc) => {
      const coming = draftExample(brought.initiative, language).cards.length
      if (entriesOf(doc, 'cards').size + coming > limits.maxCards) throw new Refusal('board-full', { max: String(limits.maxCards) })
      const { counts } = bring(doc, brought.initiative, () => randomId(10))
      answer = { kind: 'initiative', made: [], refused: refusedOf(brought, language), counts }
    },
    true,
  )
  return answer!
}
