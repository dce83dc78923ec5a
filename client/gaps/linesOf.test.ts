import { expect, test } from 'vitest'
import type { AnsweredFinding } from '../../shared/analysis/answered'
import { withAnswers } from '../../shared/analysis/answered'
import type { Finding } from '../../shared/analysis/finding'
import { acceptedOf, countHidden, linesOf, pageOf } from './linesOf'

const words = { da: 'Spørgsmål', en: 'Question' }
const finding = (rule: string, ...refs: readonly string[]): Finding => ({ rule, severity: 'mid', refs, message: words, questions: refs.map((ref) => ({ refs: [ref], message: words, zoneId: null })) })
const answered = (findings: readonly Finding[], rule = '', ref = ''): AnsweredFinding[] =>
  withAnswers(findings, rule === '' ? [] : [{ rule, ref, reason: 'Vi ved det', organisation: '', author: null, createdAt: '' }])

test('FA21 five lines at a time; when what stood on the last page is answered, the page before is shown', () => {
  const lines = linesOf(answered(Array.from({ length: 7 }, (_, index) => finding(`G0${index + 1}`, 'a'))), new Set())
  expect(pageOf(lines, 0).shown.length).toBe(5)
  expect(pageOf(lines, 5)).toMatchObject({ start: 5, shown: [{ finding: { rule: 'G06' } }, { finding: { rule: 'G07' } }] })
  expect(pageOf(lines.slice(0, 5), 5)).toMatchObject({ start: 0 })
  expect(pageOf([], 5)).toEqual({ start: 0, shown: [] })
})

test('FA22 FA23 a line goes when each of its questions is accepted or hidden, and each is counted where it went', () => {
  const found = answered([finding('G03', 't1', 't2'), finding('G04', 'a1')], 'G03', 't1')
  expect(linesOf(found, new Set(['G04:a1'])).map(({ finding: { rule }, questions }) => [rule, questions.length])).toEqual([['G03', 1]])
  expect(countHidden(found, new Set(['G04:a1', 'G03:t1']))).toBe(1)
  expect(acceptedOf(found).map(({ rule, question }) => [rule, question.gapRef])).toEqual([['G03', 't1']])
  expect(acceptedOf(answered([finding('B07', 'z1')], 'B07', 'z1'))).toEqual([])
})
