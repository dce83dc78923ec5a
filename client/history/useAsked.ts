/** What the server answers to a question, asked again when the question changes. */
import { useCallback, useEffect, useState } from 'react'
import { getJson, ServerRefusal } from '../door/askServer'

export type Asked<Answer> =
  | { readonly is: 'loading' }
  | { readonly is: 'answered'; readonly answer: Answer }
  /** `message`: the server's words; '' when it could not be reached. */
  | { readonly is: 'failed'; readonly message: string }

export interface AskedFor<Answer> {
  readonly asked: Asked<Answer>
  /** Asks once more. */
  readonly again: () => void
}

/** `path`: null while nobody wants to know. */
export function useAsked<Answer>(path: string | null): AskedFor<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ is: 'loading' })
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (path === null) return setAsked({ is: 'loading' })
    let isWanted = true
    getJson<Answer>(path).then(
      (answer) => isWanted && setAsked({ is: 'answered', answer }),
      (error: unknown) => isWanted && setAsked({ is: 'failed', message: error instanceof ServerRefusal && error.status !== 0 ? error.message : '' }),
    )
    return () => {
      isWanted = false
    }
  }, [path, count])
  return { asked, again: useCallback(() => setCount((before) => before + 1), []) }
}
