import { useContext, useLayoutEffect, useRef } from 'react'
import { canRun, findCommand, runCommand } from '../commands/registry'
import { useCommandContext } from '../commands/useCommands'
import { Icon } from '../ui/Icon'
import type { IconName } from '../ui/iconPaths'
import { useWords } from '../words/defineWords'
import { outlineWords } from '../words/outline'
import { CardMenuContext } from './CardMenu'

const quickCommands: readonly (readonly [string, IconName])[] = [
  ['card.write', 'edit'],
  ['card.open', 'card'],
  ['card.move', 'move'],
  ['link.make', 'link'],
  ['card.delete', 'trash'],
]

/** What one does most, for pointers and fingers, on the chosen card only. Keys reach the same by → or the menu. */
export function CardActions() {
  const context = useCommandContext()
  const menu = useContext(CardMenuContext)
  const words = useWords(outlineWords)
  const usable = quickCommands.filter(([id]) => canRun(findCommand(id), context))
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    void place.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="card-actions" role="group" aria-label={words.actions}>
      {usable.map(([id, icon]) => (
        <button key={id} type="button" className="button quiet" tabIndex={-1} onClick={() => runCommand(findCommand(id), context)}>
          <Icon name={icon} size={18} />
          {findCommand(id).words[context.language]}
        </button>
      ))}
      <button type="button" className="button quiet" tabIndex={-1} aria-haspopup="menu" onClick={(event) => menu.openAt(event.currentTarget)}>
        <Icon name="more" size={18} />
        {words.more}
      </button>
    </div>
  )
}
