import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = join(root, 'server', 'bin', 'start.mjs')

type Run = { process: ChildProcess; output: () => string; errors: () => string; exit: Promise<unknown> }

let folder: string
const running: Run[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-start-'))
  // Whatever has changed is installed and built by this one, which then ends.
  await run({ PORT: 'none' }).exit
}, 240_000)

afterEach(() => {
  for (const { process: started } of running.splice(0)) if (groupOf(started)) signal(started, 'SIGKILL')
})

afterAll(() => rm(folder, { recursive: true }))

/** `node server/bin/start.mjs`, as a terminal or a service starts it: in a process group of its own. */
function run(environment: Record<string, string>): Run {
  const { npm_lifecycle_event: _, ...env } = process.env
  const started = spawn(process.execPath, [script], {
    env: { ...env, LOG_LEVEL: 'warn', DATA_DIR: join(folder, 'data'), ...environment },
    detached: true,
  })
  let [output, errors] = ['', '']
  started.stdout.on('data', (text) => (output += String(text)))
  started.stderr.on('data', (text) => (errors += String(text)))
  const exit = once(started, 'close').then(([code, by]) => (code ?? by) as unknown)
  const it = { process: started, output: () => output, errors: () => errors, exit }
  running.push(it)
  return it
}

async function serve(port: number): Promise<Run> {
  const server = run({ PORT: String(port) })
  await eventually(() => server.output().includes(`is running at http://127.0.0.1:${port}`))
  return server
}

const signal = ({ pid = 0 }: ChildProcess, name: NodeJS.Signals | 0): boolean => process.kill(-pid, name)

/** Whether any process of the group is left. */
function groupOf(started: ChildProcess): boolean {
  try {
    return signal(started, 0)
  } catch {
    return false
  }
}

/** Rejects when somebody listens there already. */
async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

describe('npm start', () => {
  it('[H49] says where the server is and the code of the first run, and Ctrl-C ends all of it', async () => {
    const port = await freePort()
    const server = await serve(port)
    expect(server.output()).toMatch(/code: [0-9A-Z]{4}-[0-9A-Z]{4}\n/)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    signal(server.process, 'SIGINT')
    expect(await server.exit).toBe(0)
    expect(groupOf(server.process)).toBe(false)
    expect(server.errors()).toBe('')
    const again = await listen(port)
    again.close()
  })

  it('[H49] a signal to it alone, as of a service, ends the server too', async () => {
    const server = await serve(await freePort())
    server.process.kill('SIGTERM')
    expect(await server.exit).toBe(0)
    expect(groupOf(server.process)).toBe(false)
  })

  it('[H50] a second start neither installs nor builds', async () => {
    const made = ['node_modules/.cache/wegpunkt/install', 'node_modules/.cache/wegpunkt/build']
    const times = () =>
      Promise.all(
        [...made, 'client/dist/index.html'].map(async (path) => (await stat(join(root, path))).mtimeMs),
      )
    const before = await times()
    const server = await serve(await freePort())
    signal(server.process, 'SIGINT')
    await server.exit
    expect(server.output()).not.toMatch(/Installing|Building/)
    expect(await times()).toEqual(before)
  })

  it('[H43] passes on the line and the exit code of a server that cannot start', async () => {
    const taken = await listen(0)
    const address = taken.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const cases: [Record<string, string>, RegExp][] = [
      [{ PORT: port }, /^Wegpunkt cannot start\. PORT: \d+ is in use .*\n$/],
      [{ DATABASE_URL: 'mysql://localhost/a' }, /^Wegpunkt cannot start\. DATABASE_URL: expected .*\n$/],
      [{ DATA_DIR: file }, /^Wegpunkt cannot start\. DATA_DIR: cannot write .*a-file.*\n$/],
    ]
    for (const [environment, line] of cases) {
      const server = run({ PORT: '0', ...environment })
      expect(await server.exit).toBe(1)
      expect(server.errors()).toMatch(line)
      expect(server.output()).toBe('')
    }
    taken.close()
  })
})
