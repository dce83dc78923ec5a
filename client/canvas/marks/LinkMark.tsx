import { markIcons, useMark } from '../../board/ChangeMark'
import { iconPaths } from '../../ui/iconPaths'
import { labelSize } from '../../../shared/views/linkWords'

const height = 20
const iconSize = 14
const gap = 4

/** What has happened to a link since last, above its words. */
export function LinkMark({ linkId, above }: { readonly linkId: string; readonly above: number }) {
  const mark = useMark(`links/${linkId}`)
  if (mark === undefined) return null
  const width = labelSize(mark.word).w + iconSize + gap
  const left = -width / 2
  const icon = iconPaths[markIcons[mark.group]]
  return (
    <g className="link-mark">
      <title>{mark.told}</title>
      <g className="link-mark-near" transform={`translate(0 ${-above - height / 2 - 3})`}>
        <rect x={left} y={-height / 2} width={width} height={height} rx={height / 2} />
        <path d={icon} transform={`translate(${left + 7} ${-iconSize / 2}) scale(${iconSize / 24})`} />
        <text x={(iconSize + gap) / 2} textAnchor="middle" dominantBaseline="central">
          {mark.word}
        </text>
      </g>
      <g className="link-mark-far">
        <circle r={24} />
        <path d={icon} transform="translate(-18 -18) scale(1.5)" />
      </g>
    </g>
  )
}
