import { useEffect, useId, useRef } from 'react'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'

interface PasswordFieldProps {
  readonly password: string
  readonly isWrong: boolean
  readonly onChange: (password: string) => void
}

/** Shown only when the server asks for it, and then at once where one writes. */
export function PasswordField({ password, isWrong, onChange }: PasswordFieldProps) {
  const words = useWords(homeWords)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [isWrong])
  return (
    <div className="field">
      <label htmlFor={id}>{words.passwordLabel}</label>
      <input ref={field} id={id} type="password" autoComplete="off" value={password} aria-invalid={isWrong} aria-describedby={`${id}h`} onChange={(event) => onChange(event.target.value)} />
      <span id={`${id}h`} className={isWrong ? 'fault' : 'hint'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? words.passwordWrong : words.passwordHint}
      </span>
    </div>
  )
}
