import { useId, useState } from 'react'
import type { VersionsAnswer } from '../../shared/protocol/answers'
import type { SinceLast as SinceLastReport, ToldChange } from '../../shared/reports/sinceLast'
import { markIcons } from '../board/ChangeMark'
import { useBoard, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { useLanguage } from '../words/language'
import { AgendaDifference } from './AgendaDifference'
import { Fetched } from './Fetched'
import { givingWay } from './givingWay'
import { useSinceLast } from './SinceLastSource'
import { useAsked } from './useAsked'
import { aboutVersion, momentWords, versionName } from './versionWords'

interface Choice {
  readonly id: string
  readonly label: string
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onPick: (id: string) => void
}

function Pick({ label, value, choices, onPick }: PickProps) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  )
}

function showChange(live: LiveBoard, { root, id, pageId }: ToldChange): void {
  const isCard = root === 'cards' && live.view.read().cards.has(id)
  live.desk.put({ ...(pageId === null ? {} : { pageId }), selection: isCard ? [id] : [], ...givingWay() })
  // The page is drawn first; then there is something to move to.
  requestAnimationFrame(() => {
    const eye = live.desk.eye.read()
    if (isCard) eye?.showCard(id)
    else if (root === 'zones') eye?.showZone(id)
  })
}

function Line({ change }: { readonly change: ToldChange }) {
  const live = useLiveBoard()
  const words = useWords(historyWords)
  const isThere = useBoard((board) => (change.root === 'cards' && board.cards.has(change.id)) || (change.root !== 'cards' && change.pageId !== null && board.pages.has(change.pageId)))
  return (
    <li>
      {isThere ? (
        <button type="button" className="history-line" title={words.showOnBoard} onClick={() => showChange(live, change)}>
          {change.words}
        </button>
      ) : (
        <span className="history-line">{change.words}</span>
      )}
      {change.agenda !== undefined && <AgendaDifference changes={change.agenda} />}
    </li>
  )
}

function Lines({ report }: { readonly report: SinceLastReport }) {
  const words = useWords(historyWords)
  const [page, setPage] = useState('')
  const [organisation, setOrganisation] = useState('')
  const isShown = (change: ToldChange) => (page === '' || change.pageId === page) && (organisation === '' || change.organisations.includes(organisation))
  const groups = report.groups.map((group) => ({ ...group, changes: group.changes.filter(isShown) })).filter(({ changes }) => changes.length > 0)
  const counted = (label: string, count: number) => `${label} (${count})`
  const pages = [{ id: '', label: words.everyPage }, ...report.pages.map(({ id, title, count }) => ({ id, label: counted(title, count) }))]
  const organisations = [{ id: '', label: words.everyOrganisation }, ...report.organisations.map(({ name, count }) => ({ id: name, label: counted(name, count) }))]
  return (
    <>
      <p className="history-title" role="status">
        {report.title}
      </p>
      {report.pages.length > 1 && <Pick label={words.page} value={page} choices={pages} onPick={setPage} />}
      {report.organisations.length > 1 && <Pick label={words.organisation} value={organisation} choices={organisations} onPick={setOrganisation} />}
      {report.total > 0 && groups.length === 0 && <p className="hint">{words.nothingShown}</p>}
      {groups.map((group) => (
        <section key={group.group} className="history-group" data-group={group.group}>
          <h3>
            {group.group !== 'removed' && <Icon name={markIcons[group.group]} size={18} />} {group.title} <span className="count">{group.changes.length}</span>
          </h3>
          <ul>
            {group.changes.map((change) => (
              <Line key={`${change.root}/${change.id}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function MarksSwitch() {
  const { desk } = useLiveBoard()
  const words = useWords(historyWords)
  const isMarked = useStore(desk, (state) => state.isMarked)
  return (
    <label className="history-switch">
      <input type="checkbox" role="switch" checked={isMarked} onChange={(event) => desk.put({ isMarked: event.target.checked })} />
      {words.showMarks}
    </label>
  )
}

/** What has changed since the last meeting, since one's own last visit, or since any version. */
export function SinceLast() {
  const { boardId, desk } = useLiveBoard()
  const words = useWords(historyWords)
  const language = useLanguage()
  const compared = useStore(desk, (state) => state.compared)
  const list = useAsked<VersionsAnswer>(`/api/boards/${boardId}/versions`)
  const { asked, again } = useSinceLast()
  const versions = (list.asked.is === 'answered' ? list.asked.answer.versions : []).map((version) => ({
    id: version.id,
    label: [versionName(version, language), aboutVersion(version, language), momentWords(version.made, language)].filter((part) => part !== '').join(', '),
  }))
  const starts = [{ id: 'last-session', label: words.lastSession }, { id: 'my-last-visit', label: words.myLastVisit }]
  const ends = [{ id: 'now', label: words.now }, { id: 'session-start', label: words.sessionStart }]
  return (
    <div className="history-body">
      <Pick label={words.compareFrom} value={compared.from} choices={[...starts, ...versions]} onPick={(from) => desk.put({ compared: { ...compared, from } })} />
      <div className="history-row">
        <Pick label={words.compareTo} value={compared.to} choices={[...ends, ...versions]} onPick={(to) => desk.put({ compared: { ...compared, to } })} />
        <button type="button" className="button quiet" onClick={again}>
          {words.refresh}
        </button>
      </div>
      <MarksSwitch />
      <Fetched asked={asked} again={again}>
        {(report) => <Lines report={report} />}
      </Fetched>
    </div>
  )
}
