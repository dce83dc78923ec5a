import { useState } from 'react'
import type { Card } from '../../shared/domain/board'
import { findField, type FieldSpec } from '../../shared/templates/findCardKind'
import { termOfValue } from '../../shared/templates/glossary'
import { inferredWords, isFieldInferred } from '../../shared/templates/inferred'
import { Explain } from '../glossary/Explain'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import { ChoiceField, ChoicesField } from './ChoiceField'
import { FieldFrame, type FieldIds } from './FieldFrame'
import { BoolField, ListField, TableField } from './ListField'
import { ReferenceField } from './ReferenceField'
import { DateField, SpanField } from './SpanField'
import { TypedField } from './TypedField'

interface ControlProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
  readonly fault: string
  readonly onFault: (fault: string) => void
}

/** Partners who recognise or question are many, each saying it for itself: see `PositionsPart`. */
function Control(props: ControlProps) {
  const { type } = props.field
  if (type.startsWith('ref[')) return <ReferenceField {...props} />
  switch (type) {
    case 'enum':
      return <ChoiceField {...props} />
    case 'enum[]':
      return <ChoicesField {...props} />
    case 'bool':
      return <BoolField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'period':
    case 'range':
      return <SpanField {...props} />
    case 'text[]':
      return <ListField {...props} />
    case 'table':
      return <TableField {...props} />
    default:
      return <TypedField {...props} />
  }
}

/** One field of the card, with the control that fits it. */
export function KindField({ card, field }: { readonly card: Card; readonly field: FieldSpec }) {
  const words = useWords(sheetWords)
  const language = useLanguage()
  const [fault, setFault] = useState('')
  const value = card.fields[field.name]
  const asksLearning = field.name === 'learning' && card.kind === 'activity' && card.fields.status === 'stopped' && !card.fields.learning
  const hint = asksLearning ? words.learningAsked : field.type === 'period' ? words.momentHint : ''
  return (
    <FieldFrame
      cardId={card.id}
      name={field.name}
      label={field.label[language]}
      isRequired={field.required}
      hint={hint}
      fault={fault}
      beside={
        <>
          <Explain place={findField(card.kind, field.name) === null ? `field:common.${field.name}` : `field:${card.kind}.${field.name}`} />
          {typeof value === 'string' && field.type === 'enum' && <Explain place={termOfValue(card.kind, field.name, value)} />}
          {isFieldInferred(card.fields, field.name) && (
            <span className="sheet-inferred" title={words.inferredField}>
              {inferredWords[language]}
            </span>
          )}
        </>
      }
    >
      {(ids) => <Control card={card} field={field} ids={ids} fault={fault} onFault={setFault} />}
    </FieldFrame>
  )
}
