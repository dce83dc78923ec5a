/** Lets the browser keep the app itself, so that a board opens after a reload without a line. */
import { appPath } from '../door/appPath'
export function keepAppOnDevice(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  window.addEventListener('load', () => {
    // Refused in private windows and on plain http: the app then works with a line only.
    navigator.serviceWorker.register(appPath('/keep.js')).catch(() => undefined)
  })
}
