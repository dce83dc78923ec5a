/** Changes all stored versions of a board at once: what is purged, or who is erased, must not lie in any of them. */
import type { SweepStore } from '../store/SweepStore'
import { packedState, type Aside, type StateChange } from './aside/openAside'

export async function rewriteStates(store: SweepStore, aside: Aside, boardId: string, change: StateChange): Promise<void> {
  for (const state of new Set(store.timeline(boardId).map((version) => version.state))) {
    const bytes = store.state(state)
    const rewritten = bytes === null ? null : await aside.rewrite(packedState(bytes), change)
    if (rewritten !== null) store.rewriteState(state, rewritten.digest, rewritten.bytes)
  }
}
