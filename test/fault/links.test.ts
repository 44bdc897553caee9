import { readBoard } from '@wegpunkt/shared/board/read'
import { linkPagePath, viewPagePath } from '@wegpunkt/shared/links/link-paths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { makeLink, openByToken, tryToken } from '../support/viewing.ts'

let server: TestServer
let ann: Account
let board: string

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  board = await createBoard(ann, 'sample')
})

afterAll(() => server.stop())

const editor = () => openRawClient({ url: server.url, board, as: ann })

it('[N10] whoever opens a link sees the board, and each change as it is made', async () => {
  const { token } = await makeLink(ann, board)
  const visitor = await openByToken(server.url, token)
  const socket = await visitor.socket()
  expect(socket.frames[0]).toMatchObject({ kind: 'hello', role: 'viewer' })
  const writer = await editor()
  const whole = readBoard(writer.doc)
  expect([...readBoard(socket.doc).elements.keys()].toSorted()).toEqual([...whole.elements.keys()].toSorted())
  const [id = ''] = [...whole.elements].find(([, element]) => element.kind === 'touchpoint') ?? []
  const began = performance.now()
  writer.edit((doc) => (doc.getMap('elements').get(id) as Y.Map<unknown>).set('at', [7, 7]))
  await eventually(
    () => (socket.doc.getMap('elements').get(id) as Y.Map<unknown>).get('at')?.toString() === '7,7',
  )
  expect(performance.now() - began).toBeLessThan(500)
  expect((await (await visitor.get('/rows')).json()).rows.length).toBeGreaterThan(0)
  writer.close()
  socket.close()
  const [counted] = await ann.call<{ opens: number }[]>('GET', `/api/boards/${board}/links`)
  expect(counted?.opens).toBe(1)
})

it('[N6] revoked, paused, expired and never made look the same, to who has opened it too', async () => {
  const { token, link } = await makeLink(ann, board)
  const visitor = await openByToken(server.url, token)
  const socket = await visitor.socket()
  await ann.call('PATCH', `/api/links/${link.id}`, { isPaused: true })
  expect(await socket.untilClosed()).toBe(4404)
  const answers = async () => {
    const all = [await tryToken(server.url, token), await visitor.get(''), await visitor.get('/rows')]
    return await Promise.all(all.map(async (one) => [one.status, await one.text()]))
  }
  const paused = await answers()
  await ann.call('DELETE', `/api/links/${link.id}`)
  expect(await answers()).toEqual(paused)
  const never = await tryToken(server.url, 'A'.repeat(22))
  expect([never.status, await never.text()]).toEqual(paused[0])
  expect(paused[0]?.[0]).toBe(404)
})

it('[N14] only sites that a link names show its pages in a frame, as long as it can be opened; search engines stay away', async () => {
  const site = 'https://intranet.example'
  const { token, link } = await makeLink(ann, board, { embedOrigins: [site] })
  const { cookie } = await openByToken(server.url, token)
  const framesOf = async (path: string, more: Record<string, string> = {}): Promise<string | undefined> => {
    const { headers } = await fetch(server.url + path, { headers: { accept: 'text/html', ...more } })
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    return /frame-ancestors ([^;]*)/u.exec(headers.get('content-security-policy') ?? '')?.[1]
  }
  const pages = () =>
    Promise.all([
      framesOf(linkPagePath(token)),
      framesOf(viewPagePath(link.id), { cookie }),
      framesOf(viewPagePath(link.id)),
      framesOf(linkPagePath('A'.repeat(22))),
    ])
  expect(await pages()).toEqual([site, site, "'none'", "'none'"])
  await ann.call('DELETE', `/api/links/${link.id}`)
  expect(await pages()).toEqual(["'none'", "'none'", "'none'", "'none'"])
  const start = await fetch(server.url, { headers: { accept: 'text/html' } })
  expect(start.headers.get('x-robots-tag')).toBeNull()
  expect(start.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})
