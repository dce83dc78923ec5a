/** Exchanges the link's key for a session, and tells the refusals apart. */
import type { JoinAnswer, JoinByCodeAnswer } from '../../shared/protocol/answers'
import { postJson, ServerRefusal } from '../door/askServer'
import type { WhoIAm } from './whoIAm'

export type JoinFault = { readonly is: 'wrong-link' | 'no-line' | 'too-fast' | 'server-fault' } | { readonly is: 'refused'; readonly message: string }

export function faultOf({ status, message }: ServerRefusal): JoinFault {
  if (status === 0) return { is: 'no-line' }
  if (status === 404 || status === 410) return { is: 'wrong-link' }
  if (status === 429) return { is: 'too-fast' }
  return status >= 500 ? { is: 'server-fault' } : { is: 'refused', message }
}

export async function joinBoard(boardId: string, key: string, me: WhoIAm): Promise<JoinAnswer | { readonly fault: JoinFault }> {
  try {
    const body = { key, name: me.name, ...(me.organisation !== '' && { organisation: me.organisation }) }
    return await postJson<JoinAnswer>(`/api/boards/${boardId}/join`, body)
  } catch (error) {
    if (error instanceof ServerRefusal) return { fault: faultOf(error) }
    throw error
  }
}

export async function joinByCode(code: string, me: WhoIAm): Promise<JoinByCodeAnswer | { readonly message: string; readonly isOffline: boolean }> {
  try {
    return await postJson<JoinByCodeAnswer>('/api/join', { code, name: me.name, ...(me.organisation !== '' && { organisation: me.organisation }) })
  } catch (error) {
    if (error instanceof ServerRefusal) return { message: error.message, isOffline: error.status === 0 }
    throw error
  }
}
