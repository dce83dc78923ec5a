import { roleAllows, type Role } from '../../shared/domain/roles'
import type { VersionAnswer, VersionsAnswer } from '../../shared/protocol/answers'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { postJson, ServerRefusal } from '../door/askServer'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { useLanguage } from '../words/language'
import { Fetched } from './Fetched'
import { givingWay } from './givingWay'
import { mayRestore, restoreVersion } from './restoreVersion'
import { useAsked } from './useAsked'
import { aboutVersion, momentWords, versionName } from './versionWords'

interface VersionLineProps {
  readonly version: VersionAnswer
  readonly role: Role
  readonly onChanged: () => void
}

function VersionLine({ version, role, onChanged }: VersionLineProps) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(historyWords)
  const language = useLanguage()
  const isShown = useStore(live.desk, (state) => state.version?.id === version.id)
  const moment = momentWords(version.made, language)
  const about = aboutVersion(version, language)
  return (
    <li className="version" data-kind={version.kind}>
      <p className="version-name">
        <strong>{versionName(version, language)}</strong> <span className="hint">{[moment, about].filter((part) => part !== '').join(' · ')}</span>
      </p>
      <div className="history-row">
        <button type="button" className="button quiet" aria-pressed={isShown} aria-label={words.lookAt(moment)} onClick={() => live.desk.put(isShown ? { version: null } : { version, ...givingWay() })}>
          {words.look}
        </button>
        <button type="button" className="button quiet" aria-label={words.compareWith(moment)} onClick={() => live.desk.put({ history: { is: 'since-last' }, compared: { from: version.id, to: 'now' } })}>
          {words.compare}
        </button>
        {mayRestore(role) && (
          <button
            type="button"
            className="button quiet"
            aria-label={words.restoreOf(moment)}
            onClick={() => void restoreVersion(live, ask, language, version).then((isDone) => isDone && onChanged())}
          >
            {words.restore}
          </button>
        )}
      </div>
    </li>
  )
}

/** Every version there is, newest first. `role`: one's own, on the board of today. */
export function Versions({ role }: { readonly role: Role }) {
  const { boardId } = useLiveBoard()
  const ask = useAsk()
  const words = useWords(historyWords)
  const { asked, again } = useAsked<VersionsAnswer>(`/api/boards/${boardId}/versions`)
  const keep = async () => {
    const name = await ask.text(words.askName, '', { required: true })
    if (name === null) return
    try {
      await postJson(`/api/boards/${boardId}/versions`, { name })
      ask.say(words.nameKept(name))
      again()
    } catch (error) {
      ask.say(error instanceof ServerRefusal && error.status !== 0 ? error.message : words.offline)
    }
  }
  return (
    <div className="history-body">
      {roleAllows(role, 'editor') && (
        <button type="button" className="button" onClick={() => void keep()}>
          <Icon name="saved" size={18} /> {words.nameVersion}
        </button>
      )}
      <Fetched asked={asked} again={again}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p className="hint">{words.noVersions}</p>
          ) : (
            <ul className="versions" aria-label={words.versions}>
              {versions.map((version) => (
                <VersionLine key={version.id} version={version} role={role} onChanged={again} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </div>
  )
}
