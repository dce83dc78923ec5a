/// <reference lib="webworker" />
/** The service worker: keeps the app itself on the device, so that a board opens and reloads without a line. Never touches the API or the sync line. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope
/** Files of this build, put in by `vite.config.ts`. */
declare const __KEPT_FILES__: { url: string; revision: string | null }[]

/** Where the app lies on its host. */
const ownPath = new URL('.', location.href).pathname
const neverTouched = new RegExp(`^${ownPath.replace(/[^\w/]/g, '\\$&')}(api|sync|metrics|healthz)`)

precacheAndRoute(__KEPT_FILES__)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('./index.html'), { denylist: [neverTouched, /\.[a-z0-9]+$/] }))
void self.skipWaiting()
