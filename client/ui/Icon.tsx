import { iconPaths, type IconName } from './iconPaths'

/** An icon beside its word; `label` only when it stands alone. `size` in rem-free pixels, 20 by default. */
export function Icon({ name, size = 20, label }: { readonly name: IconName; readonly size?: number; readonly label?: string }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
