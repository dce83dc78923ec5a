import type { Network, NetworkNode } from '../../../../shared/views/composeNetwork'
import { boardColor } from '../../../ui/colors'
import { ink, line, sheet, soft } from './tones'

function Node({ node }: { readonly node: NetworkNode }) {
  const { x, y, w, h, color, lines, trackNumber, marks, markWords } = node
  const tone = color === null ? { paper: sheet, ink: line } : boardColor(color)
  const isHub = marks.includes('hub')
  return (
    <g transform={`translate(${x} ${y})`}>
      {marks.includes('bridge') ? (
        <path d={`M14 0H${w - 14}L${w} ${h / 2}L${w - 14} ${h}H14L0 ${h / 2}Z`} fill={tone.paper} stroke={tone.ink} strokeWidth={isHub ? 3 : 1.5} />
      ) : (
        <rect width={w} height={h} rx={isHub ? 16 : 7} fill={tone.paper} stroke={tone.ink} strokeWidth={isHub ? 3 : 1.5} />
      )}
      {lines.map((words, index) => (
        <text key={index} x={w / 2} y={24 + index * 18} textAnchor="middle" fontSize={14.5} fontWeight={550} fill={ink}>
          {words}
        </text>
      ))}
      {markWords !== '' && (
        <text x={w / 2} y={h - 10} textAnchor="middle" fontSize={12.5} fontWeight={650} fill={tone.ink}>
          {markWords}
        </text>
      )}
      {trackNumber !== null && (
        <>
          <rect x={-11} y={-13} width={24} height={22} rx={5} fill={tone.ink} />
          <text x={1} y={3} textAnchor="middle" fontSize={14} fontWeight={700} fill="#fff">
            {trackNumber}
          </text>
        </>
      )}
    </g>
  )
}

/** The network of reinforcements in a picture: dashed where nobody has confirmed. */
export function NetworkSvg({ network }: { readonly network: Network }) {
  return (
    <>
      {network.clusters.map((cluster) => (
        <g key={cluster.label}>
          <rect x={cluster.x} y={cluster.y} width={cluster.w} height={cluster.h} rx={14} fill="none" stroke={line} strokeWidth={1.6} strokeDasharray="2 6" strokeLinecap="round" />
          <text x={cluster.x + 16} y={cluster.y + 25} fontSize={15} fontWeight={650} fill={soft}>
            {cluster.label}
          </text>
        </g>
      ))}
      {network.edges.map(({ id, from, control, to, head, label, number, isConfirmed }) => (
        <g key={id}>
          <path d={`M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`} fill="none" stroke={soft} strokeWidth={2} strokeDasharray={isConfirmed ? undefined : '7 5'} />
          <path d={`M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} fill={soft} />
          <circle cx={label.x} cy={label.y} r={10.5} fill={sheet} stroke={line} />
          <text x={label.x} y={label.y + 4.5} textAnchor="middle" fontSize={12} fontWeight={650} fill={ink}>
            {number}
          </text>
        </g>
      ))}
      {network.nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
    </>
  )
}
