/** What the form asks the server for, and what its refusals mean. */
import type { Language } from '../../shared/domain/language'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import { postJson, ServerRefusal } from '../door/askServer'

export const templateChoices = ['problem-analysis', 'track-map', 'activity-plan'] as const
export type TemplateChoice = (typeof templateChoices)[number]

export interface NewBoard {
  readonly title: string
  readonly language: Language
  readonly templates: readonly TemplateChoice[]
  /** 2 to 8; only told when there is a track map. */
  readonly tracks: number
  /** ISO date, or ''. */
  readonly date: string
  readonly place: string
  readonly password: string
}

export type CreateFault = { readonly is: 'password'; readonly isWrong: boolean } | { readonly is: 'no-line' | 'too-fast' | 'server-fault' } | { readonly is: 'refused'; readonly message: string }

export type CreateResult = CreateBoardAnswer | { readonly fault: CreateFault }

/** The request's body: nothing is told that was not chosen. */
export function bodyOf(board: NewBoard): Record<string, unknown> {
  return {
    title: board.title.trim(),
    language: board.language,
    templates: board.templates,
    ...(board.templates.includes('track-map') && { tracks: board.tracks }),
    ...(board.date !== '' && { date: board.date }),
    ...(board.place.trim() !== '' && { place: board.place.trim() }),
    ...(board.password !== '' && { password: board.password }),
  }
}

export function faultOf(refusal: ServerRefusal, gavePassword: boolean): CreateFault {
  if (refusal.status === 0) return { is: 'no-line' }
  if (refusal.code === 'create-password') return { is: 'password', isWrong: gavePassword }
  if (refusal.status === 429) return { is: 'too-fast' }
  if (refusal.status >= 500) return { is: 'server-fault' }
  return { is: 'refused', message: refusal.message }
}

async function post(body: Record<string, unknown>): Promise<CreateResult> {
  try {
    return await postJson<CreateBoardAnswer>('/api/boards', body)
  } catch (error) {
    if (error instanceof ServerRefusal) return { fault: faultOf(error, 'password' in body) }
    throw error
  }
}

export function createBoard(board: NewBoard): Promise<CreateResult> {
  return post(bodyOf(board))
}

/** A board filled with an example of ours. */
export function createExample(example: string, title: string, language: Language, password: string): Promise<CreateResult> {
  return post({ title, language, example, ...(password !== '' && { password }) })
}
