/** Starts the server from the environment, and stops it when asked. The only file that acts when it is loaded. */
import { fileURLToPath } from 'node:url'
import { readConfig } from './config'
import { createServer, type Server } from './createServer'
import { StartRefusal } from './StartRefusal'

/** Sooner than the ten seconds after which an operator's tools kill. */
const lastResortMs = 9_000

function refuse(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(1)
}

function stopOnSignal(server: Server): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), lastResortMs).unref()
    const isSaved = await server.stop()
    if (!isSaved) process.stderr.write('Not everything could be saved: the disk says no. What is missing still lies on the participants\' devices.\n')
    process.exit(isSaved ? 0 : 1)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

async function main(): Promise<void> {
  const read = readConfig()
  if ('faults' in read) refuse(read.faults)
  const server = createServer({ config: read.config, clientFolder: fileURLToPath(new URL('../client', import.meta.url)) })
  try {
    const address = await server.start()
    stopOnSignal(server)
    process.stdout.write(`${read.config.publicUrl ?? address}\n`)
  } catch (error) {
    if (error instanceof StartRefusal) refuse([error.message])
    throw error
  }
}

await main()
