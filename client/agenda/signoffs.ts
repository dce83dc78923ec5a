/** How far the board's documents are, as the server last told: asked for anew with every step anybody takes. */
import { useCallback, useEffect } from 'react'
import type { SignedDocument } from '../../shared/domain/signoff'
import type { SignoffAnswer, SignoffsAnswer, SignoffVersionAnswer } from '../../shared/protocol/answers'
import type { ArgsBodyOf } from '../../shared/protocol/commands'
import { useLiveBoard, type LiveBoard } from '../board/liveBoard'
import { createStore, useStore, type Store } from '../board/store'
import { useAsk } from '../commands/useCommands'
import { getJson, ServerRefusal } from '../door/askServer'
import { sendCommand } from '../door/sendCommand'
import { useWords } from '../words/defineWords'
import { signoffWords } from '../words/signoff'

/** Of a meeting: the two that are made from its text. */
export type MeetingDocument = Exclude<SignedDocument, 'common'>

export interface SignoffsState {
  /** Null until the server has answered. */
  readonly answers: readonly SignoffAnswer[] | null
  /** Which document of a meeting is looked at, by its id; the agenda where none is named. */
  readonly shown: ReadonlyMap<string, MeetingDocument>
}

export interface Signoffs {
  readonly store: Store<SignoffsState>
  reload(): void
  show(sessionId: string, document: MeetingDocument): void
}

const nothing: SignoffsState = { answers: null, shown: new Map() }
const known = new WeakMap<LiveBoard['connection'], Signoffs>()

function open({ boardId, connection }: LiveBoard): Signoffs {
  const store = createStore(nothing)
  let told = connection.stage.read()?.signoffs ?? 0
  let asked = 0
  const reload = () => {
    const mine = ++asked
    getJson<SignoffsAnswer>(`/api/boards/${boardId}/signoffs`).then(
      // A later question has a later answer.
      ({ signoffs }) => mine === asked && store.set({ ...store.read(), answers: signoffs }),
      // Without a line what was known stands; the stage says again when there is more.
      () => (told = -1),
    )
  }
  connection.stage.subscribe(() => {
    const now = connection.stage.read()?.signoffs ?? 0
    if (now === told) return
    told = now
    reload()
  })
  reload()
  return { store, reload, show: (sessionId, document) => store.set({ ...store.read(), shown: new Map(store.read().shown).set(sessionId, document) }) }
}

function signoffsOf(live: LiveBoard): Signoffs {
  const opened = known.get(live.connection) ?? open(live)
  known.set(live.connection, opened)
  return opened
}

export function useSignoffs(): Signoffs & SignoffsState {
  const signoffs = signoffsOf(useLiveBoard())
  return { ...signoffs, ...useStore(signoffs.store) }
}

export const findSignoff = (answers: readonly SignoffAnswer[] | null, document: SignedDocument, sessionId: string | null): SignoffAnswer | null =>
  answers?.find((one) => one.document === document && one.sessionId === sessionId) ?? null

export const isLockedAnswer = (answer: SignoffAnswer | null): boolean => answer?.state === 'approved' || answer?.state === 'adopted'

export const newestVersion = (answer: SignoffAnswer | null): SignoffVersionAnswer | null => answer?.versions.at(-1) ?? null

/** The approved version that stands in place of a meeting's text: the shown document's, else that of the minutes, which hold the agenda. Null: the text may be written. */
export function lockedVersion({ answers, shown }: SignoffsState, sessionId: string): { readonly document: MeetingDocument; readonly version: SignoffVersionAnswer } | null {
  const document = shown.get(sessionId) ?? 'agenda'
  for (const one of [document, 'minutes'] as const) {
    const answer = findSignoff(answers, one, sessionId)
    const version = newestVersion(answer)
    if (isLockedAnswer(answer) && version !== null) return { document: one, version }
  }
  return null
}

/** The last day on which comments on a meeting's documents are asked for; null: nobody asks until a day. */
export function useCommentDay(sessionId: string | null): string | null {
  const { answers } = useSignoffs()
  const days = (['agenda', 'minutes'] as const).flatMap((document) => {
    const version = newestVersion(findSignoff(answers, document, sessionId))
    return version?.state === 'for-approval' ? (version.sent?.commentsUntil ?? []) : []
  })
  return days.sort().at(-1) ?? null
}

type Step = 'signoff.send' | 'signoff.recall' | 'signoff.approve' | 'signoff.renew'

/** Takes a step, and says how it went; false when it was not taken. */
export function useSignoffStep(): <Type extends Step>(type: Type, args: ArgsBodyOf<Type>, done: string) => Promise<boolean> {
  const live = useLiveBoard()
  const ask = useAsk()
  const words = useWords(signoffWords)
  const { reload } = signoffsOf(live)
  return useCallback(
    async (type, args, done) => {
      try {
        await sendCommand(live.boardId, type, args)
        ask.say(done)
        return true
      } catch (error) {
        if (!(error instanceof ServerRefusal)) throw error
        ask.say(error.status === 0 ? words.noLine : error.message)
        return false
      } finally {
        reload()
      }
    },
    [live.boardId, ask, words, reload],
  )
}

const askAgainMs = 2_000

/** While the meeting's text is approved, what is written in it by other programs is looked for. */
export function useChangedSince(sessionId: string, isLocked: boolean): void {
  const live = useLiveBoard()
  const { reload } = signoffsOf(live)
  useEffect(() => {
    if (!isLocked) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = live.view.subscribe((changed) => {
      if (!changed.some(({ root, id }) => root === 'sessions' && id === sessionId)) return
      clearTimeout(timer)
      timer = setTimeout(reload, askAgainMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [live, sessionId, isLocked, reload])
}
