/** The agenda for those who read: drawn without an editor, so that nothing they do can be written. */
import { Fragment, useMemo } from 'react'
import type { RichBlock, RichInline, RichItem } from '../../shared/text/richText'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { Living, LivingSource } from './LivingBlockView'
import { Pointer } from './PointerChip'
import { LineView } from './ReportView'
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

function BlockOf({ block }: { readonly block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Text text={block.text} />
        </p>
      )
    case 'heading': {
      const Tag = `h${block.level + 2}` as 'h3' | 'h4' | 'h5'
      return (
        <Tag data-level={block.level}>
          <Text text={block.text} />
        </Tag>
      )
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.start}>
          <Items items={block.items} />
        </ol>
      )
    case 'taskList':
      return (
        <ul data-type="taskList">
          <Items items={block.items} />
        </ul>
      )
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, y) => (
              <tr key={y}>
                {row.map((cell, x) => {
                  const Cell = cell.isHeader ? 'th' : 'td'
                  return (
                    <Cell key={x} colSpan={cell.colspan} rowSpan={cell.rowspan} scope={cell.isHeader ? 'col' : undefined}>
                      <Blocks blocks={cell.blocks} />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
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

export function AgendaReader({ sessionId, label }: { readonly sessionId: string; readonly label: string }) {
  const words = useWords(agendaWords)
  const blocks = useAgendaBlocks(sessionId)
  const isEmpty = useMemo(() => blocks.every((block) => block.type === 'paragraph' && block.text.length === 0), [blocks])
  return (
    <div className="agenda-scroll">
      <p className="agenda-note">{words.readOnly}</p>
      <article className="agenda-text" aria-label={label}>
        {isEmpty ? <p className="report-soft">{words.empty}</p> : <Blocks blocks={blocks} />}
      </article>
    </div>
  )
}
