import { SVGContainer, useEditor, useValue } from 'tldraw'
import { useSay } from '../../words/language'
import { LinkMark } from '../marks/LinkMark'
import type { Stage } from '../stage'
import { arrowheadData, curveData } from '../../../shared/views/linkPath'
import { labelSize } from '../../../shared/views/linkWords'
import { pathOfLink } from './pathOfLink'
import { recordOfShape } from './shapeIds'
import type { LinkShape } from './shapeTypes'

/** A link on the canvas. */
export function LinkLine({ shape, stage }: { readonly shape: LinkShape; readonly stage: Stage }) {
  const editor = useEditor()
  const say = useSay()
  const words = say(shape.props.label)
  const path = useValue('link path', () => pathOfLink(editor, shape, words, stage.cardRects(editor)), [editor, shape, words, stage])
  const isChosen = useValue('link is chosen', () => editor.getOnlySelectedShapeId() === shape.id || editor.getHoveredShapeId() === shape.id, [editor, shape.id])
  if (path === null) return null
  const label = labelSize(words)
  const data = curveData(path)
  const linkId = recordOfShape(shape.id).id
  return (
    <SVGContainer className="link" data-link={linkId} data-chosen={isChosen || undefined} data-dashed={shape.props.isDashed || undefined}>
      <path className="link-halo" d={data} />
      <path className="link-curve" d={data} />
      {shape.props.isDirected && <path className="link-head" d={arrowheadData(path)} />}
      <g transform={`translate(${path.middle.x} ${path.middle.y})`}>
        <rect className="link-label" x={-label.w / 2} y={-label.h / 2} width={label.w} height={label.h} rx={11} />
        <text className="link-words" textAnchor="middle" dominantBaseline="central">
          {words}
        </text>
        <LinkMark linkId={linkId} above={label.h / 2} />
      </g>
    </SVGContainer>
  )
}
