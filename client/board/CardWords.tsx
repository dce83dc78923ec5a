import type { CardParagraphs, TextRun } from './cardParagraphs'
import './card.css'

function Run({ run }: { readonly run: TextRun }) {
  const italic = run.i ? <em>{run.s}</em> : run.s
  return run.b ? <strong>{italic}</strong> : italic
}

/** A card's text at rest: looks letter for letter like the editor, and costs next to nothing. */
export function CardWords({ paragraphs }: { readonly paragraphs: CardParagraphs }) {
  return (
    <div className="card-words">
      {paragraphs.map((runs, index) => (
        <p key={index}>{runs.length === 0 ? <br /> : runs.map((run, place) => <Run key={place} run={run} />)}</p>
      ))}
    </div>
  )
}
