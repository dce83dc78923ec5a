import { describe, expect, it } from 'vitest'
import type { PresenceState } from '../../shared/protocol/presence'
import { initials, whoIsHere } from './whoIsHere'

const person = (participantId: string, name: string, role: 'facilitator' | 'editor' | 'viewer', activity = {}): PresenceState => ({
  user: { participantId, name, organisation: '', role, color: 0 },
  ...activity,
})

describe('who is here', () => {
  it('W1 each person stands once, with the window in which they do most, and I am not among the others', () => {
    const others = new Map([
      [1, person('anna', 'Anna', 'editor')],
      [2, person('anna', 'Anna', 'editor', { editing: 'card1' })],
      [3, person('me', 'Mig', 'editor')],
    ])
    expect(whoIsHere(others, 'me').map(({ clientId, user }) => [clientId, user.name])).toEqual([[2, 'Anna']])
  })

  it('W2 facilitators come first, then names in Danish order', () => {
    const names = ['Åse', 'Ærø', 'Zoe', 'Østen'].map((name, index) => [index, person(name, name, 'editor')] as const)
    const others = new Map<number, PresenceState>([...names, [9, person('f', 'Yrsa', 'facilitator')], [10, person('v', 'Bo', 'viewer')]])
    expect(whoIsHere(others, 'me').map(({ user }) => user.name)).toEqual(['Yrsa', 'Zoe', 'Ærø', 'Østen', 'Åse', 'Bo'])
  })

  it('W3 initials are made of the first and the last name', () => {
    expect(['Åse Lind', 'anna', '  Per Ole  Bæk ', '', '🦉 ugle'].map(initials)).toEqual(['ÅL', 'A', 'PB', '?', '🦉U'])
  })
})
