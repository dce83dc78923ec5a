import { useCallback, useRef, useState } from 'react'
import { Icon } from './Icon'
import type { IconName } from './iconPaths'
import { MenuList, type MenuItem } from './MenuList'

interface MenuProps {
  readonly label: string
  /** Made when the menu opens. */
  readonly items: () => readonly MenuItem[]
  readonly icon?: IconName
  /** Only the icon is seen; the label is still read. */
  readonly isBare?: boolean
  readonly className?: string
  readonly tabIndex?: number
}

/** A button that opens a menu. */
export function Menu({ label, items, icon, isBare = false, className = 'button', tabIndex }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'first' | 'last' | null>(null)
  const close = useCallback(() => setOpen(null), [])
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-label={isBare ? label : undefined}
        title={isBare ? label : undefined}
        onClick={() => setOpen(open === null ? 'first' : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.stopPropagation()
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {icon && <Icon name={icon} />}
        {!isBare && label}
        {!isBare && <Icon name="down" size={16} />}
      </button>
      {open !== null && <MenuList label={label} items={items()} anchor={button.current!} onClose={close} startAt={open} />}
    </>
  )
}
