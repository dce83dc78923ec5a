import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBoard } from '../../tests/boardArbitrary'
import { betweenMeetings, nordAtM23, nordAtM24 } from '../../tests/initiativeNord'
import { boardOf, card, link } from '../../tests/draftBoards'
import { changeMarks } from './changeMarks'
import { composeSinceLast } from './sinceLast'

test('TC20 each thing that is still there carries one mark with its word and its line, the same as the panel', () => {
  const marks = changeMarks(composeSinceLast(nordAtM23, nordAtM24, betweenMeetings, 'da'))
  expect(marks.size).toBe(11)
  expect(marks.get('cards/a3')).toEqual({ group: 'status', word: 'Ny status', told: '»Mentorordning«: status fra »planlagt« til »kører«', hasDetails: true })
  expect(marks.get('cards/n41')).toMatchObject({ word: 'Nyt', hasDetails: false })
  expect(marks.get('cards/h4')?.word).toBe('Over tiden')
  const late = (state: string) => boardOf([card('h', 'action', 'H', { due: '2027-01-01', state }), card('b', 'note', 'B')], state === 'open' ? [] : [link('causes', 'h', 'b')])
  const both = changeMarks(composeSinceLast(late('open'), late('doing'), betweenMeetings, 'en'))
  expect(both.get('cards/h')?.word).toBe('New status · Overdue')
  expect(both.get('links/causes:h>b')?.word).toBe('New')
})

test('TC21 whatever two boards hold: every line of a card that is there has its mark, and nothing that is gone has one', () => {
  fc.assert(
    fc.property(anyBoard, anyBoard, (before, now) => {
      const report = composeSinceLast(before, now, betweenMeetings, 'da')
      const told = report.groups.filter(({ group }) => group !== 'removed').flatMap(({ changes }) => changes).filter(({ root, id }) => root === 'cards' && now.cards.has(id))
      const marks = changeMarks(report)
      expect(told.every(({ id, words }) => marks.get(`cards/${id}`)?.told.includes(words))).toBe(true)
      expect([...changeMarks(composeSinceLast(now, now, { from: '2026-11-21', to: '2026-11-21' }, 'da'))]).toEqual([])
    }),
  )
})
