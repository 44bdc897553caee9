import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type Guest, joinAsGuest } from '../support/guest.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

const CROWD = 300
/** METHOD.md M44: a large-group event is let in within a minute. */
const JOINED_WITHIN_MS = 60_000
/** How many phones ask at the same moment. */
const AT_ONCE = 30

let server: TestServer
let ann: Account
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' })
  ann = await setUp(server.url, { name: 'Ann' })
})
afterAll(() => server.stop())

type Link = { readonly token: string; readonly code: string }
async function begun(): Promise<{ board: string; workshop: string } & Link> {
  const board = await createBoard(ann)
  const phases = [{ name: 'Sammeln', minutes: 10, activity: 'notes' }]
  const input = { title: 'Reise', format: 'large-group', phases }
  const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'start' })
  return { board, workshop: id, ...(await ann.call<Link>('POST', `/api/workshops/${id}/links`, {})) }
}
const meOf = async ({ cookie }: Pick<Guest, 'cookie'>): Promise<number> =>
  (await fetch(`${server.url}/api/me`, { headers: { cookie } })).status
const socketOf = (as: Guest, board: string) => openRawClient({ url: server.url, board, as })

it('[K54] three hundred people behind one address are in within a minute, and each is somebody of their own', async () => {
  const { workshop, token } = await begun()
  const names = Array.from({ length: CROWD }, (_, i) => `Gast ${i + 1}`)
  const guests: Guest[] = []
  const from = performance.now()
  const line = names.values()
  const phone = async (): Promise<void> => {
    for (const name of line) guests.push(await joinAsGuest(server.url, token, name))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, phone))
  expect(performance.now() - from).toBeLessThan(JOINED_WITHIN_MS)
  expect(new Set(guests.map(({ id }) => id)).size).toBe(CROWD)
  const { people } = await ann.call<{ people: object[] }>('GET', `/api/workshops/${workshop}/people`)
  expect(people).toHaveLength(CROWD)
  const statuses = await Promise.all(guests.slice(0, 3).map(meOf))
  expect(statuses).toEqual([200, 200, 200])
})

it('[K54] a guest’s socket opens on their board alone, and closes at once when they are removed', async () => {
  const { board, workshop, code } = await begun()
  const gus = await joinAsGuest(server.url, code, 'Gus')
  const hal = await joinAsGuest(server.url, code, 'Hal')
  await expect(socketOf(gus, await createBoard(ann))).rejects.toThrow('4404')
  const [first, second, other] = [
    await socketOf(gus, board),
    await socketOf(gus, board),
    await socketOf(hal, board),
  ]
  await ann.call('POST', `/api/workshops/${workshop}/people`, { do: 'ban', people: [gus.id] })
  expect([await first.untilClosed(), await second.untilClosed()]).toEqual([4401, 4401])
  expect([await meOf(gus), other.closeCode]).toEqual([401, null])
  await expect(joinAsGuest(server.url, code, 'Gus', gus.device)).rejects.toThrow('403')
  await ann.call('POST', `/api/workshops/${workshop}/commands`, { do: 'end' })
  expect([4401, 4404]).toContain(await other.untilClosed())
  expect(await meOf(hal)).toBe(401)
})

it('[K54] a restart in the middle loses nobody who was let in, and no link', async () => {
  const { board, token, code } = await begun()
  const gus = await joinAsGuest(server.url, token, 'Gus')
  await server.kill()
  await server.start()
  expect(await meOf(gus)).toBe(200)
  const again = await joinAsGuest(server.url, code, 'Gus', gus.device)
  expect(again.joined.me?.id).toBe(gus.id)
  const client = await socketOf(gus, board)
  expect(client.closeCode).toBe(null)
  client.close()
})

it('[K54] no link, code or cookie is written to a log or, as it is, to the database', async () => {
  const { token, code } = await begun()
  const { cookie, device } = await joinAsGuest(server.url, token, 'Gus')
  await joinAsGuest(server.url, code, 'Hal')
  await fetch(`${server.url}/w/${token}`)
  await fetch(`${server.url}/api/join/${token.slice(1)}x`)
  const page = await fetch(`${server.url}/w/${token}`)
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  await eventually(
    () => server.output().includes('/api/join/{link}') || server.output().includes('/api/join/:link'),
  )
  const files = (await readdir(server.dataDir)).filter(
    (name) => name.includes('.db') || name.includes('sqlite'),
  )
  const stored = await Promise.all(files.map((name) => readFile(join(server.dataDir, name))))
  expect(stored.length).toBeGreaterThan(0)
  const written = Buffer.concat([...stored, Buffer.from(server.output())]).toString('latin1')
  for (const secret of [
    token,
    code,
    `${token.slice(1)}x`,
    ...[cookie, device].map((one) => one.split('=')[1] ?? ''),
  ])
    expect(written.includes(secret)).toBe(false)
})
