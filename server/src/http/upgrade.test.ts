import { once } from 'node:events'
import { type IncomingMessage, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import {
  MAX_CONNECTIONS_PER_BOARD,
  MAX_PENDING_UPGRADES,
  MAX_SOCKETS_PER_PERSON,
} from '@wegpunkt/shared/limits'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { silentLog } from '../log.ts'
import { SqliteError } from '../storage/sqlite/failure.ts'
import { UpgradeRates } from './upgrade-rates.ts'
import { type UpgradeParts, openUpgrade } from './upgrade.ts'

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

const ann = { id: 'ann', name: 'Ann', department: 'sales', guest: null } as Me

/** Everything that an upgrade asks, answered so that ann gets in, but for what a test says. */
async function openDoor(over: Partial<UpgradeParts> = {}): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUp.push(() => {
    server.closeAllConnections()
    server.close()
  })
  openUpgrade(server, {
    rooms: { join: (socket) => socket.close(1000, ''), socketsOf: () => 0, connectionsOn: () => 0 },
    viewers: { join: (socket) => socket.close(1000, ''), makeRoom: () => true, ofDevice: () => 0 },
    enterView: async () => null,
    overload: { reason: null },
    authenticate: async () => ({ person: ann, login: 'login' }),
    redeem: () => null,
    access: async () => ({ person: ann, role: 'editor', isLowered: false }),
    reach: { publicUrl: null, trustProxy: true },
    log: silentLog,
    ...over,
  })
  return (server.address() as AddressInfo).port
}

type Answer = { status: number; wait: string; type: string }

/** What is answered to a plain client; 101 when it is let in. */
async function knock(port: number, from = '192.0.2.1'): Promise<Answer> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'x-forwarded-for': from,
  }
  const sent = request({ host: '127.0.0.1', port, path: '/collab/board', headers }).end()
  const answer = Promise.withResolvers<Answer>()
  sent.on('upgrade', (_, socket) => {
    socket.destroy()
    answer.resolve({ status: 101, wait: '', type: '' })
  })
  sent.on('response', (response: IncomingMessage) => {
    const read = async (): Promise<Answer> => {
      const body = JSON.parse(Buffer.concat(await response.toArray()).toString()) as { type: string }
      return {
        status: response.statusCode ?? 0,
        wait: response.headers['retry-after'] ?? '',
        type: body.type,
      }
    }
    answer.resolve(read())
  })
  sent.on('error', answer.reject)
  return await answer.promise
}

/** With what code the socket of a client of ours closes. */
async function closeCode(port: number, protocols = [SUBPROTOCOL]): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/collab/board`, protocols)
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

describe('an upgrade that fails', () => {
  const failing = (error: Error): Promise<number> =>
    openDoor({
      authenticate: async () => {
        throw error
      },
    })

  it('[H5] while the database is away is a 503 that says when to come back', async () => {
    const port = await failing(new SqliteError('disk I/O error', 10))
    expect(await knock(port)).toEqual({ status: 503, wait: '5', type: 'unavailable' })
  })

  it('[H4] for another reason is a 500 that says nothing', async () => {
    const port = await failing(new Error('secret'))
    expect(await knock(port)).toEqual({ status: 500, wait: '', type: 'internal' })
  })
})

it('[W14] a page of another wire version is told to load anew, unless it speaks this one too', async () => {
  const join: UpgradeParts['rooms']['join'] = (socket) => socket.close(1000, '')
  const port = await openDoor({ rooms: { join, socketsOf: () => 0, connectionsOn: () => 0 } })
  expect(await closeCode(port, ['wegpunkt.1'])).toBe(4426)
  expect(await closeCode(port, ['wegpunkt.99'])).toBe(4426)
  expect(await closeCode(port, ['wegpunkt.99', SUBPROTOCOL])).toBe(1000)
})

describe('room for one more', () => {
  const busy: Answer = { status: 503, wait: '5', type: 'busy' }
  const letIn: Answer = { status: 101, wait: '', type: '' }
  const join: UpgradeParts['rooms']['join'] = (socket) => socket.close(1000, '')

  it(`[R50] a person has at most ${MAX_SOCKETS_PER_PERSON} sockets: 429, and 4529 for a client of ours`, async () => {
    let open = MAX_SOCKETS_PER_PERSON - 1
    const socketsOf = (person: string): number => (person === ann.id ? open : 0)
    const port = await openDoor({ rooms: { join, socketsOf, connectionsOn: () => 0 } })
    expect(await knock(port)).toEqual(letIn)
    open++
    expect(await knock(port)).toEqual({ status: 429, wait: '5', type: 'too-many-requests' })
    expect(await closeCode(port)).toBe(4529)
  })

  it('[R50] sockets that are asked for at the same moment count as well', async () => {
    let open = 0
    const rooms: UpgradeParts['rooms'] = {
      join: () => void open++,
      socketsOf: () => open,
      connectionsOn: () => 0,
    }
    const port = await openDoor({ rooms })
    const answers = await Promise.all(Array.from({ length: MAX_SOCKETS_PER_PERSON + 20 }, () => knock(port)))
    expect(answers.filter(({ status }) => status === 101)).toHaveLength(MAX_SOCKETS_PER_PERSON)
  })

  it(`[R51] a board has at most ${MAX_CONNECTIONS_PER_BOARD} connections: 503, and 4503 for a client of ours`, async () => {
    let open = MAX_CONNECTIONS_PER_BOARD - 1
    const connectionsOn = (board: string): number => (board === 'board' ? open : 0)
    const port = await openDoor({ rooms: { join, socketsOf: () => 0, connectionsOn } })
    expect(await knock(port)).toEqual(letIn)
    open++
    expect(await knock(port)).toEqual(busy)
    expect(await closeCode(port)).toBe(4503)
  })

  it('[R52] while the server has more to do than it can, nobody else is let in, and nothing is asked (S4)', async () => {
    let asked = 0
    const authenticate = async (): Promise<null> => {
      asked++
      return null
    }
    const port = await openDoor({ overload: { reason: 'late' }, authenticate })
    expect(await knock(port)).toEqual(busy)
    expect(asked).toBe(0)
  })

  it(
    '[R53] only so many wait at once for the database to say who they are',
    { timeout: 60_000 },
    async () => {
      const answered = Promise.withResolvers<null>()
      let waiting = 0
      const port = await openDoor({
        authenticate: () => {
          waiting++
          return answered.promise
        },
      })
      const first = Array.from({ length: MAX_PENDING_UPGRADES }, (_, i) => knock(port, `10.0.0.${i % 100}`))
      await vi.waitFor(() => expect(waiting).toBe(MAX_PENDING_UPGRADES), { timeout: 30_000, interval: 5 })
      expect(await knock(port)).toEqual(busy)
      answered.resolve(null)
      for (const { status } of await Promise.all(first)) expect(status).toBe(401)
      expect((await knock(port)).status).toBe(401)
    },
  )

  it('[R54] an address gets 50 sockets a second after its first 600, and no other address feels it (S8)', () => {
    let now = 0
    const rates = new UpgradeRates(() => now)
    const allowed = (address: string): number => {
      for (let count = 0; ; count++) {
        try {
          rates.mustAllow(address)
        } catch {
          return count
        }
      }
    }
    expect(allowed('192.0.2.1')).toBe(600)
    now += 1_000
    expect(allowed('192.0.2.1')).toBe(50)
    expect(allowed('192.0.2.2')).toBe(600)
  })
})
