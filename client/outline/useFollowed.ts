/** Keeps what the followed person works on in view, without moving focus. Scrolling oneself ends it, and that is said. */
import { useCallback, useEffect, type RefObject } from 'react'
import type { PresenceState } from '../../shared/protocol/presence'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { useOthers } from '../board/useOthers'
import { useAsk } from '../commands/useCommands'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { findCardItem } from './items'

const isSameText = (a: string, b: string) => a === b

export function useFollowed(root: RefObject<HTMLElement | null>, standOn: (pageId: string) => void): void {
  const { desk } = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const following = useStore(desk, (state) => state.following)
  const pick = useCallback(
    (others: ReadonlyMap<number, PresenceState>) => {
      const followed = others.get(following ?? -1)
      return followed ? `${followed.editing ?? followed.selection?.[0] ?? ''} ${followed.pageId ?? ''}` : ''
    },
    [following],
  )
  const place = useOthers(pick, isSameText)

  useEffect(() => {
    const [recordId = '', pageId = ''] = place.split(' ')
    if (pageId !== '') standOn(pageId)
    const found = (recordId !== '' && findCardItem(root.current, recordId)) || root.current?.querySelector(`[data-page="${CSS.escape(pageId)}"] h2`)
    found?.scrollIntoView({ block: found.tagName === 'H2' ? 'start' : 'center' })
  }, [place, root, standOn])

  useEffect(() => {
    const element = root.current
    if (following === null || element === null) return
    const onOwnMove = () => {
      desk.put({ following: null })
      ask.say(outlineWords[language].notFollowing)
    }
    element.addEventListener('wheel', onOwnMove, { passive: true })
    element.addEventListener('touchmove', onOwnMove, { passive: true })
    return () => {
      element.removeEventListener('wheel', onOwnMove)
      element.removeEventListener('touchmove', onOwnMove)
    }
  }, [ask, desk, following, language, root])
}
