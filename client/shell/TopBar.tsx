import { appPath } from '../door/appPath'
import { useEffect, useReducer, useRef } from 'react'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { TalkBadge } from '../agenda/talk/TalkBadge'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { pageTitle } from '../../shared/templates/pageTitle'
import { useStore } from '../board/store'
import type { CommandContext } from '../commands/command'
import { canRun, commands, findCommand, runCommand } from '../commands/registry'
import { shortcutWords } from '../commands/shortcuts'
import { useCommandContext } from '../commands/useCommands'
import { PeopleStrip } from '../facilitate/PeopleStrip'
import { Rescue } from '../rescue/Rescue'
import { LookBackBar } from '../history/LookBackBar'
import { Icon } from '../ui/Icon'
import { LanguageSwitch } from '../ui/LanguageSwitch'
import { Menu } from '../ui/Menu'
import type { MenuItem } from '../ui/MenuList'
import { useWords } from '../words/defineWords'
import { setLanguage } from '../words/language'
import { shellWords } from '../words/shell'
import { NewEdition } from './NewEdition'
import { SaveBadge } from './SaveBadge'
import { EndingSign } from '../facilitate/EndingSign'
import { StandingSign } from './StandingSign'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** Menu items for what may run now, made from the registry. */
function itemsOf(context: CommandContext, groups: readonly string[]): MenuItem[] {
  let lastGroup: string | null = null
  return commands
    .filter((command) => groups.includes(command.group) && canRun(command, context))
    .map((command) => {
      const startsGroup = lastGroup !== null && lastGroup !== command.group
      lastGroup = command.group
      const shortcut = command.shortcuts?.[0]
      return {
        id: command.id,
        label: command.words[context.language],
        shortcut: shortcut && shortcutWords(shortcut, isMac),
        startsGroup,
        run: () => void runCommand(command, context),
      }
    })
}

/** Renders again when there is something (else) to undo. */
function useUndoState(): void {
  const { undo } = useLiveBoard()
  const [, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => undo.subscribe(render), [undo])
}

function CommandButton({ id, icon }: { readonly id: string; readonly icon: 'undo' | 'redo' }) {
  const context = useCommandContext()
  const command = findCommand(id)
  const label = command.words[context.language]
  const shortcut = shortcutWords(command.shortcuts?.[0] ?? '', isMac)
  return (
    <button type="button" className="button quiet" aria-label={label} title={`${label} (${shortcut})`} disabled={!canRun(command, context)} onClick={() => runCommand(command, context)}>
      <Icon name={icon} />
    </button>
  )
}

function PageTabs() {
  const live = useLiveBoard()
  const context = useCommandContext()
  const words = useWords(shellWords)
  const pages = useBoard((board) => board.pages)
  const pageId = useStore(live.desk, (state) => state.pageId)
  // The plan is of the whole board: a page is then a way out of it.
  const isPlan = useStore(live.desk, (state) => state.view === 'plan')
  const nav = useRef<HTMLElement>(null)
  // Many pages do not fit beside one another: the open one is always seen.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pageId, isPlan])
  return (
    <div className="page-row">
      <nav ref={nav} className="page-tabs" aria-label={words.pages}>
        {pagesInOrder(live.view.read())
          .filter((page) => pages.has(page.id))
          .map((page) => (
            <button
              key={page.id}
              type="button"
              className="page-tab"
              aria-current={page.id === pageId && !isPlan ? 'page' : undefined}
              onClick={() => live.desk.put({ pageId: page.id, selection: [], ...(isPlan && { view: 'canvas' }) })}
            >
              {pageTitle(page, context.language)}
            </button>
          ))}
      </nav>
      {live.canEdit && (
        <button type="button" className="page-tab add" aria-label={words.newPage} title={words.newPage} onClick={() => runCommand(findCommand('page.new'), context)}>
          <Icon name="add" size={18} />
        </button>
      )}
    </div>
  )
}

export function TopBar() {
  const live = useLiveBoard()
  const context = useCommandContext()
  const words = useWords(shellWords)
  const title = useBoard((current) => current.meta.title)
  const view = useStore(live.desk, (state) => state.view)
  const agendaOf = useStore(live.desk, (state) => state.agendaOf)
  const gaps = useStore(live.desk, (state) => state.gaps)
  useUndoState()
  return (
    <header className="top-bar">
      <div className="bar-row">
        <a className="button quiet home-link" href={appPath('/')} aria-label={words.toHome} title={words.toHome}>
          <img src={appPath('/icon.svg')} alt="" width="24" height="24" />
        </a>
        <h1 className="board-title">{title}</h1>
        <SaveBadge />
        <span className="bar-space" />
        <StandingSign />
        <PeopleStrip />
        {live.canEdit && (
          <span className="undo-pair">
            <CommandButton id="edit.undo" icon="undo" />
            <CommandButton id="edit.redo" icon="redo" />
          </span>
        )}
        <button type="button" className="button quiet" aria-pressed={view === 'list'} onClick={() => runCommand(findCommand('view.list'), context)}>
          <Icon name="list" /> <span className="bar-word">{words.list}</span>
        </button>
        <button type="button" className="button quiet plan-toggle" aria-pressed={view === 'plan'} onClick={() => runCommand(findCommand('view.plan'), context)}>
          <Icon name="table" /> <span className="bar-word">{words.plan}</span>
        </button>
        <button type="button" className="button quiet gaps-toggle" aria-pressed={gaps} onClick={() => runCommand(findCommand('board.gaps'), context)}>
          <Icon name="question" /> <span className="bar-word">{words.gaps}</span>
        </button>
        <button type="button" className="button quiet" aria-pressed={agendaOf !== null} onClick={() => runCommand(findCommand('agenda.toggle'), context)}>
          <Icon name="agenda" /> <span className="bar-word">{words.agenda}</span>
          <TalkBadge />
        </button>
        <Menu label={words.export} icon="download" className="button quiet wide-only" items={() => itemsOf(context, ['export'])} />
        {live.me.role === 'facilitator' && (
          <button type="button" className="button primary wide-only" onClick={() => runCommand(findCommand('board.share'), context)}>
            <Icon name="share" /> {words.share}
          </button>
        )}
        <Menu
          label={words.more}
          icon="more"
          isBare
          className="button quiet"
          items={() => [
            ...itemsOf(context, ['board', 'history', 'export', 'card', 'link', 'edit', 'page', 'view', 'tool']),
            { id: 'language', label: words.otherLanguage, startsGroup: true, run: () => setLanguage(context.language === 'da' ? 'en' : 'da') },
          ]}
        />
        <span className="wide-only">
          <LanguageSwitch />
        </span>
      </div>
      <NewEdition />
      <EndingSign />
      <Rescue />
      <PageTabs />
      <LookBackBar role={live.me.role} />
    </header>
  )
}
