/** A fresh record id: 12 letters and digits, about 71 bits of chance. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(12))].map((number) => alphabet[number % alphabet.length]).join('')
}
