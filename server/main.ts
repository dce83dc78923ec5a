/** Starts the server from the environment, and stops it when asked; or does what the administrator asks. The only file that acts when it is loaded. */
import { fileURLToPath } from 'node:url'
import { runAdmin } from './admin/runAdmin'
import { readConfig, readTerminalLanguage, type Config } from './config'
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

/** `words`: the command and what follows it. */
async function obey(config: Config, words: readonly string[]): Promise<void> {
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const complain = (line: string) => void process.stderr.write(`${line}\n`)
  process.exitCode = await runAdmin(words, config, readTerminalLanguage(), { write, complain })
}

async function serve(config: Config): Promise<void> {
  const server = createServer({ config, clientFolder: fileURLToPath(new URL('../client', import.meta.url)), workerFile: fileURLToPath(new URL('./worker.js', import.meta.url)) })
  try {
    const address = await server.start()
    stopOnSignal(server)
    process.stdout.write(`${config.publicUrl ?? address}\n`)
  } catch (error) {
    if (error instanceof StartRefusal) refuse([error.message])
    throw error
  }
}

async function main(): Promise<void> {
  const read = readConfig()
  if ('faults' in read) refuse(read.faults)
  const [first, ...words] = process.argv.slice(2)
  await (first === 'admin' ? obey(read.config, words) : serve(read.config))
}

await main()
