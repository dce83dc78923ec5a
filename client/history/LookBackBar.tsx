import { useContext } from 'react'
import type { Role } from '../../shared/domain/roles'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { historyWords } from '../words/history'
import { useLanguage } from '../words/language'
import { mayRestore, restoreVersion } from './restoreVersion'
import { ShownVersionContext } from './shownVersion'
import { momentWords } from './versionWords'
import './history.css'

/** Says that this is not the board of today, and leads back to it. `role`: one's own, on the board of today. */
export function LookBackBar({ role }: { readonly role: Role }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(historyWords)
  const language = useLanguage()
  const version = useStore(live.desk, (state) => state.version)
  const shownId = useContext(ShownVersionContext)
  if (version === null || version.id !== shownId) return null
  return (
    <div className="look-back" role="status">
      <p>{words.lookingBack(momentWords(version.made, language))}</p>
      <button type="button" className="button primary" onClick={() => live.desk.put({ version: null })}>
        {words.backToNow}
      </button>
      {mayRestore(role) && (
        <button type="button" className="button quiet" onClick={() => void restoreVersion(live, ask, language, version)}>
          {words.restore}
        </button>
      )}
    </div>
  )
}
