/** Pages: the board's tabs. */
import { renamePage } from '../../shared/document/boardRecords'
import { movePage, removePage } from '../../shared/document/pages'
import { cardsOfPage, pagesInOrder } from '../../shared/domain/boardQueries'
import type { Page } from '../../shared/domain/board'
import { pageTitle } from '../../shared/templates/pageTitle'
import type { Command, CommandContext } from './command'

function openPage({ live }: CommandContext): Page | null {
  return live.view.read().pages.get(live.desk.read().pageId ?? '') ?? null
}

async function rename(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const page = openPage(context)
  if (page === null) return
  const title = await ask.text(language === 'da' ? 'Sidens navn' : 'Name of the page', pageTitle(page, language), { required: true })
  if (title !== null) live.edit((doc) => renamePage(doc, page.id, title))
}

function canMove(context: CommandContext, by: -1 | 1): boolean {
  const pages = pagesInOrder(context.live.view.read())
  const at = pages.findIndex(({ id }) => id === context.live.desk.read().pageId)
  return at >= 0 && pages[at + by] !== undefined
}

function move(context: CommandContext, by: -1 | 1): void {
  const { live, ask, language } = context
  const page = openPage(context)
  if (page === null) return
  live.edit((doc) => movePage(doc, live.view.read(), page.id, by))
  const at = pagesInOrder(live.view.read()).findIndex(({ id }) => id === page.id) + 1
  ask.say(language === 'da' ? `${pageTitle(page, language)} er nu side ${at}.` : `${pageTitle(page, language)} is now page ${at}.`)
}

/** With all that lies on it, in one step of undo; versions keep it too. */
async function remove(context: CommandContext): Promise<void> {
  const { live, ask, language } = context
  const page = openPage(context)
  if (page === null) return
  const title = pageTitle(page, language)
  const count = cardsOfPage(live.view.read(), page.id).length
  const isDanish = language === 'da'
  const withCards = count === 0 ? '' : isDanish ? ` og ${count} kort` : count === 1 ? ' and 1 card' : ` and ${count} cards`
  const question = isDanish ? `Fjern »${title}«${withCards}? Du kan fortryde, og tavlens versioner gemmer siden.` : `Remove “${title}”${withCards}? You can undo it, and the board’s versions keep the page.`
  if (!(await ask.confirm(question, isDanish ? 'Fjern siden' : 'Remove the page'))) return
  const others = pagesInOrder(live.view.read()).filter(({ id }) => id !== page.id)
  live.edit((doc) => removePage(doc, live.view.read(), page.id))
  live.desk.put({ pageId: others[0]?.id ?? null, selection: [] })
  ask.say(isDanish ? `${title} er fjernet. Fortryd med Ctrl+Z.` : `${title} has been removed. Undo with Ctrl+Z.`)
}

export const pageCommands: readonly Command[] = [
  { id: 'page.new', words: { da: 'Tilføj en side …', en: 'Add a page …' }, group: 'page', role: 'editor', run: ({ live }) => live.desk.put({ sheet: 'template' }) },
  { id: 'page.rename', words: { da: 'Omdøb siden', en: 'Rename the page' }, group: 'page', role: 'facilitator', run: rename },
  { id: 'page.left', words: { da: 'Flyt siden til venstre', en: 'Move the page left' }, group: 'page', role: 'facilitator', isAvailable: (context) => canMove(context, -1), run: (context) => move(context, -1) },
  { id: 'page.right', words: { da: 'Flyt siden til højre', en: 'Move the page right' }, group: 'page', role: 'facilitator', isAvailable: (context) => canMove(context, 1), run: (context) => move(context, 1) },
  {
    id: 'page.remove',
    words: { da: 'Fjern siden …', en: 'Remove the page …' },
    group: 'page',
    role: 'facilitator',
    isAvailable: ({ live }) => live.view.read().pages.size > 1,
    run: remove,
  },
]
