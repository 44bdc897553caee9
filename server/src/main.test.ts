import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  return folder
}

type Run = { process: ChildProcess; output: () => string; errors: () => string; exit: Promise<unknown> }

function run(environment: Record<string, string>): Run {
  const started = spawn(process.execPath, [main], { env: { PORT: '0', ...environment } })
  let output = ''
  let errors = ''
  started.stdout.on('data', (text) => (output += String(text)))
  started.stderr.on('data', (text) => (errors += String(text)))
  const exit = new Promise((resolve) => {
    started.on('close', (code, signal) => resolve(code ?? signal))
  })
  cleanUp.push(() => started.kill('SIGKILL'))
  return { process: started, output: () => output, errors: () => errors, exit }
}

async function address({ output, exit }: Run): Promise<string> {
  let ended = false
  void exit.then(() => (ended = true))
  for (;;) {
    const found = /running at (\S+)/.exec(output())?.[1]
    if (found !== undefined) return found
    if (ended) throw new Error('the server ended')
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

it('[H40] says where it is and, on the first run, what to do; SIGTERM ends it with 0', async () => {
  const server = run({ DATA_DIR: await newFolder() })
  const url = await address(server)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(server.output()).toMatch(/First run: .*\n.*code: [0-9A-Z]{4}-[0-9A-Z]{4}\n/)
  server.process.kill('SIGTERM')
  expect(await server.exit).toBe(0)
  expect(server.errors()).toBe('')
})

it('[H41] Ctrl-C that arrives twice at once is one wish', async () => {
  const server = run({ DATA_DIR: await newFolder() })
  await address(server)
  server.process.kill('SIGINT')
  server.process.kill('SIGINT')
  expect(await server.exit).toBe(0)
})

it('[H42] after kill -9 the same folder works at once, and everything is there', async () => {
  const folder = await newFolder()
  const killed = run({ DATA_DIR: folder })
  const setup = await fetch(`${await address(killed)}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      workspace: 'Kranich GmbH',
      name: 'Ann',
      email: 'ann@example.com',
      password: 'drei blaue Kraniche',
      department: 'sales',
      locale: 'de',
    }),
  })
  expect(setup.status).toBe(201)
  killed.process.kill('SIGKILL')
  expect(await killed.exit).toBe('SIGKILL')
  const next = run({ DATA_DIR: folder })
  const state = await fetch(`${await address(next)}/api/setup`)
  expect(await state.json()).toMatchObject({ needed: false })
  expect(next.output()).not.toContain('First run')
})

it('[H43] what keeps it from starting is one line on stderr and exit code 1', async () => {
  const folder = await newFolder()
  const port = createServer()
  await new Promise<void>((resolve) => {
    port.listen(0, '127.0.0.1', resolve)
  })
  cleanUp.push(() => port.close())
  const taken = port.address()
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const cases: [Record<string, string>, RegExp][] = [
    [
      { PORT: String(typeof taken === 'object' ? taken?.port : taken), DATA_DIR: folder },
      /PORT: \d+ is in use/,
    ],
    [{ PORT: 'eighty' }, /PORT: expected a number/],
    [{ DATA_DIR: file }, /DATA_DIR: cannot write/],
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/wegpunkt' }, /DATABASE_URL: PostgreSQL at .* does not answer/],
    [{ DATA_DIR: folder, HOST: 'nowhere.invalid' }, /HOST: nowhere\.invalid is no address/],
  ]
  for (const [environment, line] of cases) {
    const server = run(environment)
    expect(await server.exit).toBe(1)
    expect(server.errors()).toMatch(line)
    expect(server.errors().trim().split('\n')).toHaveLength(1)
    expect(server.output()).toBe('')
  }
})
