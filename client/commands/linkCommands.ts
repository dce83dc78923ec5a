/** Linking cards without dragging, and what can be done with a link. */
import type { Link } from '../../shared/domain/board'
import { linksFrom, linksTo } from '../../shared/domain/boardQueries'
import { removeLink, setLinkWhy } from '../../shared/document/links'
import { findRelation, relationRequires } from '../../shared/templates/relations'
import { cardName } from '../board/cardName'
import { confirmLink, confirmQuestion, mayAnswer } from '../board/confirmLink'
import { linkChoicesFrom, makeLink } from '../board/makeLink'
import { confirmWords } from '../words/confirm'
import { selectedCards } from './cardCommands'
import type { Command, CommandContext } from './command'

/** The selected link, or one of the selected card's that the person picks. */
async function linkAtHand({ live, ask, language }: CommandContext): Promise<Link | null> {
  const board = live.view.read()
  const { selection } = live.desk.read()
  const chosen = selection.flatMap((id) => board.links.get(id) ?? [])[0]
  if (chosen) return chosen
  const links = selection.flatMap((id) => [...linksFrom(board, id), ...linksTo(board, id)])
  if (links.length < 2) return links[0] ?? null
  const linkId = await ask.choose(
    language === 'da' ? 'Hvilken kobling?' : 'Which link?',
    links.map((link) => ({
      id: link.id,
      label: `${cardName(board, link.from, language)} ${findRelation(link.kind)?.label[language] ?? link.kind} ${cardName(board, link.to, language)}`,
    })),
  )
  return board.links.get(linkId ?? '') ?? null
}

const hasLink = ({ live }: CommandContext): boolean => {
  const board = live.view.read()
  return live.desk.read().selection.some((id) => board.links.has(id) || linksFrom(board, id).length + linksTo(board, id).length > 0)
}

async function linkTo(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const from = selectedCards(context)[0]
  if (!from) return
  const choices = linkChoicesFrom(live.view.read(), from.id, language)
  if (choices.length === 0) {
    ask.say(language === 'da' ? 'Der er ingen kort, som dette kort kan kobles til endnu.' : 'There are no cards this card can be linked to yet.')
    return
  }
  const to = await ask.choose(language === 'da' ? 'Kobl til hvilket kort?' : 'Link to which card?', choices)
  if (to !== null) await makeLink(live, ask, language, from.id, to)
}

async function changeWhy(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const link = await linkAtHand(context)
  if (!link) return
  const required = relationRequires(link.kind).includes('why')
  const why = await ask.text(language === 'da' ? 'Fordi …' : 'Because …', link.why, { required, lines: true })
  if (why !== null) live.edit((doc) => setLinkWhy(doc, link.id, why))
}

async function deleteLink(context: CommandContext): Promise<void> {
  const link = await linkAtHand(context)
  if (!link) return
  context.live.edit((doc) => removeLink(doc, link.id))
  context.live.desk.put({ selection: context.live.desk.read().selection.filter((id) => id !== link.id) })
  context.ask.say(context.language === 'da' ? 'Koblingen er slettet.' : 'The link is deleted.')
}

/** The reinforcements at hand that this person may answer for. */
function answerable({ live }: CommandContext): Link[] {
  const board = live.view.read()
  const near = live.desk.read().selection.flatMap((id) => board.links.get(id) ?? linksTo(board, id))
  return near.filter((link) => mayAnswer(live, link))
}

async function confirm(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const links = answerable(context)
  const choices = links.map((link) => ({ id: link.id, label: confirmQuestion(live, link, language), hint: link.why }))
  const linkId = links.length < 2 ? links[0]?.id : await ask.choose(confirmWords[language].which, choices)
  const link = links.find(({ id }) => id === linkId)
  if (link !== undefined) await confirmLink(live, ask, language, link)
}

export const linkCommands: readonly Command[] = [
  { id: 'link.confirm', words: { da: 'Bekræft forstærkning …', en: 'Confirm reinforcement …' }, group: 'link', role: 'editor', isAvailable: (context) => answerable(context).length > 0, run: confirm },
  {
    id: 'link.make',
    words: { da: 'Kobl til …', en: 'Link to …' },
    group: 'link',
    role: 'editor',
    shortcuts: ['K'],
    isAvailable: (context) => selectedCards(context).length === 1,
    run: linkTo,
  },
  { id: 'link.why', words: { da: 'Ret fordi …', en: 'Change because …' }, group: 'link', role: 'editor', isAvailable: hasLink, run: changeWhy },
  {
    id: 'link.delete',
    words: { da: 'Slet kobling', en: 'Delete link' },
    group: 'link',
    role: 'editor',
    isAvailable: hasLink,
    run: deleteLink,
  },
]
