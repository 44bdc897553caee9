import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Problem } from '@wegpunkt/shared/http/problem'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppEnv } from './app-env.ts'
import { createApp } from './app.ts'
import type { Reach } from './caller.ts'
import { createMetrics } from './metrics.ts'
import { SqliteError } from '../storage/sqlite/failure.ts'

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

type Opened = { url: string; folder: string; logged: () => string; ask: typeof fetch }
type Options = { reach?: Partial<Reach>; check?: () => Promise<void>; built?: boolean }

const SCRIPT = `console.log("${'wegpunkt '.repeat(500)}")`

/** The app on a real port, with a client of two files and routes that answer and fail in every way. */
async function open({ reach = {}, check = async () => {}, built = true }: Options = {}): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  if (built) {
    await mkdir(join(folder, 'client', 'assets'), { recursive: true })
    await writeFile(join(folder, 'client', 'index.html'), '<!doctype html><title>Wegpunkt</title>')
    await writeFile(join(folder, 'client', 'assets', 'app-1a2b.js'), SCRIPT)
    await writeFile(join(folder, 'client', '.env'), 'SECRET=1')
    await writeFile(join(folder, 'outside.txt'), 'outside')
  }
  const lines: string[] = []
  const app = createApp({
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    metrics: createMetrics(),
    reach: { publicUrl: null, trustProxy: false, ...reach },
    check,
    clientFolder: join(folder, 'client'),
    routes: [routes],
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  cleanUp.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask: typeof fetch = (path, init) => fetch(`${url}${String(path)}`, init)
  return { url, folder, logged: () => lines.join(''), ask }
}

const routes = new Hono<AppEnv>()
  .get('/api/notes/:token', (c) => c.json({ caller: c.var.caller }))
  .post('/api/notes', async (c) => c.json(await c.req.json()))
  .post('/api/workshops/:id/secrets', (c) => c.json({}))
  .get('/api/forbidden', () => {
    throw new Problem('not-allowed', { detail: 'not today' })
  })
  .get('/api/busy', () => {
    throw new Problem('too-many-requests', { retryAfterSeconds: 2.4 })
  })
  .get('/api/broken', () => {
    throw new Error('the password of ann is kranich')
  })
  .get('/api/full', () => {
    throw new SqliteError('database or disk is full', 13)
  })

const html = { headers: { accept: 'text/html' } }

describe('problems', () => {
  it('[H3] a problem is answered as problem+json with its status', async () => {
    const { ask } = await open()
    const answer = await ask('/api/forbidden')
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toEqual({
      type: 'not-allowed',
      title: 'Your role does not allow this',
      status: 403,
      detail: 'not today',
    })
    expect((await ask('/api/busy')).headers.get('retry-after')).toBe('3')
  })

  it('[H4] nothing internal leaves in a 500; its request id is in the log', async () => {
    const { ask, logged } = await open()
    const answer = await ask('/api/broken')
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).not.toContain('kranich')
    const { type, requestId } = JSON.parse(text) as { type: string; requestId: string }
    expect(type).toBe('internal')
    expect(answer.headers.get('x-request-id')).toBe(requestId)
    expect(logged()).toContain(requestId)
  })

  it('[H4] who is cut off while sending is no error of ours', async () => {
    const { url, logged } = await open()
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      `POST /api/notes HTTP/1.1\r\nHost: ${url.slice(7)}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n`,
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    socket.destroy()
    await vi.waitFor(() => expect(logged()).toContain('/api/notes'))
    expect(logged()).not.toContain('"level":50')
  })

  it('[H5] a failing database is a 503 that says when to come back', async () => {
    const { ask } = await open()
    const answer = await ask('/api/full')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.json()).toMatchObject({ type: 'unavailable' })
  })

  it('[H6] an unknown address is a 404, a wrong method a 405, too large a body a 413', async () => {
    const { ask } = await open()
    const type = async (answer: Response): Promise<unknown> => [
      answer.status,
      ((await answer.json()) as { type: string }).type,
    ]
    expect(await type(await ask('/api/unknown', html))).toEqual([404, 'not-found'])
    expect(await type(await ask('/api/notes', { method: 'DELETE' }))).toEqual([405, 'method-not-allowed'])
    const body = 'x'.repeat(1024 * 1024 + 1)
    expect(await type(await ask('/api/notes', { method: 'POST', body }))).toEqual([413, 'frame-too-large'])
    expect(await type(await ask('/%E0%A4%A', html))).toEqual([404, 'not-found'])
  })
})

