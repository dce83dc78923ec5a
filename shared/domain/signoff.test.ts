import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOfVersion, fileWordsOf, markOfVersion } from '../reports/signoffWords'
import { plain } from '../reports/build'
import { isLocked, nextState, signoffSteps, toldState, type SignoffState, type VersionFacts } from './signoff'

test('GS11 however one steps, an approved version stays approved, numbers follow one another, and only the newest is open', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signoffSteps), { maxLength: 40 }), (steps) => {
      const versions: SignoffState[] = ['draft']
      for (const step of steps) {
        const next = nextState(versions.at(-1)!, step)
        if (next === null) continue
        const before = versions.filter(isLocked).length
        if (step === 'renew') versions.push(next)
        else versions[versions.length - 1] = next
        expect(versions.filter(isLocked).length).toBeGreaterThanOrEqual(before)
        expect(versions.slice(0, -1).every(isLocked)).toBe(true)
      }
    }),
  )
})

const facts: VersionFacts = { document: 'agenda', session: 's', version: 2, state: 'approved', commentsUntil: '2026-12-01', decidedOn: '2026-11-20', body: 'Styregruppen', rule: 'consent', present: ['Ølstykke', 'Aarhus'], organisation: 'Sekretariatet' }
const said = (given: VersionFacts) => factsOfVersion(given, 'da').map(({ label, lines }) => `${label}: ${lines.map(plain).join(' ')}`)

test('GS13 an approved version names body, day, rule and organisations; a superseded one says the same for ever', () => {
  expect(said(facts)).toEqual(['Version: 2', 'Status: Godkendt, 20. november 2026', 'Godkendt af: Styregruppen', 'Beslutningsregel: samtykke', 'Til stede: Ølstykke, Aarhus'])
  expect(said({ ...facts, body: '' })).toContain('Godkendt af: Sekretariatet')
  const adopted: VersionFacts = { ...facts, document: 'common' }
  expect(said(adopted)).toContain('Status: Vedtaget, 20. november 2026')
  expect(said({ ...adopted, state: 'superseded' })).toEqual(said(adopted))
  expect([markOfVersion(facts, 'da'), markOfVersion({ ...facts, state: 'superseded' }, 'da')]).toEqual(['', ''])
  expect(toldState('common', 'superseded')).toBe('superseded')
})

test('GS13 what is not approved says so on every page and in the file’s name, and until when comments are asked for', () => {
  const sent: VersionFacts = { ...facts, state: 'sent' }
  expect(said(sent)).toEqual(['Version: 2', 'Status: Til godkendelse', 'Kommentarer: til og med 1. december 2026'])
  expect([markOfVersion(sent, 'da'), markOfVersion({ ...sent, document: 'common' }, 'en'), markOfVersion({ ...facts, state: 'draft' }, 'en')]).toEqual(['Til godkendelse', 'In consent', 'Draft'])
  expect(fileWordsOf({ ...facts, state: 'draft' }, 'da')).toEqual(['version 2 udkast'])
})
