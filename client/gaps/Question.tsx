import { findRule } from '../../shared/templates/findRule'
import type { AnsweredQuestion } from '../../shared/analysis/answered'
import { mayBeAccepted } from '../../shared/analysis/facilitatorRules'
import { acceptGap } from '../../shared/document/acceptedGaps'
import { roleAllows } from '../../shared/domain/roles'
import { cardName } from '../board/cardName'
import { useLiveBoard } from '../board/liveBoard'
import { findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { gapWords } from '../words/gaps'
import { answeredByCommand, answeredByLink, newAnswerTo } from './answers'
import { makeAnswer, openCardOf, placeOf, showPlace } from './goTo'
import { hiddenKey, type HiddenGaps } from './hiddenGaps'

interface QuestionProps {
  readonly rule: string
  readonly question: AnsweredQuestion
  readonly hidden: HiddenGaps
}

/** What the question is about, for whoever hears the buttons one by one. */
export function useNameOf(): (question: AnsweredQuestion) => string {
  const { live, language } = useCommandContext()
  const words = useWords(gapWords)
  return ({ refs }) => {
    const board = live.view.read()
    const known = refs.filter((id) => board.cards.has(id) || board.partners.has(id))
    return known.length === 0 ? words.board : known.slice(0, 3).map((id) => cardName(board, id, language)).join(', ')
  }
}

/** The question of one object, and what one can do about it. */
export function Question({ rule, question, hidden }: QuestionProps) {
  const context = useCommandContext()
  const live = useLiveBoard()
  const words = useWords(gapWords)
  const name = useNameOf()(question)
  const board = live.view.read()
  const place = placeOf(board, [...question.refs, question.zoneId])
  const cardId = place?.root === 'cards' ? place.id : null
  const answer = live.canEdit ? newAnswerTo(board, rule, question) : null
  const ruleName = findRule(rule)?.name[context.language] ?? rule

  const accept = async () => {
    const reason = await context.ask.text(`${words.askReason} ${ruleName}: ${name}`, '', { required: true, lines: true })
    if (reason === null) return
    live.edit((doc) => acceptGap(doc, { rule, ref: question.gapRef, reason, ...live.stamp() }))
    context.ask.say(words.accepted)
  }
  const runOn = (commandId: string) => {
    if (cardId === null) return
    live.desk.put({ selection: [cardId] })
    runCommand(findCommand(commandId), context)
  }
  const answering = answeredByCommand[rule]
  const command = answering === undefined ? null : findCommand(answering)

  return (
    <li className="gap-question" data-refs={question.refs.join(' ')}>
      <p>{question.message[context.language]}</p>
      <p className="gap-actions">
        {cardId !== null && live.canEdit && (
          <button type="button" className="button" aria-label={words.openOf(name)} onClick={() => openCardOf(live, cardId)}>
            {words.open}
          </button>
        )}
        {answer !== null && (
          <button type="button" className="button" aria-label={words.answerOf(String(words[answer.word]), name)} onClick={() => makeAnswer(live, answer)}>
            {String(words[answer.word])}
          </button>
        )}
        {cardId !== null && live.canEdit && answeredByLink.has(rule) && (
          <button type="button" className="button" aria-label={words.answerOf(words.linkTo, name)} onClick={() => runOn('link.make')}>
            {words.linkTo}
          </button>
        )}
        {command !== null && live.canEdit && roleAllows(live.me.role, command.role) && (
          <button type="button" className="button" aria-label={words.answerOf(command.words[context.language], name)} onClick={() => runOn(command.id)}>
            {command.words[context.language]}
          </button>
        )}
        {rule === 'T05' && (
          <button type="button" className="button" onClick={() => live.desk.put({ history: { is: 'since-last' } })}>
            {words.sinceLast}
          </button>
        )}
        {place !== null && (
          <button type="button" className="button quiet" aria-label={words.showOf(name)} onClick={() => showPlace(live, place)}>
            {words.show}
          </button>
        )}
        {live.canEdit && mayBeAccepted(rule) && (
          <button type="button" className="button quiet" aria-label={words.acceptOf(name)} onClick={() => void accept()}>
            {words.accept}
          </button>
        )}
        <button type="button" className="button quiet" aria-label={words.hideOf(name)} onClick={() => hidden.hide(hiddenKey(rule, question.gapRef))}>
          {words.hide}
        </button>
      </p>
    </li>
  )
}
