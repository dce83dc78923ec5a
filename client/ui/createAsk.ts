/** Questions put to the person one at a time; `AskHost` shows them as dialogs. */
import { createStore, type Store } from '../board/store'
import type { Ask, Choice } from '../commands/command'

export type Question =
  | { readonly is: 'choose'; readonly question: string; readonly choices: readonly Choice[]; readonly answer: (choiceId: string | null) => void }
  | { readonly is: 'text'; readonly question: string; readonly first: string; readonly isRequired: boolean; readonly hasLines: boolean; readonly answer: (text: string | null) => void }
  | { readonly is: 'confirm'; readonly question: string; readonly yes: string; readonly answer: (isYes: boolean) => void }

export interface Said {
  readonly sentence: string
  /** Tells the same sentence said twice apart. */
  readonly number: number
}

export interface DialogAsk extends Ask {
  /** The first is shown; the others wait. */
  readonly questions: Store<readonly Question[]>
  readonly said: Store<Said | null>
}

export function createAsk(): DialogAsk {
  const questions = createStore<readonly Question[]>([])
  const said = createStore<Said | null>(null)

  const put = <Answer>(make: (answer: (given: Answer) => void) => Question) =>
    new Promise<Answer>((resolve) => {
      const question = make((given) => {
        questions.set(questions.read().filter((waiting) => waiting !== question))
        resolve(given)
      })
      questions.set([...questions.read(), question])
    })

  return {
    questions,
    said,
    choose: (question, choices) => put<string | null>((answer) => ({ is: 'choose', question, choices, answer })),
    text: (question, first, options = {}) =>
      put<string | null>((answer) => ({ is: 'text', question, first, isRequired: options.required ?? false, hasLines: options.lines ?? false, answer })),
    confirm: (question, yes) => put<boolean>((answer) => ({ is: 'confirm', question, yes, answer })),
    say: (sentence) => said.set({ sentence, number: (said.read()?.number ?? 0) + 1 }),
  }
}
