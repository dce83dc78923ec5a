import type { Board, Zone } from '../../../shared/domain/board'
import { zoneHeaderHeight, zonePadding } from '../../../shared/domain/geometry'
import type { Language } from '../../../shared/domain/language'
import { lyingIn } from '../../../shared/domain/placing'
import { echoesOf } from '../../../shared/templates/echoes'
import { wrapWords } from '../../../shared/views/wrapWords'
import { boardColor } from '../../ui/colors'
import { pagesWords } from '../../words/pages'
import { boardFontFamily } from './boardFonts'
import { ink, line, sheet, soft } from './views/tones'

interface EchoesSvgProps {
  readonly board: Board
  readonly zone: Zone
  readonly language: Language
}

const slip = { width: 380, height: 34, step: 40, gap: 8 }
const letterWidth = 7.4

/** What other pages say that belongs in this zone, in a picture: slips under its cards, as many as there is room for. */
export function EchoesSvg({ board, zone, language }: EchoesSvgProps) {
  const echoes = echoesOf(board, zone)
  if (echoes.length === 0) return null
  const room = zone.size.w - 2 * zonePadding
  const columns = Math.max(1, Math.floor((room + slip.gap) / (slip.width + slip.gap)))
  const width = (room - slip.gap * (columns - 1)) / columns
  const top = lyingIn(board, zone).reduce((lowest, { y, h }) => Math.max(lowest, y + h + 12), zoneHeaderHeight)
  const places = Math.max(0, Math.floor((zone.size.h - top - 8) / slip.step)) * columns
  const shown = echoes.length <= places ? echoes : echoes.slice(0, Math.max(0, places - 1))
  const rest = echoes.length - shown.length
  const xOf = (index: number) => zonePadding + (index % columns) * (width + slip.gap)
  const yOf = (index: number) => top + Math.floor(index / columns) * slip.step
  return (
    <g fontFamily={`'${boardFontFamily}', 'Source Sans 3', sans-serif`} fontSize={16}>
      {shown.map(({ card }, index) => (
        <g key={card.id} transform={`translate(${xOf(index)} ${yOf(index)})`}>
          <rect width={width} height={slip.height} rx={3} fill={sheet} fillOpacity={0.8} />
          <rect width={3} height={slip.height} fill={card.color === null ? line : boardColor(card.color).ink} />
          <text x={12} y={23} fill={ink}>
            {wrapWords(card.title, Math.floor((width - 20) / letterWidth), 1)[0]}
          </text>
        </g>
      ))}
      {rest > 0 && places > 0 && (
        <text x={xOf(shown.length) + 12} y={yOf(shown.length) + 23} fill={soft}>
          {pagesWords[language].more(rest)}
        </text>
      )}
    </g>
  )
}
