import { useId, type RefObject } from 'react'
import { limits } from '../../shared/protocol/limits'
import { useWords } from '../words/defineWords'
import { joinWords } from '../words/join'
import type { WhoIAm } from './whoIAm'

interface WhoFieldsProps {
  readonly me: WhoIAm
  readonly onChange: (me: WhoIAm) => void
  readonly nameField: RefObject<HTMLInputElement | null>
  /** Focus begins in the name. */
  readonly startsHere: boolean
  /** The name was asked for and is missing. */
  readonly isNameless: boolean
}

/** Who comes in: name and organisation, the same on every way in. */
export function WhoFields({ me, onChange, nameField, startsHere, isNameless }: WhoFieldsProps) {
  const words = useWords(joinWords)
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}n`}>{words.nameLabel}</label>
        <input
          ref={nameField}
          id={`${id}n`}
          value={me.name}
          maxLength={limits.maxNameCharacters}
          autoComplete="name"
          autoFocus={startsHere}
          aria-required="true"
          aria-invalid={isNameless}
          aria-describedby={isNameless ? `${id}f` : undefined}
          onChange={(event) => onChange({ ...me, name: event.target.value })}
        />
        {isNameless && (
          <span id={`${id}f`} className="fault" role="alert">
            {words.nameMissing}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}o`}>{words.organisationLabel}</label>
        <input
          id={`${id}o`}
          value={me.organisation}
          maxLength={limits.maxOrganisationCharacters}
          autoComplete="organization"
          aria-describedby={`${id}oh`}
          onChange={(event) => onChange({ ...me, organisation: event.target.value })}
        />
        <span id={`${id}oh`} className="hint">
          {words.organisationHint}
        </span>
      </div>
    </>
  )
}

interface GoInProps {
  /** Why one did not come in; null while nothing is wrong. */
  readonly fault: string | null
  readonly isJoining: boolean
  readonly label: string
}

/** What went wrong, the button, and who sees what was written. */
export function GoIn({ fault, isJoining, label }: GoInProps) {
  const words = useWords(joinWords)
  return (
    <>
      {fault !== null && (
        <p role="alert" className="notice">
          {fault}
        </p>
      )}
      <button type="submit" className="button primary big" aria-disabled={isJoining}>
        {isJoining ? words.joining : label}
      </button>
      <p className="hint join-hint">{words.seenByOthers}</p>
    </>
  )
}
