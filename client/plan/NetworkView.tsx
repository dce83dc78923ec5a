/** The network of reinforcements: the picture, what stands out in words, and the table in which the same can be done. */
import type { NetworkRow } from '../../shared/views/composeNetwork'
import { useLiveBoard } from '../board/liveBoard'
import { Explain } from '../glossary/Explain'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { NetworkFigure } from './NetworkFigure'
import { useNetwork, useNetworkHands, type NetworkHands } from './useNetwork'
import { useOpenCard } from './usePlan'

function Legend() {
  const words = useWords(planWords)
  return (
    <p className="plan-legend" aria-hidden="true">
      <svg width="34" height="10">
        <path className="edge-line" d="M2 5H32" data-confirmed />
      </svg>
      {words.legendConfirmed}
      <svg width="34" height="10">
        <path className="edge-line dashed" d="M2 5H32" />
      </svg>
      {words.legendUnconfirmed} · {words.legendInferred}
    </p>
  )
}

interface RowProps {
  readonly row: NetworkRow
  readonly hands: NetworkHands
  readonly canEdit: boolean
  readonly onOpen: (cardId: string) => void
}

function LinkRow({ row, hands, canEdit, onOpen }: RowProps) {
  const words = useWords(planWords)
  const mayConfirm = hands.mayConfirm(row.linkId)
  return (
    <tr>
      <td className="sum">{row.number}</td>
      <th scope="row">
        <button type="button" className="text-button" onClick={() => onOpen(row.fromId)}>
          {row.from}
        </button>
      </th>
      <td>
        <button type="button" className="text-button" onClick={() => onOpen(row.toId)}>
          {row.to}
        </button>
      </td>
      <td>
        {canEdit ? (
          <button type="button" className="text-button" aria-label={`${words.editBecause(row.from, row.to)}: ${row.why}`} onClick={() => void hands.editWhy(row.linkId)}>
            {row.why === '' ? <em>{words.noBecause}</em> : row.why}
          </button>
        ) : (
          row.why
        )}
        {row.isInferred && <em> ({words.inferred})</em>}
      </td>
      <td>
        <span className="confirm-line">
          {row.isConfirmed ? row.confirmedBy : <em>{row.confirmedBy}</em>}
          {(mayConfirm === 'again' || (mayConfirm === 'first' && !row.isConfirmed)) && (
            <button type="button" className="button" onClick={() => void hands.confirm(row.linkId)}>
              {mayConfirm === 'again' ? words.changeAnswer : words.confirm}
              <span className="visually-hidden"> {words.confirmOf(row.from, row.to)}</span>
            </button>
          )}
        </span>
      </td>
      {canEdit && (
        <td>
          <button type="button" className="button quiet" aria-label={words.removeLink(row.from, row.to)} title={words.removeLink(row.from, row.to)} onClick={() => hands.remove(row.linkId)}>
            <Icon name="trash" size={17} />
          </button>
        </td>
      )}
    </tr>
  )
}

function LinkTable({ rows, ...rest }: { readonly rows: readonly NetworkRow[] } & Omit<RowProps, 'row'>) {
  const words = useWords(planWords)
  if (rows.length === 0) return <p className="hint">{words.noLinks}</p>
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={words.linkTable}>
      <table className="plan-table">
        <caption>{words.linkTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.because}</th>
            <th scope="col">
              {words.confirmedBy} <Explain place="field:reinforces.confirmedBy" />
            </th>
            {rest.canEdit && (
              <td>
                <span className="visually-hidden">{words.removeLink('…', '…')}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LinkRow key={row.linkId} row={row} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function NetworkView() {
  const { canEdit } = useLiveBoard()
  const words = useWords(planWords)
  const network = useNetwork()
  const hands = useNetworkHands()
  const onOpen = useOpenCard()
  if (network.nodes.length === 0) return <p className="plan-empty">{words.networkEmpty}</p>
  return (
    <div className="plan-page">
      <div className="plan-bar">
        {canEdit && (
          <button type="button" className="button" onClick={() => void hands.ask(null)}>
            <Icon name="add" size={18} /> {words.newLink}
          </button>
        )}
        <p className="plan-count">{words.activities(network.nodes.length)}</p>
        <Legend />
        {canEdit && <p className="plan-keys">{words.networkHint}</p>}
      </div>
      <div className="figure-scroll">
        <NetworkFigure network={network} canEdit={canEdit} onOpen={onOpen} onDraw={(from, to) => void hands.draw(from, to)} onAsk={(from) => void hands.ask(from)} />
      </div>
      {network.facts.length > 0 && (
        <section className="plan-facts">
          <h3>{words.whatStandsOut}</h3>
          <ul>
            {network.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
      <LinkTable rows={network.rows} hands={hands} canEdit={canEdit} onOpen={onOpen} />
    </div>
  )
}
