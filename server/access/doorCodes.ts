/** The codes on the screen: derived like the keys in links, so that they can be shown again and are stored nowhere. */
import { createHmac } from 'node:crypto'
import { doorAlphabet, doorCodeCharacters } from '../../shared/protocol/doorCode'
import type { StoredLink } from '../store/AccessStore'

export function deriveDoorCode(masterKey: Buffer, door: Pick<StoredLink, 'id' | 'generation'>): string {
  let number = BigInt(`0x${createHmac('sha256', masterKey).update(`door:${door.id}:${door.generation}`).digest('hex')}`)
  const size = BigInt(doorAlphabet.length)
  return Array.from({ length: doorCodeCharacters }, () => {
    const letter = doorAlphabet[Number(number % size)]
    number /= size
    return letter
  }).join('')
}

/** The open door that this code opens; null when none does. */
export function findDoorByCode(masterKey: Buffer, doors: readonly StoredLink[], code: string): StoredLink | null {
  return doors.find((door) => deriveDoorCode(masterKey, door) === code) ?? null
}
