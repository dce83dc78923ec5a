import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { nameOfTarget } from '../../shared/reports/boardNames'
import type { PointerTarget } from '../../shared/text/schema'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { useLanguage } from '../words/language'
import { showTarget } from './showTarget'

interface PointerProps {
  readonly target: PointerTarget
  readonly pointsAt: string
  readonly isSelected?: boolean
}

/** The chip itself: what it points at in words, and pressing it brings that into view. */
export function Pointer({ target, pointsAt, isSelected = false }: PointerProps) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  const language = useLanguage()
  const name = useBoard((board) => nameOfTarget(board, target, pointsAt, language))
  const shown = name ?? words.deletedTarget
  return (
    <button
      type="button"
      className="pointer-chip"
      data-selected={isSelected}
      disabled={name === null}
      title={name === null ? undefined : words.show(name)}
      onClick={() => showTarget(live, target, pointsAt)}
    >
      <Icon name={name === null ? 'warning' : target === 'page' ? 'board' : target === 'zone' ? 'fit' : 'card'} size={15} />
      {shown}
    </button>
  )
}

export function PointerChip({ node, selected }: ReactNodeViewProps<HTMLElement>) {
  const { target, ref } = node.attrs as { readonly target: PointerTarget; readonly ref: string }
  return (
    <NodeViewWrapper as="span" className="pointer-place">
      <Pointer target={target} pointsAt={ref} isSelected={selected} />
    </NodeViewWrapper>
  )
}
