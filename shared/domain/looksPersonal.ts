/** Whether a text seems to name a person's number or address: a CPR number, a telephone or an e-mail. Asked before anything leaves the device. */
export type PersonalKind = 'cpr' | 'phone' | 'email'

function isDay(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))]
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

const cpr = /(?<!\d)(\d{6})[-–. ]?\d{4}(?!\d)/g
const phones = [/(?<![\d.,])(?:\+|00)\d{2} ?(?:\d[ .-]?){8,11}(?!\d)/g, /(?<![\d.,])\d{2} \d{2} \d{2} \d{2}(?![\d.,])/g, /(?<![\d.,])[2-9]\d{7}(?![\d.,])/g, /(?<![\d.,-])\d{4} \d{4}(?![\d.,-])/g]
const email = /[^\s@<>(),;]+@[^\s@<>(),;]+\.[a-zæøå]{2,}/gi

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits)

/** "2021 2022" is two years. */
const isPhone = (text: string): boolean => !text.split(' ').every(isYear)

/** The first thing found that looks personal; null when nothing does. */
export function looksPersonal(text: string): PersonalKind | null {
  for (const [, digits] of text.matchAll(cpr)) if (isDay(digits ?? '')) return 'cpr'
  if (text.search(email) >= 0) return 'email'
  return phones.some((pattern) => [...text.matchAll(pattern)].some(([found]) => isPhone(found))) ? 'phone' : null
}

/** How many such things a text holds: what was there before is not asked about again. */
export function countPersonal(text: string): number {
  const numbers = [...text.matchAll(cpr)].filter(([, digits]) => isDay(digits ?? '')).length
  const called = phones.reduce((sum, pattern) => sum + [...text.matchAll(pattern)].filter(([found]) => isPhone(found)).length, 0)
  return numbers + called + [...text.matchAll(email)].length
}
