import type { Board, Card, FieldValue } from '../../shared/domain/board'
import { isSameOrganisation } from '../../shared/domain/confirmation'
import { setPosition, type Stand } from '../../shared/document/positions'
import { nameOfRef, refsIn } from '../../shared/reports/boardNames'
import { useBoard } from '../board/liveBoard'
import type { CommandContext } from '../commands/command'
import { useCommandContext } from '../commands/useCommands'
import { Explain } from '../glossary/Explain'
import { useWords } from '../words/defineWords'
import { sheetWords } from '../words/sheet'
import { partnerChoices } from './chooseReference'

const reasonsOf = ({ fields }: Card): Readonly<Record<string, FieldValue>> => {
  const reasons = fields.questionReasons
  return typeof reasons === 'object' && reasons !== null && !Array.isArray(reasons) ? (reasons as Readonly<Record<string, FieldValue>>) : {}
}

/** The partner this person's organisation is; null for guests. */
function ownPartner(board: Board, organisation: string): string | null {
  return [...board.partners.values()].find(({ title }) => isSameOrganisation(title, organisation))?.id ?? null
}

/** For whom somebody marks: their own organisation, or for a facilitator one they choose. */
async function speakFor({ live, ask, language }: CommandContext): Promise<string | null> {
  const board = live.view.read()
  const own = ownPartner(board, live.me.organisation)
  return own ?? (live.me.role === 'facilitator' ? ask.choose(sheetWords[language].positionOf, partnerChoices(board, language)) : null)
}

async function mark(context: CommandContext, cardId: string, is: Stand): Promise<void> {
  const { live, ask, language } = context
  const partner = await speakFor(context)
  if (partner === null) return
  const reason = is === 'recognised' ? '' : await ask.text(sheetWords[language].whyQuestioned, '', { required: true, lines: true })
  if (reason !== null) live.edit((doc) => setPosition(doc, cardId, partner, { is, reason }))
}

/** Who accepts a piece of evidence, and who questions it and why: how many have taken a position, never a ranking. */
export function PositionsPart({ card }: { readonly card: Card }) {
  const context = useCommandContext()
  const { live, language } = context
  const words = useWords(sheetWords)
  const board = useBoard()
  const recognised = refsIn(card.fields.recognisedBy)
  const questioned = refsIn(card.fields.questionedBy)
  const core = [...board.partners.values()].filter(({ type }) => type === 'core')
  const taken = core.filter(({ id }) => recognised.includes(id) || questioned.includes(id)).length
  const own = ownPartner(board, live.me.organisation)
  const mayMark = live.canEdit && (own !== null || live.me.role === 'facilitator')
  const name = (ref: string) => nameOfRef(board, ref, language)
  const reasons = reasonsOf(card)
  return (
    <section className="sheet-part" aria-label={words.positions}>
      <h3>
        {words.positions} <Explain place="field:evidence.recognisedBy" />
      </h3>
      {core.length > 0 && <p className="hint">{words.share(taken, core.length)}</p>}
      {recognised.length > 0 && <p>{words.recognisedBy(recognised.map(name).join(', '))}</p>}
      {questioned.map((ref) => (
        <p key={ref}>{words.questionedBy(name(ref), String(reasons[ref] ?? ''))}</p>
      ))}
      {mayMark && (
        <div className="row" role="group" aria-label={own === null ? words.positions : words.positionFor(name(own))}>
          <button type="button" className="button" aria-pressed={own !== null && recognised.includes(own)} onClick={() => void mark(context, card.id, 'recognised')}>
            {words.recognise}
          </button>
          <button type="button" className="button" aria-pressed={own !== null && questioned.includes(own)} onClick={() => void mark(context, card.id, 'questioned')}>
            {words.question}
          </button>
          {own !== null && (recognised.includes(own) || questioned.includes(own)) && (
            <button type="button" className="button quiet" onClick={() => live.edit((doc) => setPosition(doc, card.id, own, null))}>
              {words.takeBack}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
