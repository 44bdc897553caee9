import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverCommand } from '../../server/bin/server-command.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 10_000

/** A real server process with a data folder of its own, on a port that it keeps over restarts. */
export type TestServer = {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** As `kill -9`: nothing is saved, nobody is told. */
  kill(): Promise<void>
  /** On the same port and folder. */
  start(): Promise<void>
  /** By SIGTERM, as an operator does it; `between` the end and the start. */
  restart(between?: () => unknown): Promise<void>
  /** What it wrote so far, over all its starts. */
  output(): string
  /** Ends it, removes the folder, and throws if it ever ended by itself or reported an error of ours. */
  stop(): Promise<void>
}

export async function startServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const port = await freePort()
  const dataDir = environment['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'wegpunkt-test-')))
  const env = { ...process.env, LOG_LEVEL: 'warn', ...environment, PORT: String(port), DATA_DIR: dataDir }
  const troubles: string[] = []
  let output = ''
  let child: ChildProcess | null = null

  const start = async (): Promise<void> => {
    const started = spawn(node, serverCommand, { cwd: root, env })
    child = started
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
    started.on('exit', (code, signal) => {
      if (child === started)
        troubles.push(`the server ended by itself: ${signal ?? code}\n${output.slice(-4_000)}`)
    })
    await untilRunning(started, () => troubles)
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const exit = once(ending, 'exit')
    ending.kill(signal)
    const timer = setTimeout(() => {
      troubles.push(`the server did not stop within ${STOP_TIMEOUT_MS} ms\n${output.slice(-4_000)}`)
      ending.kill('SIGKILL')
    }, STOP_TIMEOUT_MS)
    await exit
    clearTimeout(timer)
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    start,
    kill: () => end('SIGKILL'),
    async restart(between) {
      await end('SIGTERM')
      await between?.()
      await start()
    },
    output: () => output,
    async stop() {
      await end('SIGTERM')
      if (!environment['DATA_DIR']) await rm(dataDir, { recursive: true, force: true })
      troubles.push(...bugsIn(output))
      if (troubles.length > 0) throw new Error(troubles.join('\n'))
    },
  }
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

async function untilRunning(child: ChildProcess, troubles: () => readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error('the server did not start in time')), START_TIMEOUT_MS)
  const listen = (chunk: Buffer): void => {
    if (chunk.includes('is running at')) resolve()
  }
  child.stdout?.on('data', listen)
  child.once('exit', () => reject(new Error(troubles().join('\n') || 'the server did not start')))
  try {
    await promise
  } finally {
    clearTimeout(timer)
    child.stdout?.off('data', listen)
  }
}

// Lines that only a bug of ours writes. A test that provokes warnings is not about those.
const bugsIn = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => /UnhandledPromise|"level":60|nobody handled|MaxListenersExceeded/.test(line))
