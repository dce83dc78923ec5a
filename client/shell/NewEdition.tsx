/** Asks for a reload when the server speaks a newer edition than this page, once everything is saved. */
import { protocolVersion } from '../../shared/protocol/protocolVersion'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { lineWords } from '../words/line'
import { useWords } from '../words/defineWords'

/** How long a new edition of the app may take to reach the device. */
const fetchingMs = 8_000

/** The app kept on the device is the old one until the new one has been fetched. */
async function reloadAnew(): Promise<void> {
  const kept = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  const late = new Promise<void>((resolve) => setTimeout(resolve, fetchingMs))
  const found = await Promise.race([kept?.update().catch(() => undefined), late])
  const coming = found?.installing ?? kept?.installing ?? null
  if (coming !== null) await Promise.race([late, new Promise<void>((resolve) => coming.addEventListener('statechange', () => coming.state === 'activated' && resolve()))])
  location.reload()
}

export function NewEdition() {
  const live = useLiveBoard()
  const words = useWords(lineWords)
  const isOld = useStore(live.connection.stage, (stage) => stage?.protocol !== undefined && stage.protocol !== protocolVersion)
  const changes = useStore(live.connection.saveState, () => live.connection.unsentRecords().length)
  if (!isOld) return null
  return (
    <section className="rescue-bar" role="status" data-part="new-edition">
      <p>{changes === 0 ? words.newEdition : words.newEditionWait(changes)}</p>
      <button type="button" className="button primary" disabled={changes > 0} onClick={() => void reloadAnew()}>
        {words.reload}
      </button>
    </section>
  )
}
