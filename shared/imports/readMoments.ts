/** Dates, years, periods and numbers as people write them in Danish and English -> what the board keeps. Null for what is none. */
import type { Language } from '../domain/language'

const months: Readonly<Record<string, number>> = {
  januar: 1, februar: 2, marts: 3, april: 4, maj: 5, juni: 6, juli: 7, august: 8, september: 9, oktober: 10, november: 11, december: 12,
  january: 1, february: 2, march: 3, may: 5, june: 6, july: 7, october: 10,
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** 2027-03-14, 14-03-2027, 14.3.2027, 14/3/2027, 14. marts 2027 -> 2027-03-14. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text)
  if (numbers) return isoDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})$/u.exec(text)
  const month = words && months[words[2]!.toLowerCase()]
  return words && month ? isoDay(Number(words[3]), month, Number(words[1])) : null
}

export function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  return year >= 1000 && year <= 2999 ? year : null
}

const moment = (text: string): string | number | null => readYear(text) ?? readDay(text)

export interface ReadPeriod {
  readonly [end: string]: string | number | null
  readonly start: string | number | null
  readonly end: string | number | null
}

/** 2017-2029, 2017–, –2029, fra 2017, 2021-01-01 – 2022-06-30, 2023. */
export function readPeriod(text: string): ReadPeriod | null {
  const whole = moment(text)
  if (whole !== null) return { start: whole, end: whole }
  const from = /^(?:fra|from|siden|since)\s+(.+)$/i.exec(text)?.[1]
  const until = /^(?:til|until|to)\s+(.+)$/i.exec(text)?.[1]
  const parts = from !== undefined ? [from, ''] : until !== undefined ? ['', until] : (/^(\d{4})?\s*[-–—]\s*(\d{4})?$/.exec(text)?.slice(1) ?? text.split(/\s+[-–—]\s+|\s*[–—]\s*|\s+(?:til|to)\s+/))
  if (parts.length !== 2) return null
  const [start, end] = parts.map((part) => (part === undefined || part.trim() === '' ? null : (moment(part.trim()) ?? undefined)))
  if (start === undefined || end === undefined || (start === null && end === null)) return null
  return { start, end }
}

/** One separator alone is a decimal sign in its own language, and groups thousands in the other's when three digits follow. */
function plainNumber(text: string, language: Language): number | null {
  const digits = text.replace(/[\s\u00a0\u202f']/g, '')
  if (!/^[-−]?\d[\d.,]*$/.test(digits)) return null
  const lastDot = digits.lastIndexOf('.')
  const lastComma = digits.lastIndexOf(',')
  const decimal = lastDot >= 0 && lastComma >= 0 ? (lastDot > lastComma ? '.' : ',') : decimalSign(digits, language)
  const parts = digits.replace('−', '-').split(decimal)
  if (parts.length > 2) return null
  const whole = parts[0]!.replace(/[.,]/g, '')
  const number = Number(parts[1] === undefined ? whole : `${whole}.${parts[1].replace(/[.,]/g, '')}`)
  return Number.isFinite(number) ? number : null
}

function decimalSign(digits: string, language: Language): string {
  const own = language === 'da' ? ',' : '.'
  const other = own === ',' ? '.' : ','
  // In 12.5 a Dane reads twelve and a half all the same: no thousand has one digit.
  return digits.includes(other) && !/^[-−]?\d{1,3}([.,]\d{3})+$/.test(digits) ? other : own
}

export interface ReadNumber {
  readonly value: number
  /** `approximate`, `at-least`, or null when nothing was said. */
  readonly quality: 'approximate' | 'at-least' | null
  /** What stood behind the number: %, mio. kr. */
  readonly unit: string
}

/** 1.300; 98,7 %; ca. 80; mindst 150. */
export function readNumber(text: string, language: Language): ReadNumber | null {
  const [, hedge = '', number = '', unit = ''] = /^(ca\.?|cirka|omkring|approx\.?|about|mindst|over|mere end|at least|more than|>=?)?\s*([-−]?\d(?:[\d.,'\u00a0\u202f]|\s(?=\d{3}(?!\d)))*)\s*(.*)$/i.exec(text) ?? []
  const value = plainNumber(number.replace(/[.,]$/, ''), language)
  if (value === null || unit.length > 40 || /\d/.test(unit)) return null
  const isAbout = /^(ca|cirka|omkring|approx|about)/i.test(hedge)
  return { value, quality: hedge === '' ? null : isAbout ? 'approximate' : 'at-least', unit: unit.trim() }
}

/** 30.000-35.000. */
export function readRange(text: string, language: Language): { readonly start: number; readonly end: number } | null {
  const parts = text.split(/\s*[-–—]\s*|\s+(?:til|to)\s+/)
  if (parts.length !== 2) return null
  const [start, end] = parts.map((part) => readNumber(part, language)?.value)
  return start === undefined || end === undefined ? null : { start, end }
}
