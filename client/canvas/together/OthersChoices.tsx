import { useCallback } from 'react'
import { useEditor, useValue, type Box } from 'tldraw'
import type { PresenceState } from '../../../shared/protocol/presence'
import { useLiveBoard } from '../../board/liveBoard'
import { useStore } from '../../board/store'
import { useOthers } from '../../board/useOthers'
import { personColor } from '../../ui/colors'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'
import { shapeIdOf } from '../shapes/shapeIds'

interface Choice {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly color: string
  readonly isWriting: boolean
}

type Others = ReadonlyMap<number, PresenceState>
/** Of one person; more would only clutter. */
const maxShown = 24

function choicesOf(clientId: number, { user, selection, editing }: PresenceState): Choice[] {
  const ids = new Set([...(editing ? [editing] : []), ...(selection ?? []).slice(0, maxShown)])
  return [...ids].map((id) => ({ key: `${clientId} ${id}`, id, name: user.name, color: personColor(user.color), isWriting: id === editing }))
}

const isSame = (a: readonly Choice[], b: readonly Choice[]) =>
  a.length === b.length && a.every((one, index) => one.key === b[index]!.key && one.isWriting === b[index]!.isWriting && one.name === b[index]!.name)

/** What others have chosen, lightly outlined; on a card somebody writes in, their name. */
export function OthersChoices() {
  const live = useLiveBoard()
  const pageId = useStore(live.desk, (state) => state.pageId)
  const pick = useCallback(
    (others: Others) => [...others].flatMap(([clientId, person]) => (person.pageId === pageId ? choicesOf(clientId, person) : [])),
    [pageId],
  )
  const choices = useOthers(pick, isSame, 120)
  return (
    <div className="others-choices" aria-hidden="true">
      {choices.map((choice) => (
        <ChosenByOther key={choice.key} choice={choice} />
      ))}
    </div>
  )
}

function ChosenByOther({ choice }: { readonly choice: Choice }) {
  const editor = useEditor()
  const words = useWords(canvasWords)
  const bounds = useValue<Box | undefined>(
    'what another chose',
    () => editor.getShapePageBounds(shapeIdOf('cards', choice.id)) ?? editor.getShapePageBounds(shapeIdOf('drawings', choice.id)),
    [editor, choice.id],
  )
  if (!bounds) return null
  const style = { transform: `translate(${bounds.x}px, ${bounds.y}px)`, width: bounds.w, height: bounds.h, color: choice.color }
  return (
    <div className="other-choice" data-writing={choice.isWriting || undefined} style={style}>
      {choice.isWriting && <span className="other-writes">{words.writes(choice.name)}</span>}
    </div>
  )
}
