import { personColor } from '../ui/colors'
import { initials } from './whoIsHere'

/** A round sign of a person: colour and initials, with the name beside or on it. The initials are drawn, not said. */
export function Avatar({ name, color }: { readonly name: string; readonly color: number }) {
  return <span className="avatar" style={{ background: personColor(color) }} data-initials={initials(name)} aria-hidden="true" />
}
