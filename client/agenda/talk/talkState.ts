/** What of the comments is open in front of this person: never shared. One for each open board. */
import type { EditorView } from '@tiptap/pm/view'
import type { Desk } from '../../board/desk'
import { createStore, useStore, type Store } from '../../board/store'
import { useLiveBoard, type LiveBoard } from '../../board/liveBoard'

/** A comment that is being begun. */
export interface Draft {
  readonly item: string
  readonly quote: string
  readonly before: string
  /** Other words are to be suggested for the quote. */
  readonly isSuggestion: boolean
}

export const talkFilters = ['all', 'mine', 'mentions'] as const
export type TalkFilter = (typeof talkFilters)[number]

export interface TalkState {
  readonly sessionId: string | null
  /** The thread in which one is. */
  readonly active: string | null
  readonly draft: Draft | null
  /** The item whose comments are open in the sheet, where there is no margin; null when it is closed. */
  readonly sheetOf: string | null
  /** Comments lie beside the text: there is room for them. */
  readonly hasMargin: boolean
  readonly isListOpen: boolean
  readonly filter: TalkFilter
  /** In the list, those that are settled too. */
  readonly isResolvedShown: boolean
  /** ISO day of the last on which everybody may comment; null when nothing is said. */
  readonly until: string | null
}

const closed: TalkState = { sessionId: null, active: null, draft: null, sheetOf: null, hasMargin: false, isListOpen: false, filter: 'all', isResolvedShown: false, until: null }

export interface Talk extends Store<TalkState> {
  put(change: Partial<TalkState>): void
}

/** The text that is open for writing. */
export interface OpenText {
  readonly sessionId: string
  readonly view: EditorView
}

const texts = new WeakMap<Talk, Store<OpenText | null>>()

export function openTexts(talk: Talk): Store<OpenText | null> {
  const known = texts.get(talk) ?? createStore<OpenText | null>(null)
  texts.set(talk, known)
  return known
}

const talks = new WeakMap<Desk, Talk>()

export function talkOf({ desk }: Pick<LiveBoard, 'desk'>): Talk {
  const known = talks.get(desk)
  if (known !== undefined) return known
  const store = createStore(closed)
  const talk: Talk = { ...store, put: (change) => store.set({ ...store.read(), ...change }) }
  talks.set(desk, talk)
  return talk
}

/** What is open of this meeting; for another one nothing is. */
export function readTalk(talk: Talk, sessionId: string): TalkState {
  const state = talk.read()
  return state.sessionId === sessionId ? state : closed
}

export function putTalk(talk: Talk, sessionId: string, change: Partial<TalkState>): void {
  talk.set({ ...readTalk(talk, sessionId), ...change, sessionId })
}

export function useTalk(sessionId: string): readonly [TalkState, (change: Partial<TalkState>) => void] {
  const talk = talkOf(useLiveBoard())
  useStore(talk)
  return [readTalk(talk, sessionId), (change) => putTalk(talk, sessionId, change)]
}

/** The meeting's text where it is open for writing; null where it is only read. */
export function useOpenText(sessionId: string): EditorView | null {
  const open = useStore(openTexts(talkOf(useLiveBoard())))
  return open?.sessionId === sessionId ? open.view : null
}
