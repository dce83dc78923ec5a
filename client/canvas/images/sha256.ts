import { digest } from 'lib0/hash/sha256'

/** SHA-256 of some bytes as 64 hex digits. The browser's own exists only on https and localhost; elsewhere ours does it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes)
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
