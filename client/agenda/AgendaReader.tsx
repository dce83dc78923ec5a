/** The agenda for those who read: drawn without an editor, so that nothing they do can be written. */
import { createContext, Fragment, useContext, useMemo } from 'react'
import { itemsIn, numbersFrom, planTimes, type PlannedTime } from '../../shared/agenda/items'
import type { Language } from '../../shared/domain/language'
import { closedItemWords, outcomeWords, resultWords, sectionWords } from '../../shared/text/itemWords'
import { plainText, type RichAgendaItem, type RichBlock, type RichCell, type RichInline, type RichItem } from '../../shared/text/richText'
import { useBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'
import { itemWords } from '../words/items'
import { useLanguage } from '../words/language'
import { AgendaSum } from './items/AgendaSum'
import { ShownCard } from './items/ShownCard'
import { useMeetingFrame } from './items/useMeetingFrame'
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
    case 'agendaItem':
      return <ReadItem item={block} />
    case 'livingBlock':
      if (block.block === 'card') {
        return (
          <ShownCard cardId={block.ref}>
            <LivingSource block={block.block} pointsAt={block.ref} />
          </ShownCard>
        )
      }
      return (
        <Living block={block.block} pointsAt={block.ref}>
          <LivingSource block={block.block} pointsAt={block.ref} />
        </Living>
      )
  }
}

/** What is known of each item as it is drawn: its number and when it comes up. */
const PlacesContext = createContext<ReadonlyMap<RichAgendaItem, { readonly number: string; readonly time: PlannedTime | undefined }>>(new Map())

/** What is said of an item below its title, each with its name. */
function factsOf(item: RichAgendaItem, time: PlannedTime | undefined, words: (typeof itemWords)['da'], language: Language): [string, string][] {
  const clock = time?.from && time.to && time.minutes > 0 ? words.planned(time.from, time.to) : ''
  const facts: [string, string][] = [
    [words.outcome, item.outcome === null ? '' : outcomeWords[item.outcome][language]],
    [words.minutes, item.minutes === null ? '' : `${item.minutes} ${words.minutesShort}`],
    [words.time, clock],
    [words.presenter, item.presenter],
    [words.access, item.isClosed ? closedItemWords[language] : ''],
    [words.result, item.result === null ? '' : resultWords[item.result][language]],
  ]
  return facts.filter(([, value]) => value !== '')
}

function ReadItem({ item }: { readonly item: RichAgendaItem }) {
  const words = useWords(itemWords)
  const language = useLanguage()
  const place = useContext(PlacesContext).get(item)
  const title = plainText(item.title) || words.untitled
  const facts = factsOf(item, place?.time, words, language)
  return (
    <section className="agenda-item" data-item-level={item.level} aria-label={words.item(place?.number ?? '', title)}>
      <div className="item-head">
        <h3 className="item-title">
          <span className="item-number">{place?.number}</span> {item.title.length === 0 ? words.untitled : <Text text={item.title} />}
        </h3>
        {facts.length > 0 && (
          <dl className="item-facts">
            {facts.map(([name, value]) => (
              <div key={name} className={name === words.result ? 'fact result' : 'fact'} data-outcome={name === words.outcome ? item.outcome : undefined} data-result={name === words.result ? item.result : undefined}>
                <dt className="visually-hidden">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {item.sections.map(({ section, blocks }) => (
        <div key={section} className="item-section">
          <h4 className="section-name">{sectionWords[section][language]}</h4>
          <div className="section-text">
            <Blocks blocks={blocks} />
          </div>
        </div>
      ))}
    </section>
  )
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
  const frame = useMeetingFrame(sessionId)
  const places = useMemo(() => {
    const [items, numbers, { times }] = [itemsIn(blocks), numbersFrom(frame.first, blocks), planTimes(blocks, frame)]
    return new Map(items.map((item, at) => [item, { number: numbers[at] ?? '', time: times[at] }]))
  }, [blocks, frame])
  const isEmpty = useMemo(() => blocks.every((block) => block.type === 'paragraph' && block.text.length === 0), [blocks])
  return (
    <div className="agenda-reading">
      <div className="agenda-scroll" tabIndex={0}>
        <p className="agenda-note">{note ?? words.readOnly}</p>
        <article className="agenda-text" aria-label={label} lang={language}>
          {isEmpty ? (
            <p className="report-soft">{words.empty}</p>
          ) : (
            <PlacesContext value={places}>
              <Blocks blocks={blocks} />
            </PlacesContext>
          )}
        </article>
      </div>
      <AgendaSum sessionId={sessionId} frame={frame} />
    </div>
  )
}
