import type { Card } from '../../shared/domain/board'
import { formatNumber } from '../../shared/reports/dates'
import { numberText, readField } from '../../shared/templates/fieldRules'
import type { FieldSpec } from '../../shared/templates/findCardKind'
import { isQuality, qualities, qualityFieldOf, qualityName, withQuality } from '../../shared/templates/numberQuality'
import { isSafeAddress } from '../../shared/text/isSafeAddress'
import { useLiveBoard } from '../board/liveBoard'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { sheetWords } from '../words/sheet'
import type { FieldIds } from './FieldFrame'
import { TextInput } from './TextInput'
import { useCardField } from './useCardField'

interface TypedFieldProps {
  readonly card: Card
  readonly field: FieldSpec
  readonly ids: FieldIds
  /** What is wrong with what was typed, in plain words; '' when nothing is. */
  readonly fault: string
  readonly onFault: (fault: string) => void
}

/** A field one types: words, a number, a year or an address. */
export function TypedField({ card, field, ids, fault, onFault }: TypedFieldProps) {
  const { canEdit } = useLiveBoard()
  const language = useLanguage()
  const { value, write } = useCardField(card, field.name)
  const commit = (typed: string): boolean => {
    const read = readField(field.type, typed, language)
    if ('fault' in read) return false
    write(read.value)
    return true
  }
  const tellFault = (isFault: boolean, typed: string) => {
    const read = readField(field.type, typed, language)
    onFault(isFault && 'fault' in read ? read.fault[language] : '')
  }
  const isNumber = field.type === 'number' || field.type === 'year'
  const text = isNumber ? numberText(value, language) : typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  return (
    <>
      <TextInput
        ids={ids}
        text={text}
        hasLines={field.type === 'longtext'}
        isNumber={isNumber}
        isInvalid={fault !== ''}
        isReadOnly={!canEdit}
        isRequired={field.required}
        commit={commit}
        onFault={tellFault}
      />
      {field.type === 'url' && isSafeAddress(text) && <UrlLink address={text} />}
      {qualityFieldOf(field) !== null && typeof value === 'number' && <QualityChoice card={card} name={qualityFieldOf(field) ?? ''} value={value} />}
    </>
  )
}

function UrlLink({ address }: { readonly address: string }) {
  const words = useWords(sheetWords)
  return (
    <a className="sheet-link" href={address} target="_blank" rel="noreferrer noopener">
      {words.openLink}
    </a>
  )
}

/** How sure the number is, and how it is written because of that. */
function QualityChoice({ card, name, value }: { readonly card: Card; readonly name: string; readonly value: number }) {
  const { canEdit } = useLiveBoard()
  const words = useWords(sheetWords)
  const language = useLanguage()
  const quality = useCardField(card, name)
  const chosen = isQuality(quality.value) ? quality.value : 'measured'
  return (
    <span className="sheet-quality">
      <select aria-label={words.quality} disabled={!canEdit} value={chosen} onChange={(event) => quality.write(event.target.value)}>
        {qualities.map((one) => (
          <option key={one} value={one}>
            {qualityName(one)[language]}
          </option>
        ))}
      </select>
      <span className="hint">{words.writtenAs(withQuality(formatNumber(value, language), chosen, language))}</span>
    </span>
  )
}
