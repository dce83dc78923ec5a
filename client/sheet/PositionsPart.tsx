import type { Board, Card, FieldValue } from '../../shared/domain/board'
import { isSameOrganisation } from '../../shared/domain/confirmation'
import { guestMarksOf, hasMarks } from '../../shared/domain/evidenceMarks'
import { setPosition, type Stand } from '../../shared/document/positions'
import { nameOfRef, refsIn } from '../../shared/reports/boardNames'
import { useBoard } from '../board/liveBoard'
import type { CommandContext } from '../commands/command'
import { useCommandContext } from '../commands/useCommands'
import { Explain } from '../glossary/Explain'
import { useWords } from '../words/defineWords'
import { sheetWords } from '../words/sheet'
import { partnerChoices } from './chooseReference'
import { guestMarkKey } from './guestMark'

const reasonsOf = ({ fields }: Card): Readonly<Record<string, FieldValue>> => {
  const reasons = fields.questionReasons
  return typeof reasons === 'object' && reasons !== null && !Array.isArray(reasons) ? (reasons as Readonly<Record<string, FieldValue>>) : {}
}

/** The partner this person's organisation is; null for guests. */
function ownPartner(board: Board, organisation: string): string | null {
  return [...board.partners.values()].find(({ title }) => isSameOrganisation(title, organisation))?.id ?? null
}

/** As whom somebody marks: their own organisation, for a facilitator without one a partner they choose, else somebody without an organisation. */
async function speakFor({ live, ask, language }: CommandContext): Promise<string | null> {
  const board = live.view.read()
  const own = ownPartner(board, live.me.organisation)
  if (own !== null) return own
  return live.me.role === 'facilitator' ? ask.choose(sheetWords[language].positionOf, partnerChoices(board, language)) : guestMarkKey(live.boardId)
}

async function mark(context: CommandContext, cardId: string, is: Stand): Promise<void> {
  const { live, ask, language } = context
  const by = await speakFor(context)
  if (by === null) return
  const reason = is === 'questioned' ? await ask.text(sheetWords[language].whyQuestioned, '', { required: true, lines: true }) : ''
  if (reason === null) return
  live.edit((doc) => setPosition(doc, cardId, by, { is, reason }))
  ask.say(sheetWords[language].marked)
}

interface MarkButtonsProps {
  readonly card: Card
  /** The partner this person is; null for others. */
  readonly own: string | null
  readonly label: string
}

/** Three marks, one of them mine. */
function MarkButtons({ card, own, label }: MarkButtonsProps) {
  const context = useCommandContext()
  const { live } = context
  const words = useWords(sheetWords)
  const buttons: readonly (readonly [Stand, string, string])[] = [['recognised', words.recognise, 'recognisedBy'], ['questioned', words.question, 'questionedBy'], ['lacks', words.lacks, 'lackedBy']]
  const isMine = (field: string) => own !== null && refsIn(card.fields[field]).includes(own)
  const isGuest = own === null && live.me.role !== 'facilitator'
  const takeBack = () => live.edit((doc) => setPosition(doc, card.id, own ?? guestMarkKey(live.boardId), null))
  return (
    <div className="row" role="group" aria-label={label}>
      {buttons.map(([is, word, field]) => (
        <button key={is} type="button" className="button" aria-pressed={isMine(field)} onClick={() => void mark(context, card.id, is)}>
          {word}
        </button>
      ))}
      {(buttons.some(([, , field]) => isMine(field)) || (isGuest && hasMarks({ guestMarks: card.fields.guestMarks ?? null }))) && (
        <button type="button" className="button quiet" onClick={takeBack}>
          {words.takeBack}
        </button>
      )}
    </div>
  )
}

/** Who accepts a piece of evidence, who questions it and why, and who misses something: how many have taken a position, never a ranking. */
export function PositionsPart({ card }: { readonly card: Card }) {
  const { live, language } = useCommandContext()
  const words = useWords(sheetWords)
  const board = useBoard()
  const [recognised, questioned, lacked] = ['recognisedBy', 'questionedBy', 'lackedBy'].map((name) => refsIn(card.fields[name])) as [string[], string[], string[]]
  const core = [...board.partners.values()].filter(({ type }) => type === 'core')
  const taken = core.filter(({ id }) => recognised.includes(id) || questioned.includes(id)).length
  const own = ownPartner(board, live.me.organisation)
  const name = (ref: string) => nameOfRef(board, ref, language)
  const reasons = reasonsOf(card)
  const guests = guestMarksOf(card.fields)
  return (
    <section className="sheet-part" aria-label={words.positions}>
      <h3>
        {words.positions} <Explain place="field:evidence.recognisedBy" /> <Explain place="field:evidence.marks" />
      </h3>
      {core.length > 0 && <p className="hint">{words.share(taken, core.length)}</p>}
      {recognised.length > 0 && <p>{words.recognisedBy(recognised.map(name).join(', '))}</p>}
      {questioned.map((ref) => (
        <p key={ref}>{words.questionedBy(name(ref), String(reasons[ref] ?? ''))}</p>
      ))}
      {lacked.length > 0 && <p>{words.lackedBy(lacked.map(name).join(', '))}</p>}
      {hasMarks({ guestMarks: card.fields.guestMarks ?? null }) && <p>{words.guestMarks(guests.recognised, guests.questioned, guests.lacks)}</p>}
      {live.canEdit && <MarkButtons card={card} own={own} label={own === null ? words.positions : words.positionFor(name(own))} />}
    </section>
  )
}
