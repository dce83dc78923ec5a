import { roleAllows, type Role } from '../../shared/domain/roles'
import type { Language } from '../../shared/domain/language'
import type { VersionAnswer } from '../../shared/protocol/answers'
import type { LiveBoard } from '../board/liveBoard'
import type { Ask } from '../commands/command'
import { postJson, ServerRefusal } from '../door/askServer'
import { historyWords } from '../words/history'
import { momentWords } from './versionWords'

export const mayRestore = (role: Role): boolean => roleAllows(role, 'facilitator')

/** Asks first. True when the board is as it was. */
export async function restoreVersion(live: LiveBoard, ask: Ask, language: Language, version: VersionAnswer): Promise<boolean> {
  const words = historyWords[language]
  if (!(await ask.confirm(words.askRestore(momentWords(version.made, language)), words.restore))) return false
  try {
    await postJson(`/api/boards/${live.boardId}/versions/${version.id}/restore`, {})
  } catch (error) {
    ask.say(error instanceof ServerRefusal && error.status !== 0 ? error.message : words.offline)
    return false
  }
  live.desk.put({ version: null })
  ask.say(words.restored)
  return true
}
