import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './server.ts'

/** What a process holds after collecting garbage, and how late it was since the last question. */
export type Holdings = {
  readonly heapUsed: number
  readonly external: number
  readonly rss: number
  /** Timers, sockets, … that keep it alive, by kind. */
  readonly resources: Readonly<Record<string, number>>
  /** By how much its timers are late by its own work, but for one in a hundred. */
  readonly delayP99Ms: number
}

export type MeasuredServer = {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** What the first run asks for, from anywhere else than this machine. */
  readonly setupCode: string
  measure(): Promise<Holdings>
  /** As `kill -9`, and a new one on the same port and folder. */
  killAndStart(): Promise<void>
  stop(): Promise<void>
}

const script = fileURLToPath(new URL('measured-process.ts', import.meta.url))
const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))

/** The real server in a process of its own that can be asked what it holds. */
export async function openMeasuredServer(environment: Record<string, string> = {}): Promise<MeasuredServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wegpunkt-measured-'))
  const port = await freePort()
  const env = { ...process.env, LOG_LEVEL: 'error', ...environment, PORT: String(port), DATA_DIR: dataDir }
  let setupCode = ''
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(node, ['--expose-gc', script], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const [hello] = (await once(started, 'message')) as [{ setupCode: string }]
    setupCode = hello.setupCode
    return started
  }
  const end = async (ending: ChildProcess, how: () => unknown): Promise<void> => {
    const exit = once(ending, 'exit')
    how()
    await exit
  }
  let child = await start()
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    setupCode,
    async measure() {
      const answer = once(child, 'message')
      child.send('measure')
      return ((await answer) as [Holdings])[0]
    },
    async killAndStart() {
      await end(child, () => child.kill('SIGKILL'))
      child = await start()
    },
    async stop() {
      await end(child, () => child.send('close'))
      await rm(dataDir, { recursive: true })
    },
  }
}
