/** Who can be mentioned and what they are called: people who are or have been here, and partners. */
import { useMemo } from 'react'
import { isSameOrganisation } from '../../../shared/domain/confirmation'
import type { Board } from '../../../shared/domain/board'
import type { Language } from '../../../shared/domain/language'
import { useBoard, useLiveBoard, type LiveBoard } from '../../board/liveBoard'
import { useStore } from '../../board/store'
import { useLanguage } from '../../words/language'
import { talkWords } from '../../words/talk'

export interface Mentionable {
  /** Participant or partner id. */
  readonly id: string
  readonly name: string
  /** Organisation, or what it is. */
  readonly hint: string
}

interface Person {
  readonly participantId: string
  readonly name: string
  readonly organisation: string
}

function peopleOf(live: LiveBoard): Map<string, Person> {
  const here = [...live.connection.presence.others().values()].map(({ user }) => user)
  return new Map<string, Person>([...live.participants.read(), ...here, live.me].map((person) => [person.participantId, person]))
}

/** Partners' ids that somebody sits for, and their own: who mentions one of them mentions them. */
export function refsOf(board: Board, { me }: LiveBoard): ReadonlySet<string> {
  const own = [...board.partners.values()].filter(({ title }) => isSameOrganisation(title, me.organisation))
  return new Set([me.participantId, ...own.map(({ id }) => id)])
}

/** What an author is called; their organisation where nobody is to be known. */
export function nameOf(live: LiveBoard, participantId: string | null, organisation: string, language: Language): string {
  const person = participantId === null ? undefined : peopleOf(live).get(participantId)
  return person?.name || organisation || talkWords[language].nobody
}

export function useNames(): (participantId: string | null, organisation?: string) => string {
  const live = useLiveBoard()
  const language = useLanguage()
  useStore(live.participants)
  return (participantId, organisation = '') => nameOf(live, participantId, organisation, language)
}

export function useMentionables(): readonly Mentionable[] {
  const live = useLiveBoard()
  const language = useLanguage()
  const participants = useStore(live.participants)
  const partners = useBoard((board) => board.partners)
  return useMemo(() => {
    const people = [...peopleOf(live).values()].filter(({ participantId, name }) => participantId !== live.me.participantId && name.trim() !== '')
    const known = [
      ...people.map(({ participantId, name, organisation }) => ({ id: participantId, name, hint: organisation })),
      ...[...partners.values()].filter(({ title }) => title.trim() !== '').map(({ id, title }) => ({ id, name: title, hint: talkWords[language].partner })),
    ]
    return known.sort((a, b) => a.name.localeCompare(b.name, 'da'))
    // Who joins later is in the list once it is asked for anew.
  }, [live, language, participants, partners])
}

/** What is typed after the @ just before the caret; null when nobody is being mentioned. */
export function mentionAt(text: string, caret: number): string | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40}|)$/u.exec(text.slice(0, caret))
  return found === null ? null : (found[1] ?? '')
}

/** Those with a word that begins so; the whole name counts as well. */
export function matchMentions(all: readonly Mentionable[], typed: string): readonly Mentionable[] {
  const wanted = typed.toLocaleLowerCase('da')
  const begins = ({ name }: Mentionable) => {
    const lower = name.toLocaleLowerCase('da')
    return lower.startsWith(wanted) || lower.split(/[\s-]+/).some((word) => word.startsWith(wanted))
  }
  return all.filter(begins).slice(0, 6)
}

/** The ids of those whose names stand in the text. */
export function mentionsIn(text: string, picked: readonly Mentionable[]): readonly string[] {
  return [...new Set(picked.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))]
}
