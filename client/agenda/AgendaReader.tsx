/** The agenda for those who read: drawn without an editor, so that nothing they do can be written. */
import { Fragment, useMemo } from 'react'
import type { RichBlock, RichCell, RichInline, RichItem } from '../../shared/text/richText'
import { useBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { Living, LivingSource } from './LivingBlockView'
import { Pointer } from './PointerChip'
import { LineView } from './ReportView'
import { TalkListButton } from './talk/TalkTools'
import { useAgendaBlocks } from './useAgendaBlocks'

function InlineView({ part }: { readonly part: RichInline }) {
  if (part.type === 'hardBreak') return <br />
  if (part.type === 'boardPointer') return <Pointer target={part.target} pointsAt={part.ref} />
  return <LineView line={[{ text: part.text, ...part.marks }]} />
}

const Text = ({ text }: { readonly text: readonly RichInline[] }) => text.map((part, index) => <InlineView key={index} part={part} />)

function Items({ items }: { readonly items: readonly RichItem[] }) {
  const words = useWords(agendaWords)
  return items.map((item, index) => (
    <li key={index} data-checked={item.checked}>
      {item.checked !== undefined && (
        <label>
          <input type="checkbox" checked={item.checked} disabled aria-label={words.isDone('')} />
        </label>
      )}
      <div>
        <Blocks blocks={item.blocks} />
      </div>
    </li>
  ))
}

function Heading({ level, text }: Extract<RichBlock, { type: 'heading' }>) {
  const Tag = `h${level + 2}` as 'h3' | 'h4' | 'h5'
  return (
    <Tag data-level={level}>
      <Text text={text} />
    </Tag>
  )
}

function TableCell({ cell }: { readonly cell: RichCell }) {
  const Tag = cell.isHeader ? 'th' : 'td'
  return (
    <Tag colSpan={cell.colspan} rowSpan={cell.rowspan} scope={cell.isHeader ? 'col' : undefined}>
      <Blocks blocks={cell.blocks} />
    </Tag>
  )
}

function FreeTable({ rows }: Extract<RichBlock, { type: 'table' }>) {
  return (
    <div className="tableWrapper">
      <table>
        <tbody>
          {rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, x) => (
                <TableCell key={x} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function List({ list }: { readonly list: Extract<RichBlock, { type: 'bulletList' | 'orderedList' | 'taskList' }> }) {
  const items = <Items items={list.items} />
  if (list.type === 'orderedList') return <ol start={list.start}>{items}</ol>
  return <ul data-type={list.type === 'taskList' ? 'taskList' : undefined}>{items}</ul>
}

function BlockOf({ block }: { readonly block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Text text={block.text} />
        </p>
      )
    case 'heading':
      return <Heading {...block} />
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return <List list={block} />
    case 'table':
      return <FreeTable {...block} />
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'horizontalRule':
      return <hr />
    case 'livingBlock':
      return (
        <Living block={block.block} pointsAt={block.ref}>
          <LivingSource block={block.block} pointsAt={block.ref} />
        </Living>
      )
  }
}

function Blocks({ blocks }: { readonly blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => (
    <Fragment key={index}>
      <BlockOf block={block} />
    </Fragment>
  ))
}

/** `note`: why one only reads. */
export function AgendaReader({ sessionId, label, note }: { readonly sessionId: string; readonly label: string; readonly note?: string }) {
  const words = useWords(agendaWords)
  const blocks = useAgendaBlocks(sessionId)
  const language = useBoard((board) => board.meta.language)
  const isEmpty = useMemo(() => blocks.every((block) => block.type === 'paragraph' && block.text.length === 0), [blocks])
  return (
    <div className="agenda-scroll">
      <p className="agenda-note">{note ?? words.readOnly}</p>
      {note === undefined && <TalkListButton sessionId={sessionId} />}
      <article className="agenda-text" aria-label={label} lang={language}>
        {isEmpty ? <p className="report-soft">{words.empty}</p> : <Blocks blocks={blocks} />}
      </article>
    </div>
  )
}
