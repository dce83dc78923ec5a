/** The code on the screen: eight characters of which no two look alike, so that it can be read from the back of a hall. */

/** No 0 O Q D, 1 I L, Z beside 2, S beside 5, B beside 8, U beside V. */
export const doorAlphabet = '23456789ACEFGHJKMNPRTVWXY'
export const doorCodeCharacters = 8

const lookAlikes: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', U: 'V' }

/** What somebody typed -> the code it can only be; null when it is none. */
export function readDoorCode(typed: string): string | null {
  const letters = [...typed.toUpperCase().replace(/[^A-Z0-9]/g, '')].map((letter) => lookAlikes[letter] ?? letter)
  const isCode = letters.length === doorCodeCharacters && letters.every((letter) => doorAlphabet.includes(letter))
  return isCode ? letters.join('') : null
}

/** In two groups, as people read and say it. */
export function spacedDoorCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
