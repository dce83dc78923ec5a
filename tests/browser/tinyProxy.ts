/** A proxy as small as it goes: ends TLS, may take a path off, passes WebSockets on, and says where people came from. */
import { createServer as createHttp, request as ask, type IncomingMessage, type RequestOptions } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { Duplex } from 'node:stream'
import { onTestFinished } from 'vitest'

export interface ProxyOptions {
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Only what lies below it is passed on; everything else is another program's. */
  readonly path?: string
  /** Whether the path is taken off. */
  readonly takesPathOff?: boolean
}

export interface TinyProxy {
  readonly port: number
  /** Addresses that were asked for outside the path. */
  readonly astray: string[]
}

export async function startTinyProxy(upstream: () => string, { tls, path = '', takesPathOff = false }: ProxyOptions): Promise<TinyProxy> {
  const astray: string[] = []
  const isOurs = (url: string) => url === path || url.startsWith(`${path}/`)
  const onward = (request: IncomingMessage): RequestOptions => {
    const { hostname, port } = new URL(upstream())
    const rest = takesPathOff ? (request.url ?? '').slice(path.length) || '/' : (request.url ?? '')
    const headers = { ...request.headers, 'x-forwarded-proto': tls === undefined ? 'http' : 'https', 'x-forwarded-host': request.headers.host ?? '' }
    return { hostname, port, path: rest, method: request.method ?? 'GET', headers }
  }
  const server = tls === undefined ? createHttp() : createHttps(tls)
  server.on('request', (request, response) => {
    if (!isOurs(request.url ?? '')) {
      astray.push(request.url ?? '')
      return void response.writeHead(404).end('another program')
    }
    const passed = ask(onward(request), (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    request.pipe(passed)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!isOurs(request.url ?? '')) return void (astray.push(request.url ?? ''), socket.destroy())
    const passed = ask(onward(request))
    passed.on('error', () => socket.destroy())
    passed.on('response', () => socket.destroy())
    passed.on('upgrade', (answer, line, first) => {
      line.on('error', () => socket.destroy())
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`)
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      if (first.length > 0) socket.write(first)
      if (head.length > 0) line.write(head)
      socket.pipe(line).pipe(socket)
    })
    passed.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, astray }
}
