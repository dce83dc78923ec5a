/** `@y/websocket-server` as its authors start it, on a free port. It keeps documents in memory only. */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WebSocketServer } from 'ws'
import { peersFolder } from './peers.mjs'

const require = createRequire(join(peersFolder, 'package.json'))
const { setupWSConnection } = await import(pathToFileURL(require.resolve('@y/websocket-server/utils')).href).then((module) => module.default ?? module)

const http = createServer()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
sockets.on('connection', setupWSConnection)
http.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request)))
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}`))
