/** `npm run admin -- <command>`: installs what is missing, builds what is stale, and does what the administrator asks. */
import { ensureBuilt, ensureInstalled, ensureNode } from './prepare.mjs'

ensureNode()
await ensureInstalled()
await ensureBuilt(['server'])
// The program itself tells by its first word whether it serves or obeys.
process.argv.splice(2, 0, 'admin')
await import(new URL('../dist/server/main.js', import.meta.url).href)
