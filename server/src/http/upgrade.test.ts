import { once } from 'node:events'
import { type IncomingMessage, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { silentLog } from '../log.ts'
import { SqliteError } from '../storage/sqlite/failure.ts'
import { openUpgrade } from './upgrade.ts'

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean()
})

/** The answer to who asks for a socket while every question about them fails. */
async function refusalWhen(fails: Error): Promise<{ status: number; wait: string; type: string }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUp.push(() => server.close())
  const fail = (): never => {
    throw fails
  }
  openUpgrade(server, {
    rooms: { join: fail },
    authenticate: async () => fail(),
    redeem: fail,
    access: async () => fail(),
    reach: { publicUrl: null, trustProxy: false },
    log: silentLog,
  })
  const { port } = server.address() as AddressInfo
  const headers = { connection: 'Upgrade', upgrade: 'websocket' }
  const sent = request({ host: '127.0.0.1', port, path: '/collab/board', headers }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const body = JSON.parse(Buffer.concat(await response.toArray()).toString()) as { type: string }
  const wait = response.headers['retry-after'] ?? ''
  return { status: response.statusCode ?? 0, wait, type: body.type }
}

it('[H5] a socket that is asked for while the database is away is a 503 that says when to come back', async () => {
  const away = new SqliteError('disk I/O error', 10)
  expect(await refusalWhen(away)).toEqual({ status: 503, wait: '5', type: 'unavailable' })
})

it('[H4] what else fails while a socket is asked for is a 500 that says nothing', async () => {
  expect(await refusalWhen(new Error('secret'))).toEqual({ status: 500, wait: '', type: 'internal' })
})
