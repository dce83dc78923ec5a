/** A bad line between one client and the server, made on loopback: delay that wavers, stretches of silence (what lost packets are to TCP), cuts, and stretches without any line. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Weather {
  /** Each way, of every piece. */
  readonly delayMs: number
  /** Added at random. */
  readonly jitterMs: number
  /** Chance that a piece is lost and sent again, which holds up all behind it. */
  readonly lossShare: number
  /** How long a loss holds up. */
  readonly silenceMs: number
  /** On average between two cuts. */
  readonly cutEveryMs: number
  /** How long nobody gets through after a cut, at most. */
  readonly downMs: number
}

export interface BadLine {
  /** Where the client connects. */
  readonly address: string
  /** Bad weather from now on, or none. */
  setWeather(weather: Weather | null): void
  /** Nobody gets through until it is up again. */
  setUp(isUp: boolean): void
  cuts(): number
}

interface Pipe {
  readonly from: Socket
  readonly to: Socket
}

/** `random`: from the seed, so that the weather can be had again. */
export async function openBadLine(upstream: () => string, random: () => number): Promise<BadLine> {
  const open = new Set<Socket>()
  let weather: Weather | null = null
  let isUp = true
  let cuts = 0
  let nextCut: ReturnType<typeof setTimeout> | undefined
  let nextUp: ReturnType<typeof setTimeout> | undefined

  const holdUp = (): number => {
    if (weather === null) return 0
    return weather.delayMs + random() * weather.jitterMs + (random() < weather.lossShare ? weather.silenceMs : 0)
  }
  /** In order, whatever holds a piece up; null is the end. */
  const pour = ({ from, to }: Pipe) => {
    const waiting: { readonly piece: Buffer | null; readonly atMs: number }[] = []
    let timer: ReturnType<typeof setTimeout> | null = null
    const deliver = () => {
      timer = null
      while (waiting[0] !== undefined && waiting[0].atMs <= Date.now()) {
        const { piece } = waiting.shift()!
        if (piece === null) to.destroy()
        else if (to.writable) to.write(piece)
      }
      if (waiting[0] !== undefined) timer = setTimeout(deliver, waiting[0].atMs - Date.now())
    }
    const take = (piece: Buffer | null, waitMs: number) => {
      waiting.push({ piece, atMs: Date.now() + waitMs })
      timer ??= setTimeout(deliver, waitMs)
    }
    from.on('data', (piece: Buffer) => take(piece, holdUp()))
    for (const end of ['end', 'close', 'error'] as const) from.on(end, () => take(null, 0))
  }
  const server: Server = createServer((socket) => {
    if (!isUp) return socket.destroy()
    const { hostname, port } = new URL(upstream())
    const onward = connect(Number(port), hostname)
    for (const end of [socket, onward]) {
      open.add(end.setNoDelay(true))
      end.on('close', () => open.delete(end))
    }
    pour({ from: socket, to: onward })
    pour({ from: onward, to: socket })
  })
  const cut = () => {
    cuts += 1
    for (const socket of open) socket.destroy()
  }
  const setUp = (next: boolean) => {
    clearTimeout(nextUp)
    isUp = next
    if (!next) cut()
  }
  const awaitCut = () => {
    clearTimeout(nextCut)
    if (weather === null) return
    const { cutEveryMs, downMs } = weather
    nextCut = setTimeout(() => {
      setUp(false)
      nextUp = setTimeout(() => (setUp(true), awaitCut()), random() * downMs)
    }, cutEveryMs * (0.3 + 1.4 * random()))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    clearTimeout(nextCut)
    clearTimeout(nextUp)
    cut()
    server.close()
  })
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    setWeather(next) {
      weather = next
      awaitCut()
    },
    setUp(next) {
      setUp(next)
      if (next) awaitCut()
    },
    cuts: () => cuts,
  }
}
