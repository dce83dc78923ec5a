import { useCallback } from 'react'
import type { ChangeMark as Mark, MarkedGroup } from '../../shared/reports/changeMarks'
import { Icon } from '../ui/Icon'
import type { IconName } from '../ui/iconPaths'
import './changeMark.css'
import { useLiveBoard } from './liveBoard'
import { useStore } from './store'

/** A change is told by icon and word, never by colour alone. */
export const markIcons: Readonly<Record<MarkedGroup, IconName>> = {
  decisions: 'check',
  joined: 'follow',
  left: 'leave',
  status: 'flag',
  measured: 'gauge',
  victories: 'star',
  new: 'add',
  wording: 'edit',
  moved: 'move',
  overdue: 'clock',
  changed: 'settings',
}

/** The mark that a thing carries now. `name`: as `cards/<id>`. */
export function useMark(name: string): Mark | undefined {
  const { desk } = useLiveBoard()
  return useStore(
    desk,
    useCallback(({ marks }) => marks.get(name), [name]),
  )
}

/** What has happened to a thing since last: nothing at all while marks are switched off. `withDetails`: the whole line too, where it says more. */
export function ChangeMark({ name, withDetails = false }: { readonly name: string; readonly withDetails?: boolean }) {
  const mark = useMark(name)
  if (mark === undefined) return null
  return (
    <>
      <span className="change-mark" data-group={mark.group} title={mark.told}>
        <Icon name={markIcons[mark.group]} size={15} /> <span className="change-word">{mark.word}</span>
      </span>
      {withDetails && mark.hasDetails && <span className="change-told"> {mark.told}</span>}
    </>
  )
}
