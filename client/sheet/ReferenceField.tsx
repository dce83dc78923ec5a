import type { Card } from '../../shared/domain/board'
import { nameOfRef, refsIn } from '../../shared/reports/boardNames'
import { refersTo, type FieldSpec } from '../../shared/templates/findCardKind'
import { useBoard } from '../board/liveBoard'
import { useCommandContext } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { sheetWords } from '../words/sheet'
import { chooseReference } from './chooseReference'
import type { FieldIds } from './FieldFrame'
import { useCardField } from './useCardField'

interface ReferenceFieldProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
}

/** What the card points at, by name; another is found by typing. */
export function ReferenceField({ card, field, ids }: ReferenceFieldProps) {
  const context = useCommandContext()
  const words = useWords(sheetWords)
  const board = useBoard()
  const { value, write } = useCardField(card, field.name)
  const isMany = field.type.endsWith('[]')
  const refs = refsIn(value)
  const put = (next: readonly string[]) => write(next.length === 0 ? null : isMany ? next : (next[0] ?? null))
  const choose = async () => {
    const chosen = await chooseReference(context, field, refersTo(field), card.id, refs)
    if (chosen !== null) put(isMany ? [...refs, chosen] : [chosen])
  }
  return (
    <span className="sheet-refs">
      {refs.map((ref) => (
        <span key={ref} className="sheet-ref">
          {board.cards.has(ref) ? (
            <button type="button" className="sheet-ref-name" onClick={() => context.live.desk.put({ openCard: ref, selection: [ref] })}>
              {nameOfRef(board, ref, context.language)}
            </button>
          ) : (
            <span className="sheet-ref-name">{nameOfRef(board, ref, context.language)}</span>
          )}
          {context.live.canEdit && (
            <button type="button" className="sheet-ref-remove" aria-label={words.remove(nameOfRef(board, ref, context.language))} onClick={() => put(refs.filter((one) => one !== ref))}>
              <Icon name="close" size={16} />
            </button>
          )}
        </span>
      ))}
      {context.live.canEdit ? (
        <button id={ids.inputId} type="button" className="button" aria-labelledby={`${ids.labelId} ${ids.inputId}`} aria-describedby={ids.hintId} onClick={() => void choose()}>
          {refs.length === 0 ? words.choose : isMany ? words.addOne : words.chooseOther}
        </button>
      ) : (
        refs.length === 0 && <span className="hint">{words.none}</span>
      )}
    </span>
  )
}
