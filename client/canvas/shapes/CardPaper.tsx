import { memo, useEffect, useRef, type CSSProperties } from 'react'
import { useIsEditing } from 'tldraw'
import type { ColorNumber } from '../../../shared/domain/board'
import { ChangeMark } from '../../board/ChangeMark'
import { CardEditor } from '../../board/CardEditor'
import { plainParagraphs } from '../../board/cardParagraphs'
import { CardWords } from '../../board/CardWords'
import { boardColor } from '../../ui/colors'
import { useSay } from '../../words/language'
import { useWords } from '../../words/defineWords'
import { canvasWords } from '../../words/canvas'
import type { Stage } from '../stage'
import '../marks/marks.css'
import { guessHeight } from './cardHeights'
import { recordOfShape } from './shapeIds'
import type { CardProps, CardShape } from './shapeTypes'

interface PaperProps {
  readonly shape: CardShape
  readonly stage: Stage
}

function colorStyle(color: number): CSSProperties {
  if (color === 0) return {}
  const { paper, ink } = boardColor(color as ColorNumber)
  return { '--card-paper': paper, '--card-ink': ink } as CSSProperties
}

/** Colour is never alone: a strip with its pattern, and its number. */
function ColorMark({ color }: { readonly color: number }) {
  if (color === 0) return null
  return (
    <>
      <span className={`card-strip pattern pattern-${boardColor(color as ColorNumber).pattern}`} aria-hidden="true" />
      <span className="card-number">{color}</span>
    </>
  )
}

const StillText = memo(CardWords)

/** From far away the same words stand larger, over the whole paper: as many lines as there is room for. */
const farLineHeight = 27

function farStyle(props: CardProps): CSSProperties {
  return { '--far-lines': Math.max(2, Math.floor((guessHeight(props) - 14) / farLineHeight)) } as CSSProperties
}

/** A card on the canvas. Only the one being written in has an editor; its measured height goes to the stage. */
export const CardPaper = memo(function CardPaper({ shape, stage }: PaperProps) {
  const say = useSay()
  const words = useWords(canvasWords)
  const isWriting = useIsEditing(shape.id)
  const paper = useRef<HTMLDivElement>(null)
  const { w, h, kind, paragraphs, color, organisation, facts }: CardProps = shape.props
  const { id } = recordOfShape(shape.id)

  useEffect(() => stage.heights.follow(shape.id, paper.current!), [stage, shape.id])

  return (
    <div
      ref={paper}
      className="card"
      data-card={id}
      data-writing={isWriting || undefined}
      style={{ width: w, minHeight: h, ...colorStyle(color), ...farStyle(shape.props) }}
    >
      <ColorMark color={color} />
      <ChangeMark name={`cards/${id}`} />
      <span className="card-kind">{say(kind)}</span>
      {isWriting ? (
        <div className="card-open" onPointerDown={(event) => event.stopPropagation()}>
          <CardEditor cardId={id} autofocus label={words.cardText(say(kind))} onDone={stage.doneWriting} onNext={(place) => stage.nextCard(id, place)} />
        </div>
      ) : (
        <>
          <StillText paragraphs={paragraphs} />
          <span className="card-far" aria-hidden="true" data-words={plainParagraphs(paragraphs)} />
        </>
      )}
      {say(facts) !== '' && <span className="card-facts">{say(facts)}</span>}
      {organisation !== '' && <span className="card-from">{organisation}</span>}
    </div>
  )
})
