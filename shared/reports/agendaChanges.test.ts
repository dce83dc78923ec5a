import { expect, test } from 'vitest'
import { betweenMeetings } from '../../tests/initiativeNord'
import { boardOf } from '../../tests/draftBoards'
import type { Board } from '../domain/board'
import { bullets, heading, numbered, paragraph, pointer, text } from '../text/build'
import type { RichBlock } from '../text/richText'
import { agendaChanges } from './agendaChanges'
import { composeSinceLast } from './sinceLast'

const page = (title: string) => ({ id: 'p', title, templateId: null, order: 'a0' })
const meeting = { id: 's', title: 'Styregruppemøde', date: '2026-12-08', place: '', order: 'a0' }
const withMeeting = (title: string, place = ''): Board => ({ ...boardOf([]), pages: new Map([['p', page(title)]]), sessions: new Map([['s', { ...meeting, place }]]) })

const before: readonly RichBlock[] = [heading(2, 'Velkomst'), paragraph('Formanden byder velkommen.'), heading(2, 'Status'), numbered('Spor 1', 'Spor 2'), paragraph([text('Se '), pointer('page', 'p')])]
const now: readonly RichBlock[] = [heading(2, 'Velkomst'), paragraph('Næstformanden byder velkommen.'), heading(2, 'Status'), numbered('Nyt om regnskabet', 'Spor 1', 'Spor 2'), paragraph([text('Se '), pointer('page', 'p')])]

test('TC15 an agenda tells under which heading a paragraph is new, changed or gone; a renamed page and new numbers change nothing', () => {
  const boards = { before: withMeeting('Kortet'), now: withMeeting('Sporkortet') }
  expect(agendaChanges({ before, now }, boards, 'da')).toEqual([
    { is: 'changed', at: 1, under: 'Velkomst', pieces: [{ is: 'removed', text: 'Formanden' }, { is: 'added', text: 'Næstformanden' }, { is: 'same', text: ' byder velkommen.' }] },
    { is: 'added', at: 3, under: 'Status', text: '• Nyt om regnskabet' },
  ])
  expect(agendaChanges({ before: now, now: [...now, bullets('Et punkt')] }, boards, 'en')).toEqual([{ is: 'added', at: 7, under: 'Status', text: '• Et punkt' }])
})

test('TC16 the agenda is one line of since last, together with what else changed in the meeting, in both languages', () => {
  const agendas = [{ sessionId: 's', before, now }]
  const lines = (language: 'da' | 'en', place = '') => composeSinceLast(withMeeting('K'), withMeeting('K', place), betweenMeetings, language, agendas).groups.flatMap(({ changes }) => changes)
  expect(lines('da').map(({ words }) => words)).toEqual(['Dagsordenen til »Styregruppemøde«: 1 afsnit tilføjet, 1 afsnit ændret'])
  expect(lines('en', 'Odense').map(({ words }) => words)).toEqual(['“Styregruppemøde”: place set to “Odense”; 1 paragraph added, 1 paragraph changed'])
  expect(lines('da')[0]?.agenda).toHaveLength(2)
  const gone = composeSinceLast(boardOf([]), withMeeting('K'), betweenMeetings, 'da', agendas)
  expect(gone.groups.flatMap(({ changes }) => changes.filter(({ root }) => root === 'sessions').map(({ words }) => words))).toEqual(['Nyt møde: »Styregruppemøde«'])
})
