import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { type Socket, connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp, ticketFor } from '../support/account.ts'
import { type Passer, createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { type Holdings, type MeasuredServer, openMeasuredServer } from '../support/measured-server.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type UpgradeRequest, clientFrame, rawUpgrade, upgradeHead } from '../support/raw-upgrade.ts'

/** More in a night: `LEAK_CYCLES=20000`. */
const CYCLES = Number(process.env['LEAK_CYCLES'] ?? 6_000)
/** Of each that is left behind. */
const MOST_BYTES_EACH = 105
/** What a heap is larger or smaller by from one look to the next, whatever went on. */
const NOISE_BYTES = 256 * 1024
const AT_ONCE = 40
const MAX_TRIES = 3
/** As the server allows. */
const MAX_FRAGMENTS = 64
/** One looks after the connections of people, one after those of who looks by links. */
const SERVICE_TIMERS = 2
const MB = 1024 * 1024

let server: MeasuredServer
let ann: Account
let board: string
/** So many that nobody has too many sockets. */
let crowd: readonly Passer[]
/** So many that none is limited: the server takes their word, as behind a proxy. */
const addresses = Array.from({ length: 500 }, (_, i) => `10.1.${Math.floor(i / 250)}.${i % 250}`)

beforeAll(async () => {
  server = await openMeasuredServer({ TRUST_PROXY: 'true', PUBLIC_URL: '' })
  ann = await setUp(server.url, { name: 'Ann', code: server.setupCode })
  board = await createBoard(ann)
  crowd = createCrowd(server.dataDir, ann, 200)
})

afterAll(() => server.stop())

const close = clientFrame(8, Uint8Array.from([3, 232]))
/** And the answer to the close frame that it will get. */
const nonsense = Buffer.concat([clientFrame(2, Uint8Array.from([99, 1, 2, 3])), close])

async function failures(): Promise<[number, Omit<UpgradeRequest, 'port'>][]> {
  const { cookie } = ann
  const ticket = await ticketFor(ann, board)
  const first = await openRawClient({ url: server.url, board: `${board}?ticket=${ticket}` })
  first.close()
  return [
    [401, { at: board }],
    [403, { at: board, headers: { cookie, origin: 'https://evil.example' } }],
    [404, { at: 'nowhere', headers: { cookie } }],
    [401, { at: `${board}?ticket=${ticket}` }],
    [0, { at: board, headers: { cookie }, reset: true }],
    [101, { at: board, headers: { cookie }, answer: close }],
    [101, { at: board, headers: { cookie }, answer: nonsense }],
    [101, { at: 'nowhere', headers: { cookie, 'sec-websocket-protocol': SUBPROTOCOL }, answer: close }],
  ]
}

async function run(cycles: number, kinds: Awaited<ReturnType<typeof failures>>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < cycles; i = next++) {
      const [expected, request] = kinds[i % kinds.length] ?? [0, { at: board }]
      const headers = {
        ...request.headers,
        ...(request.headers?.['cookie'] && { cookie: crowd[i % crowd.length]?.cookie ?? '' }),
        'x-forwarded-for': addresses[i % addresses.length] ?? '',
      }
      const status = await answered({ ...request, port: server.port, headers })
      // A connection that is reset may have been answered before.
      if (!request.reset && status !== expected) throw new Error(`${status} in place of ${expected}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** The status. Whom a busy machine cannot answer in time is sent away without one, and asks again. */
async function answered(request: UpgradeRequest): Promise<number> {
  let status = 0
  for (let tries = 0; status === 0 && tries < MAX_TRIES; tries++) {
    status = await rawUpgrade(request)
    if (request.reset) break
  }
  return status
}

/** When every socket of the server is gone, and every timer but those that look after connections. */
async function whenQuiet(): Promise<Holdings> {
  for (;;) {
    const holdings = await server.measure()
    const { TCPSocketWrap: sockets = 0, Timeout: timers = 0 } = holdings.resources
    if (sockets === 0 && timers <= SERVICE_TIMERS) return holdings
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it(
  `[R56] ${CYCLES} connections that fail or end leave neither memory nor timer nor handle behind (P18)`,
  { timeout: 300_000 },
  async () => {
    const kinds = await failures()
    await run(2_000, kinds)
    const before = await whenQuiet()
    await run(CYCLES, kinds)
    const after = await whenQuiet()
    const most = NOISE_BYTES + CYCLES * MOST_BYTES_EACH
    expect(after.heapUsed - before.heapUsed).toBeLessThan(most)
    expect(after.external - before.external).toBeLessThan(most)
    const more = Object.entries(after.resources).filter(
      ([kind, count]) => count > (before.resources[kind] ?? 0),
    )
    expect(more).toEqual([])
  },
)

it('[R57] 200 messages in tiny fragments that never end hold less than 8 MB (P16)', async () => {
  const before = await whenQuiet()
  const answers = new Map<Socket, string>()
  for (const { cookie } of crowd) await enterRaw(cookie, answers)
  for (const socket of answers.keys()) socket.write(tinyFragments(MAX_FRAGMENTS))
  await eventually(async () => ((await server.measure()).resources['TCPSocketWrap'] ?? 0) >= crowd.length)
  // Nobody is sent away yet, so that what is measured is what they hold.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const during = await server.measure()
  expect([...answers.values()].some(isClosing)).toBe(false)
  expect(during.heapUsed + during.external - before.heapUsed - before.external).toBeLessThan(8 * MB)
  // One more than a message may have, and the connection ends.
  for (const socket of answers.keys()) socket.write(tinyFragments(2).subarray(7))
  await eventually(() => [...answers.values()].every(isClosing), 60_000)
  for (const socket of answers.keys()) socket.destroy()
  await whenQuiet()
})

/** Opens a socket and gathers what it hears. Tries again when the server is busy. */
async function enterRaw(cookie: string, answers: Map<Socket, string>): Promise<void> {
  const socket = connect(server.port, '127.0.0.1')
  let heard = ''
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1')
    if (answers.has(socket)) answers.set(socket, heard)
  })
  const headers = { cookie, 'x-forwarded-for': addresses[answers.size] ?? '' }
  socket.write(upgradeHead({ port: server.port, at: board, headers }))
  await eventually(() => heard !== '' || socket.destroyed)
  if (!heard.startsWith('HTTP/1.1 101')) return await enterRaw(cookie, answers)
  answers.set(socket, heard)
}

/** A close frame that says 1008 (policy violation). */
const isClosing = (answer: string): boolean => answer.includes('\x88') && answer.includes('\x03\xf0')

/** A message of one byte a fragment, without its end. */
function tinyFragments(count: number): Buffer {
  const byte = Uint8Array.from([1])
  return Buffer.concat(Array.from({ length: count }, (_, i) => clientFrame(i === 0 ? 2 : 0, byte, false)))
}
