/** `npm start`: installs what is missing, builds what is stale, serves. The first line on stdout is the address. */
import { ensureBuilt, ensureInstalled, ensureNode } from './prepare.mjs'

ensureNode()
await ensureInstalled()
await ensureBuilt()
await import(new URL('../dist/server/main.js', import.meta.url).href)
