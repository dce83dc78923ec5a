/** Asks the server for what only it may decide. Asked again after a fallen line, it is still done once. */
import type { ArgsBodyOf, CommandAnswer, CommandType } from '../../shared/protocol/commands'
import { postJson, ServerRefusal } from './askServer'

const retryAfterMs = 1_500

function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Throws `ServerRefusal`. */
export async function sendCommand<Type extends CommandType>(boardId: string, type: Type, args: ArgsBodyOf<Type>): Promise<CommandAnswer> {
  const body = { commandId: newCommandId(), type, args }
  const send = () => postJson<CommandAnswer>(`/api/boards/${boardId}/commands`, body)
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.status !== 0) throw error
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
    return send()
  }
}
