/** Where the app lies on its host: at its root, or behind a proxy that shares the host at a path such as `/tavle/`. The page says so. */

/** Begins and ends with a slash. */
function ownPath(): string {
  const told = typeof document === 'undefined' ? null : document.querySelector('meta[name="app-path"]')
  return new URL(told?.getAttribute('content') ?? '/', location.href).pathname
}

/** `path`: such as `/api/boards`, as if the app lay at the root. */
export const appPath = (path: string): string => ownPath() + path.slice(1)

/** With scheme and host, without a slash at the end. */
export const appAddress = (): string => location.origin + ownPath().slice(0, -1)

/** The other way: what the path of an address means within the app. */
export function pathInApp(pathname: string): string {
  const own = ownPath()
  return pathname.startsWith(own) ? pathname.slice(own.length - 1) : pathname === own.slice(0, -1) ? '/' : pathname
}
