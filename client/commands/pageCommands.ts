/** Pages: the board's tabs. */
import { addPage, renamePage } from '../../shared/document/boardRecords'
import { cardsOfPage, pagesInOrder, zonesOfPage } from '../../shared/domain/boardQueries'
import { orderAfterAll } from '../../shared/domain/order'
import { entriesOf } from '../../shared/document/roots'
import { newId } from '../board/newId'
import { pageTitle } from '../../shared/templates/pageTitle'
import type { Command, CommandContext } from './command'

async function newPage({ live, ask, language }: CommandContext): Promise<void> {
  const title = await ask.text(language === 'da' ? 'Hvad skal siden hedde?' : 'What is the page called?', '', { required: true })
  if (title === null) return
  const id = newId()
  const order = orderAfterAll(pagesInOrder(live.view.read()).map((page) => page.order))
  live.edit((doc) => addPage(doc, { id, title, templateId: null, order }))
  live.desk.put({ pageId: id, selection: [] })
}

async function rename({ live, ask, language }: CommandContext): Promise<void> {
  const page = live.view.read().pages.get(live.desk.read().pageId ?? '')
  if (!page) return
  const title = await ask.text(language === 'da' ? 'Sidens navn' : 'Name of the page', pageTitle(page, language), { required: true })
  if (title !== null) live.edit((doc) => renamePage(doc, page.id, title))
}

const isOwnEmptyPage = ({ live }: CommandContext): boolean => {
  const board = live.view.read()
  const pageId = live.desk.read().pageId
  if (pageId === null || board.pages.size < 2) return false
  return zonesOfPage(board, pageId).length === 0 && cardsOfPage(board, pageId).length === 0
}

function removeEmptyPage({ live }: CommandContext): void {
  const { pageId } = live.desk.read()
  if (pageId === null) return
  live.edit((doc) => entriesOf(doc, 'pages').delete(pageId))
  live.desk.put({ pageId: pagesInOrder(live.view.read())[0]?.id ?? null, selection: [] })
}

export const pageCommands: readonly Command[] = [
  { id: 'page.new', words: { da: 'Ny side', en: 'New page' }, group: 'page', role: 'editor', run: newPage },
  { id: 'page.rename', words: { da: 'Omdøb siden', en: 'Rename the page' }, group: 'page', role: 'facilitator', run: rename },
  { id: 'page.remove', words: { da: 'Fjern den tomme side', en: 'Remove the empty page' }, group: 'page', role: 'facilitator', isAvailable: isOwnEmptyPage, run: removeEmptyPage },
]