describe('who may ask', () => {
  const send = async (opened: Opened, headers: Record<string, string>): Promise<number> =>
    (await opened.ask('/api/notes', { method: 'POST', body: '{}', headers })).status

  it('[H7] refuses a change that another site may have sent', async () => {
    const opened = await open()
    expect(await send(opened, { origin: 'https://evil.example' })).toBe(403)
    expect(await send(opened, { origin: 'null' })).toBe(403)
    expect(await send(opened, { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await send(opened, { 'sec-fetch-site': 'same-site', cookie: 'a=b' })).toBe(403)
    expect(await send(opened, { cookie: 'a=b' })).toBe(403)
    const reading = await opened.ask('/api/notes/1', { headers: { origin: 'https://evil.example' } })
    expect(reading.status).toBe(200)
  })

  it('[H7] takes changes from its own pages and from programs without a cookie', async () => {
    const opened = await open({ reach: { publicUrl: new URL('https://journey.example.com') } })
    expect(await send(opened, { origin: opened.url, cookie: 'a=b' })).toBe(200)
    expect(await send(opened, { origin: 'https://journey.example.com', cookie: 'a=b' })).toBe(200)
    expect(await send(opened, { 'sec-fetch-site': 'same-origin', cookie: 'a=b' })).toBe(200)
    expect(await send(opened, {})).toBe(200)
  })

  const caller = async ({ ask }: Opened, headers: Record<string, string>): Promise<unknown> =>
    ((await (await ask('/api/notes/1', { headers })).json()) as { caller: unknown }).caller

  it('[H8] without TRUST_PROXY a forwarded header counts for nothing, but is not from this machine', async () => {
    const opened = await open()
    const host = opened.url.slice('http://'.length)
    const here = { address: '127.0.0.1', secure: false, host }
    expect(await caller(opened, {})).toEqual({ ...here, local: true })
    const headers = {
      'x-forwarded-for': '10.1.1.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'a.example',
    }
    expect(await caller(opened, headers)).toEqual({ ...here, local: false })
  })

  it.each([
    'x-forwarded-proto',
    'x-real-ip',
    'x-client-ip',
    'cf-connecting-ip',
    'cdn-loop',
    'forwarded',
    'via',
  ])('[H8] a request with %s is not from this machine', async (name) => {
    expect(await caller(await open(), { [name]: 'a' })).toMatchObject({ local: false })
  })

  it.each([{ trustProxy: true }, { publicUrl: new URL('https://journey.example.com') }])(
    '[H8] nothing is from this machine where a proxy is set up, whether it says so or not',
    async (reach) => {
      expect(await caller(await open({ reach }), {})).toMatchObject({ local: false })
    },
  )

  it('[H8] with TRUST_PROXY the last forwarded value counts, the one that the proxy has set', async () => {
    const opened = await open({ reach: { trustProxy: true } })
    const headers = {
      'x-forwarded-for': '6.6.6.6, 10.1.1.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'journey.example.com',
    }
    const expected = { address: '10.1.1.1', secure: true, host: 'journey.example.com', local: false }
    expect(await caller(opened, headers)).toEqual(expected)
  })
})

describe('health and log', () => {
  it('[H9] is alive as long as it answers, and ready only with its database', async () => {
    let works = true
    const check = async (): Promise<void> => {
      if (!works) throw new Error('no database')
    }
    const { ask } = await open({ check })
    expect((await ask('/readyz')).status).toBe(200)
    works = false
    const answer = await ask('/readyz')
    expect([answer.status, await answer.json()]).toMatchObject([503, { type: 'unavailable' }])
    expect((await ask('/healthz')).status).toBe(200)
  })

  it('[H10] counts requests by route', async () => {
    const { ask } = await open()
    await ask('/api/notes/1')
    await ask('/api/notes/2')
    const figures = await (await ask('/metrics')).text()
    expect(figures).toContain(
      'wegpunkt_http_request_seconds_count{method="GET",route="/api/notes/:token",status="200"} 2',
    )
    expect(figures).toContain('process_resident_memory_bytes')
  })

  it('[K95] does not count when something is said in secret', async () => {
    const { ask } = await open()
    const headers = { 'content-type': 'application/json' }
    const path = '/api/workshops/w/secrets'
    expect((await ask(path, { method: 'POST', body: '{}', headers })).status).toBe(200)
    expect(await (await ask('/metrics')).text()).not.toContain('/secrets')
  })

  it('[H11] the log has no token, no cookie, no query', async () => {
    const { ask, logged } = await open()
    await ask('/api/notes/s3cret-token?ticket=s3cret-ticket', { headers: { cookie: 'login=s3cret-login' } })
    await ask('/invitations/s3cret-token', html)
    await ask('/api/unknown/s3cret-token')
    expect(logged()).toContain('/api/notes/:token')
    expect(logged()).not.toContain('s3cret')
  })
})

describe('files', () => {
  it('[H12] serves hashed files for ever, compressed, and pages only after asking', async () => {
    const { ask } = await open()
    const script = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(await script.text()).toBe(SCRIPT)
    const plain = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br;q=0, identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(SCRIPT)
    const page = await ask('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const again = await ask('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('[H12] sees a new build', async () => {
    const { ask, folder } = await open()
    const before = await (await ask('/')).text()
    const index = join(folder, 'client', 'index.html')
    await writeFile(index, '<!doctype html><title>Wegpunkt 2</title>')
    await utimes(index, new Date(), new Date(Date.now() + 5_000))
    expect(await (await ask('/')).text()).not.toBe(before)
  })

  it('[H13] every address that a person opens is the page; what a page asks for is there or a 404', async () => {
    const { ask } = await open()
    const page = await ask('/boards/abc', html)
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>Wegpunkt</title>'])
    expect((await ask('/boards/abc')).status).toBe(404)
    expect((await ask('/assets/gone.js', html)).status).toBe(404)
    expect((await ask('/collab/abc', html)).status).toBe(404)
  })

  it('[H14] nothing outside of the folder and no hidden file leaves', async () => {
    const { ask } = await open()
    for (const path of [
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/.env',
      '/assets/..%2f..%2foutside.txt',
    ]) {
      const text = await (await ask(path)).text()
      expect(text).not.toMatch(/outside|SECRET/)
    }
  })

  it('[H15] a client that was never built is a page that says what to run', async () => {
    const { ask } = await open({ built: false })
    const answer = await ask('/', html)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npm start')
  })

  it('[H16] pages load nothing from other hosts and cannot be framed', async () => {
    const { ask } = await open()
    const { headers } = await ask('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
    const secure = await open({ reach: { publicUrl: new URL('https://journey.example.com') } })
    expect((await secure.ask('/')).headers.get('strict-transport-security')).toContain('max-age=')
    expect((await secure.ask('/api/notes/1')).headers.get('cache-control')).toBe('no-store')
  })
})
