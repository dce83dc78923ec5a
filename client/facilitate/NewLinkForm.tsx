import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { roles, type Role } from '../../shared/domain/roles'
import { limits } from '../../shared/protocol/limits'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import { ExpiryField } from './ExpiryField'
import type { BoardAccess } from './useBoardAccess'

/** A link for one partner: so that it can be closed without closing the others'. */
export function NewLinkForm({ access, onDone }: { readonly access: BoardAccess; readonly onDone: () => void }) {
  const words = useWords(facilitateWords)
  const id = useId()
  const [link, setLink] = useState<{ name: string; role: Role; expiresAt: string | null }>({ name: '', role: 'editor', expiresAt: null })
  const [state, setState] = useState<'idle' | 'nameless' | 'making'>('idle')
  const form = useRef<HTMLFormElement>(null)
  // It opens below the links there are: its button must be in sight too.
  useEffect(() => {
    // Newer browsers answer with a promise, which is not for React.
    void form.current?.scrollIntoView({ block: 'end' })
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'making') return
    if (link.name.trim() === '') return setState('nameless')
    setState('making')
    if (await access.decide('link.create', link)) onDone()
    else setState('idle')
  }
  return (
    <form ref={form} className="sheet stack" onSubmit={submit} noValidate aria-label={words.newLink}>
      <div className="field">
        <label htmlFor={`${id}n`}>{words.linkName}</label>
        <input
          id={`${id}n`}
          type="text"
          autoFocus
          value={link.name}
          maxLength={limits.maxLinkNameCharacters}
          autoComplete="off"
          aria-required="true"
          aria-invalid={state === 'nameless'}
          aria-describedby={`${id}h`}
          onChange={(event) => {
            setLink({ ...link, name: event.target.value })
            if (state === 'nameless') setState('idle')
          }}
        />
        <span id={`${id}h`} className={state === 'nameless' ? 'fault' : 'hint'} role={state === 'nameless' ? 'alert' : undefined}>
          {state === 'nameless' ? words.linkNameMissing : words.linkNameHint}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}r`}>{words.roleLabel}</label>
        <select id={`${id}r`} value={link.role} onChange={(event) => setLink({ ...link, role: event.target.value as Role })}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.linkRole(role)}
            </option>
          ))}
        </select>
      </div>
      <ExpiryField label={words.expiresOn} value={link.expiresAt} onChange={(expiresAt) => setLink({ ...link, expiresAt })} />
      <div className="row end">
        <button type="button" className="button quiet" onClick={onDone}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary" aria-disabled={state === 'making'}>
          {words.makeLink}
        </button>
      </div>
    </form>
  )
}
