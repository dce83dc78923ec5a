import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBoard } from '../../tests/boardArbitrary'
import { betweenMeetings, nordAtM23, nordAtM24 } from '../../tests/initiativeNord'
import { composeSinceLast } from './sinceLast'

const linesOf = (language: 'da' | 'en') => composeSinceLast(nordAtM23, nordAtM24, betweenMeetings, language).groups.map(({ title, changes }) => [title, ...changes.map(({ words }) => words)])

describe('since last in words', () => {
  test('V20 the eleven lines of scenario 5 in Danish', () => {
    expect(composeSinceLast(nordAtM23, nordAtM24, betweenMeetings, 'da').title).toBe('11 ændringer siden 8. december 2026.')
    expect(linesOf('da')).toEqual([
      ['Kommet med', 'Udviklingschef (Partner D) er kommet med', 'Afdelingsleder (Partner H) er kommet med'],
      ['Gået fra', 'Områdeleder (Partner C) er gået fra'],
      ['Status', '»Mentorordning«: status fra »planlagt« til »kører«', '»Jobmesse«: læring sat til »De unge kom ikke; besøg på arbejdspladser virkede«; status fra »kører« til »stoppet«'],
      ['Målt', '»Unge med en voksen at ringe til« er målt til 46 % (2026)', '»Unge i fritidsjob« er målt til 31 % (2026)'],
      ['Små sejre', 'Nået 20. januar 2027: »Første ti mentorpar«'],
      ['Nyt', 'Nyt kort (note): »Ny ungdomspolitik på vej«', 'Nyt kort (note): »Byrådet har halvlegsmøde«'],
      ['Over tiden', '»Aftale om lokaler« skulle være gjort senest 15. februar 2027 og er stadig åben'],
    ])
  })

  test('V21 the same in English', () => {
    expect(linesOf('en').flat()).toContain('“Aftale om lokaler” was due 15 February 2027 and is still open')
    expect(linesOf('en').flat()).toContain('“Mentorordning”: status from “planned” to “running”')
  })

  test('V22 the lines are counted per page and per organisation', () => {
    const { pages, organisations } = composeSinceLast(nordAtM23, nordAtM24, betweenMeetings, 'da')
    expect(pages.map(({ id, count }) => [id, count])).toEqual([['plan', 3], ['measurement', 2], ['organisation', 3], ['steering', 3]])
    expect(organisations).toContainEqual({ name: 'Partner D', count: 1 })
    expect(organisations).toContainEqual({ name: 'Partner K', count: 1 })
  })

  test('V23 whatever two boards hold, every line has words, and none says undefined or shows an object', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, fc.constantFrom('da' as const, 'en' as const), (before, now, language) => {
        for (const { changes } of composeSinceLast(before, now, betweenMeetings, language).groups) {
          for (const { words } of changes) expect(words).toMatch(/^(?!.*(undefined|\[object|null)).+$/)
        }
      }),
    )
  })
})
