import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addSession } from '../../../shared/document/boardRecords'
import { writeComment } from '../../../shared/document/comments'
import { openRoots } from '../../../shared/document/roots'
import { commentLimits } from '../../../shared/text/comments'
import { createDesk } from '../../board/desk'
import { commentFault } from './beginComment'
import { putTalk, talkOf } from './talkState'

const me = { participantId: 'p', name: 'Anna', organisation: '', color: 1 } as const

function boardOf(role: 'editor' | 'facilitator') {
  const doc = openRoots(new Y.Doc())
  addSession(doc, { id: 's', title: '', date: '', place: '', order: 'a0' })
  return { doc, desk: createDesk('list'), me: { ...me, role } }
}

describe('who may comment now', () => {
  test('GT15 after the last day of the period only facilitators begin comments, and others are told so in their own language', () => {
    for (const role of ['editor', 'facilitator'] as const) {
      const live = boardOf(role)
      putTalk(talkOf(live), 's', { until: '2999-12-31' })
      expect(commentFault(live, 's', 'da')).toBe(null)
      putTalk(talkOf(live), 's', { until: '2020-12-05' })
      expect(commentFault(live, 's', 'da')).toEqual(role === 'facilitator' ? null : expect.stringContaining('5. december 2020'))
      expect(commentFault(live, 's', 'en')).toEqual(role === 'facilitator' ? null : expect.stringContaining('5 December 2020'))
      expect(commentFault(live, 'another', 'da')).toBe(null)
    }
  })

  test('GT15 a meeting that holds as many comments as there is room for says so', () => {
    const live = boardOf('facilitator')
    const words = { item: '', quote: '', before: '', text: 'ord', answers: '', author: null, organisation: '', at: '', mentions: [], suggestion: null }
    live.doc.transact(() => {
      for (let index = 0; index < commentLimits.maxComments; index++) writeComment(live.doc, 's', `c${index}`, words)
    })
    expect(commentFault(live, 's', 'da')).toContain('plads')
  })
})
