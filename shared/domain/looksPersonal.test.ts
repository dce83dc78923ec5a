import { expect, test } from 'vitest'
import { countPersonal, looksPersonal } from './looksPersonal'

test('FD19 a CPR number, a telephone number and an e-mail address are noticed; years, sums and dates are not', () => {
  expect(['010203-1234', 'hun hedder 0102031234', 'ring 22 33 44 55', '22334455', '+45 2233 4455', '2233 4455', 'skriv til a.b@eksempel.dk'].map(looksPersonal)).toEqual([
    'cpr', 'cpr', 'phone', 'phone', 'phone', 'phone', 'email',
  ])
  const harmless = ['30.000-35.000', '2021 2022', 'mellem 2019-2022', '210,9 mio. kr.', '2.000.000', '451234-5678', '12.345.678 kr.', 'uge 47, 21. november 2026', '000:892-902', '@alle', 'kl. 10 11 12', '2026-11-21']
  expect(harmless.filter((text) => looksPersonal(text) !== null)).toEqual([])
  expect([countPersonal('010203-1234 og a@b.dk'), countPersonal('intet her')]).toEqual([2, 0])
})
