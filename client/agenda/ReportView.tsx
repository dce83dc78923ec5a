/** Report blocks as HTML: real headings, lists and tables, the same content as in the exported document. */
import { Fragment, type ReactNode } from 'react'
import type { Cell, Line, ReportBlock, ReportItem, Sheet } from '../../shared/reports/report'
import { useWords } from '../words/defineWords'
import { agendaWords } from '../words/agenda'

export function LineView({ line }: { readonly line: Line }) {
  return line.map((part, index) => {
    let shown: ReactNode = part.text.split('\n').map((text, at) => (
      <Fragment key={at}>
        {at > 0 && <br />}
        {text}
      </Fragment>
    ))
    if (part.strike) shown = <s>{shown}</s>
    if (part.underline) shown = <u>{shown}</u>
    if (part.italic) shown = <em>{shown}</em>
    if (part.bold) shown = <strong>{shown}</strong>
    if (part.link !== undefined) {
      shown = (
        <a href={part.link} target="_blank" rel="noopener noreferrer nofollow">
          {shown}
        </a>
      )
    }
    return <Fragment key={index}>{shown}</Fragment>
  })
}

const CellView = ({ cell }: { readonly cell: Cell }) =>
  cell.map((line, index) => (
    <p key={index}>
      <LineView line={line} />
    </p>
  ))

/** A table that is wider than the panel scrolls by itself, also with the keyboard. */
function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const words = useWords(agendaWords)
  return (
    <div className="sheet-scroll" role="region" tabIndex={0} aria-label={words.tableScroll(sheet.caption)}>
      <table>
        {sheet.caption !== '' && <caption>{sheet.caption}</caption>}
        {sheet.hasHeader && (
          <thead>
            <tr>
              {sheet.columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {sheet.rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, x) =>
                x === 0 && sheet.hasRowHeadings ? (
                  <th key={x} scope="row">
                    <CellView cell={cell} />
                  </th>
                ) : (
                  <td key={x}>
                    <CellView cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ItemView({ item }: { readonly item: ReportItem }) {
  return (
    <li>
      <ReportView blocks={item.blocks} />
    </li>
  )
}

function ListView({ list }: { readonly list: Extract<ReportBlock, { type: 'list' }> }) {
  const items = list.items.map((item, index) => <ItemView key={index} item={item} />)
  return list.style === 'ordered' ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

function BlockView({ block }: { readonly block: ReportBlock }) {
  switch (block.type) {
    case 'heading':
      return (
        <p className="report-heading">
          <LineView line={block.text} />
        </p>
      )
    case 'paragraph':
      return (
        <p className={block.tone && `report-${block.tone}`}>
          <LineView line={block.text} />
        </p>
      )
    case 'list':
      return <ListView list={block} />
    case 'table':
      return <SheetView sheet={block.sheet} />
    case 'callout':
      return (
        <blockquote>
          <ReportView blocks={block.blocks} />
        </blockquote>
      )
    case 'figure':
      return (
        <figure className="report-figure">
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(block.figure.svg)}`} alt={block.figure.alt} />
          {block.figure.caption !== '' && <figcaption>{block.figure.caption}</figcaption>}
        </figure>
      )
    case 'facts':
      return (
        <dl>
          {block.facts.map((fact, index) => (
            <Fragment key={index}>
              <dt>{fact.label}</dt>
              {fact.lines.map((line, at) => (
                <dd key={at}>
                  <LineView line={line} />
                </dd>
              ))}
            </Fragment>
          ))}
        </dl>
      )
    case 'contents':
      return null
    case 'rule':
    case 'pageBreak':
      return <hr />
  }
}

export function ReportView({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />)
}
