import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { type RunningServer, openServer } from './server.ts'
import { StartProblem } from './start-problem.ts'
import { greeting } from './greeting.ts'

/** Ctrl-C reaches the server from the terminal and again from npm; both together are one wish. */
const SAME_SIGNAL_MS = 1_000
/** Saving takes milliseconds; who hangs longer than this is not going to finish. */
const CLOSE_TIMEOUT_MS = 8_000

await start()

async function start(): Promise<void> {
  try {
    const config = readConfig(process.env)
    const log = createLog(config.logLevel)
    endOnBugs(log)
    for (const name of config.unused) log.warn(`${name} is set; this version does not use it`)
    const server = await openServer(config, { log })
    endOnSignal(server)
    process.stdout.write(greeting(server))
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    process.stderr.write(`Wegpunkt cannot start. ${error.message}\n`)
    process.exit(1)
  }
}

// What nobody caught leaves the server in a state that nobody thought of. What is acknowledged is on disk.
function endOnBugs(log: ReturnType<typeof createLog>): void {
  const end = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nobody handled; the server ends')
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

function endOnSignal(server: RunningServer): void {
  let askedAt: number | null = null
  const stop = (): void => {
    if (askedAt === null) {
      askedAt = Date.now()
      void end(server)
      return
    }
    if (Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(1)
  }
  // Not SIGHUP: `nohup` has it ignored, and a handler would undo that.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}

async function end(server: RunningServer): Promise<void> {
  const timer = setTimeout(() => {
    process.stderr.write('Wegpunkt did not stop in time and is ended.\n')
    process.exit(1)
  }, CLOSE_TIMEOUT_MS)
  timer.unref()
  try {
    await server.close()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`Wegpunkt stopped with an error: ${String(error)}\n`)
    process.exit(1)
  }
}
