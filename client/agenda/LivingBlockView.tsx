import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useContext, useDeferredValue, useMemo, type ReactNode } from 'react'
import { livingBlocks } from '../../shared/reports/livingBlock'
import type { LivingBlockName, PointerTarget } from '../../shared/text/schema'
import { useBoard, useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { useCommandContext } from '../commands/useCommands'
import { ShownVersionContext } from '../history/shownVersion'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { useLanguage } from '../words/language'
import { chooseZone } from './chooseTarget'
import { ReportView } from './ReportView'
import { showTarget } from './showTarget'

interface LivingProps {
  readonly block: LivingBlockName
  readonly pointsAt: string | null
  /** What can be done with it, beside its name. */
  readonly children?: ReactNode
}

/** What the board holds, drawn as part of the text: follows every change, and is never written into the text. */
export function Living({ block, pointsAt, children }: LivingProps) {
  const words = useWords(agendaWords)
  const language = useLanguage()
  const isThen = useContext(ShownVersionContext) !== null
  // Typing on the board comes first; the table may follow a moment later.
  const board = useDeferredValue(useBoard())
  const blocks = useMemo(() => livingBlocks(board, block, pointsAt, language), [board, block, pointsAt, language])
  return (
    <section className="living-block" aria-label={words.block(block)}>
      <header>
        <Icon name="board" size={16} />
        <span className="living-name">{words.block(block)}</span>
        <span className="living-note">{isThen ? words.blockNoteThen : words.blockNote}</span>
        {children}
      </header>
      <div className="living-content">
        <ReportView blocks={blocks} />
      </div>
    </section>
  )
}

const templateOf: Readonly<Partial<Record<LivingBlockName, string>>> = {
  'track-map': 'track-map',
  'activity-table': 'activity-plan',
  reinforcements: 'activity-plan',
  'problem-tree': 'problem-analysis',
}

/** Where on the board the block's content is written. */
function sourceOf({ view }: LiveBoard, block: LivingBlockName, ref: string | null): { target: PointerTarget; ref: string } | null {
  const board = view.read()
  if (block === 'zone-cards') return ref !== null && board.zones.has(ref) ? { target: 'zone', ref } : null
  const page = ref !== null && board.pages.has(ref) ? ref : ([...board.pages.values()].find((one) => one.templateId === templateOf[block])?.id ?? null)
  return page === null ? null : { target: 'page', ref: page }
}

/** Shows on the board where the block's content is written; nothing when there is no such place. */
export function LivingSource({ block, pointsAt }: { readonly block: LivingBlockName; readonly pointsAt: string | null }) {
  const live = useLiveBoard()
  const words = useWords(agendaWords)
  useBoard((board) => board.pages)
  const source = sourceOf(live, block, pointsAt)
  if (source === null) return null
  return (
    <button type="button" className="living-button" aria-label={words.blockShow} title={words.blockShow} onClick={() => showTarget(live, source.target, source.ref)}>
      <Icon name="eye" size={18} />
    </button>
  )
}

export function LivingBlockView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps<HTMLElement>) {
  const words = useWords(agendaWords)
  const context = useCommandContext()
  const { block, ref } = node.attrs as { readonly block: LivingBlockName; readonly ref: string | null }
  const change = async () => {
    const zoneId = await chooseZone(context)
    if (zoneId !== null) updateAttributes({ ref: zoneId })
  }
  return (
    <NodeViewWrapper className="living-place" data-selected={selected} contentEditable={false}>
      <Living block={block} pointsAt={ref}>
        <LivingSource block={block} pointsAt={ref} />
        {block === 'zone-cards' && (
          <button type="button" className="living-button" aria-label={words.chooseZone} title={words.chooseZone} onClick={() => void change()}>
            <Icon name="edit" size={18} />
          </button>
        )}
        <button type="button" className="living-button" aria-label={words.blockRemove} title={words.blockRemove} onClick={() => deleteNode()}>
          <Icon name="trash" size={18} />
        </button>
      </Living>
    </NodeViewWrapper>
  )
}
