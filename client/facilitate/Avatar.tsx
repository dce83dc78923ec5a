import { personColor } from '../ui/colors'
import { initials } from './whoIsHere'

/** A round sign of a person: colour and initials, with the name beside or on it. */
export function Avatar({ name, color }: { readonly name: string; readonly color: number }) {
  return (
    <span className="avatar" style={{ background: personColor(color) }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
