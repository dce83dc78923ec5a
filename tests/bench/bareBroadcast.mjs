/** The floor: a `ws` server that sends every frame on to everybody else, without looking into it or keeping it. */
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const other of server.clients) if (other !== socket && other.readyState === 1) other.send(data, { binary: true })
  })
})
server.on('listening', () => console.log(`http://127.0.0.1:${server.address().port}`))
