import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { type Socket, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { readConfig } from './config.ts'
import { silentLog } from './log.ts'
import { type RunningServer, openServer } from './server.ts'
import { gif } from './services/images/testing/pictures.ts'
import { StartProblem } from './start-problem.ts'

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  cleanUp.push(() => rm(folder, { recursive: true }))
  return folder
}

async function open(folder: string, more: Record<string, string> = {}): Promise<RunningServer> {
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...more })
  const server = await openServer(config, { log: silentLog })
  cleanUp.push(server.close)
  return server
}

async function setUp({ url }: RunningServer): Promise<string> {
  const input = { workspace: 'Kranich GmbH', name: 'Ann', email: 'ann@example.com', locale: 'en' }
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...input, password: 'drei blaue Kraniche', department: 'sales' }),
  })
  expect(answer.status).toBe(201)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

it('[H44] stopping closes sockets with 1012, so that clients come back by themselves', async () => {
  const folder = await newFolder()
  const server = await open(folder)
  const cookie = await setUp(server)
  const boards = (await (await fetch(`${server.url}/api/boards`, { headers: { cookie } })).json()) as [
    { id: string },
  ]
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab/${boards[0].id}`, {
    headers: { cookie, origin: server.url },
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const closed = new Promise((resolve) => {
    socket.once('close', resolve)
  })
  const started = performance.now()
  await Promise.all([server.close(), server.close()])
  expect(await closed).toBe(1012)
  expect(performance.now() - started).toBeLessThan(6_000)
  await expect(fetch(server.url)).rejects.toThrow()
})

it('[N132] takes no further connection than the environment allows', async () => {
  const { url } = await open(await newFolder(), { MAX_CONNECTIONS: '20', TRUST_PROXY: 'true' })
  const sockets: Socket[] = []
  let ended = 0
  for (let i = 0; i < 25; i++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1').resume()
    socket.once('close', () => ended++)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    sockets.push(socket)
  }
  await vi.waitFor(() => expect(ended).toBe(5))
  for (const socket of sockets) socket.destroy()
})

it('[K62] stopping ends all streams of events at once, and one that is left is forgotten', async () => {
  const server = await open(await newFolder())
  const cookie = await setUp(server)
  const headers = { cookie, origin: server.url, 'content-type': 'application/json' }
  const [board] = (await (await fetch(`${server.url}/api/boards`, { headers })).json()) as { id: string }[]
  const made = await fetch(`${server.url}/api/boards/${board?.id}/workshops`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: 'Reise', format: 'meeting' }),
  })
  const { id } = (await made.json()) as { id: string }
  const follow = async () => {
    const stream = await fetch(`${server.url}/api/workshops/${id}/events`, { headers })
    const reader = stream.body?.getReader()
    return { first: new TextDecoder().decode((await reader?.read())?.value), reader }
  }
  const [stays, leaves] = [await follow(), await follow()]
  expect(stays.first).toMatch(/^data: \d{12} \d{12}\n\n$/u)
  await leaves.reader?.cancel()
  const started = performance.now()
  await server.close()
  expect((await stays.reader?.read())?.done).toBe(true)
  // Answers under way are waited for two seconds: these are none.
  expect(performance.now() - started).toBeLessThan(1_500)
})

it('[H45] a server that could not open its port lets go of the data folder', async () => {
  const first = await open(await newFolder())
  const folder = await newFolder()
  const taken = new URL(first.url).port
  await expect(open(folder, { PORT: taken })).rejects.toBeInstanceOf(StartProblem)
  const next = await open(folder)
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
})

it('[H46] names the address that people open, and the code only while there is no workspace', async () => {
  const folder = await newFolder()
  const server = await open(folder, { PUBLIC_URL: 'https://journey.example.com' })
  expect(server.url).toBe('https://journey.example.com')
  expect(server.firstRun?.code).toMatch(/^\w{4}-\w{4}$/)
  await server.close()
  const local = await open(folder, { HOST: '0.0.0.0' })
  expect(local.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await setUp(local)
  await local.close()
  expect((await open(folder)).firstRun).toBeNull()
})

it.each(['h2c', 'TLS/1.2, HTTP/1.1', 'websocket, h2c'])(
  '[H48] who offers to go on in %s gets the same answer as anybody else',
  async (protocol) => {
    const { url } = await open(await newFolder())
    const headers = { connection: 'Upgrade', upgrade: protocol }
    const sent = request(`${url}/api/setup`, { headers }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(200)
    expect(Buffer.concat(await response.toArray()).toString()).toContain('"needed":true')
  },
)

it('[H66] uploads that never end keep nobody else from sending, and their places come back', async () => {
  const server = await open(await newFolder())
  const cookie = await setUp(server)
  const headers = { cookie, origin: server.url, 'content-type': 'image/gif' }
  const [board] = (await (await fetch(`${server.url}/api/boards`, { headers })).json()) as [{ id: string }]
  const url = `${server.url}/api/boards/${board.id}/assets`
  const upload = (): Promise<Response> => fetch(url, { method: 'POST', headers, body: new Uint8Array(gif()) })
  const hanging = Array.from({ length: 3 }, () => {
    const sending = request(url, { method: 'POST', headers: { ...headers, 'content-length': 5_000 } })
    sending.on('error', () => undefined)
    sending.write('GIF89a')
    return sending
  })
  await vi.waitFor(async () => expect((await upload()).status).toBe(429), { timeout: 20_000 })
  for (const sending of hanging) sending.destroy()
  await vi.waitFor(async () => expect((await upload()).status).toBe(201), { timeout: 20_000 })
})

it('[H66] of a file of 50 MB that is announced or not, the server reads no more than it may take', async () => {
  const server = await open(await newFolder())
  const cookie = await setUp(server)
  const headers = { cookie, origin: server.url, 'content-type': 'image/png' }
  const [board] = (await (await fetch(`${server.url}/api/boards`, { headers })).json()) as [{ id: string }]
  const url = `${server.url}/api/boards/${board.id}/assets`
  const piece = new Uint8Array(1_000_000)
  const stream = ReadableStream.from(Array.from({ length: 50 }, () => piece))
  const streamed = await fetch(url, { method: 'POST', headers, body: stream, duplex: 'half' })
  expect(streamed.status).toBe(413)
  const whole = await fetch(url, { method: 'POST', headers, body: new Uint8Array(50_000_000) })
  expect([whole.status, await whole.json()]).toEqual([
    413,
    expect.objectContaining({ type: 'image-too-large' }),
  ])
})
