import type { Card, Link } from '../../shared/domain/board'
import { linksFrom, linksTo } from '../../shared/domain/boardQueries'
import { confirmationOf, mayConfirm, type ConfirmAnswer } from '../../shared/domain/confirmation'
import { removeLink, setLinkWhy } from '../../shared/document/links'
import { findRelation, relationRequires } from '../../shared/templates/relations'
import { answerLink } from '../board/answerLink'
import { cardName } from '../board/cardName'
import { linkStanding } from '../board/linkStanding'
import { useBoard } from '../board/liveBoard'
import { linkChoicesFrom, makeLink } from '../board/makeLink'
import type { CommandContext } from '../commands/command'
import { useCommandContext } from '../commands/useCommands'
import { Explain } from '../glossary/Explain'
import { Icon } from '../ui/Icon'
import { confirmWords } from '../words/confirm'
import { useWords } from '../words/defineWords'
import { sheetWords } from '../words/sheet'

async function addLink({ live, ask, language }: CommandContext, cardId: string): Promise<void> {
  const choices = linkChoicesFrom(live.view.read(), cardId, language)
  if (choices.length === 0) return ask.say(sheetWords[language].noChoices)
  const to = await ask.choose(sheetWords[language].addLink, choices)
  if (to !== null) await makeLink(live, ask, language, cardId, to)
}

async function changeWhy({ live, ask, language }: CommandContext, link: Link): Promise<void> {
  const why = await ask.text(sheetWords[language].whyQuestion, link.why, { required: relationRequires(link.kind).includes('why'), lines: true })
  if (why !== null) live.edit((doc) => setLinkWhy(doc, link.id, why))
}

function Answers({ link }: { readonly link: Link }) {
  const { live } = useCommandContext()
  const words = useWords(confirmWords)
  const given = confirmationOf(link)?.answer
  const answers: readonly (readonly [ConfirmAnswer, string])[] = [['yes', words.yes], ['not-yet', words.notYet], ['no', words.no]]
  return (
    <span className="row">
      {answers.map(([answer, label]) => (
        <button key={answer} type="button" className="button" aria-pressed={given === answer} onClick={() => answerLink(live, link.id, answer)}>
          {label}
        </button>
      ))}
    </span>
  )
}

function LinkLine({ link, card }: { readonly link: Link; readonly card: Card }) {
  const context = useCommandContext()
  const { live, language } = context
  const words = useWords(sheetWords)
  const board = useBoard()
  const relation = findRelation(link.kind)
  const otherId = link.from === card.id ? link.to : link.from
  const name = (id: string) => (id === card.id ? '…' : cardName(board, id, language))
  const standing = linkStanding(board, link, language)
  const may = live.canEdit && mayConfirm(board, link, { organisation: live.me.organisation, isFacilitator: live.me.role === 'facilitator' })
  return (
    <li className="sheet-link-line" data-link={link.id} data-open={standing.startsWith(confirmWords[language].unconfirmed) || undefined}>
      <p>
        {name(link.from)} <strong>{relation?.label[language] ?? link.kind}</strong> {name(link.to)}
        {link.why !== '' && <span className="sheet-why">: {link.why}</span>} <Explain place={`relation:${link.kind}`} />
      </p>
      {standing !== '' && <p className="hint">{standing}</p>}
      {may && link.to === card.id && <Answers link={link} />}
      <span className="row">
        {board.cards.has(otherId) && (
          <button type="button" className="button quiet" aria-label={cardName(board, otherId, language)} onClick={() => live.desk.put({ openCard: otherId, selection: [otherId] })}>
            <Icon name="next" size={18} />
          </button>
        )}
        {live.canEdit && relationRequires(link.kind).includes('why') && (
          <button type="button" className="button quiet" onClick={() => void changeWhy(context, link)}>
            {words.changeWhy}
          </button>
        )}
        {live.canEdit && (
          <button type="button" className="button quiet" aria-label={`${words.removeLink}: ${relation?.label[language] ?? link.kind} ${cardName(board, otherId, language)}`} onClick={() => live.edit((doc) => removeLink(doc, link.id))}>
            <Icon name="trash" size={18} />
          </button>
        )}
      </span>
    </li>
  )
}

/** What the card is linked to, in sentences. */
export function RelationsPart({ card }: { readonly card: Card }) {
  const context = useCommandContext()
  const words = useWords(sheetWords)
  const board = useBoard()
  const links = [...linksFrom(board, card.id), ...linksTo(board, card.id)]
  return (
    <section className="sheet-part" aria-label={words.links}>
      <h3>{words.links}</h3>
      {links.length === 0 && <p className="hint">{words.noLinks}</p>}
      <ul className="sheet-links">
        {links.map((link) => (
          <LinkLine key={link.id} link={link} card={card} />
        ))}
      </ul>
      {context.live.canEdit && (
        <button type="button" className="button" onClick={() => void addLink(context, card.id)}>
          <Icon name="link" size={18} /> {words.addLink}
        </button>
      )}
    </section>
  )
}
