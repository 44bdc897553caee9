import { afterAll, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { openSmallDisk } from '../support/small-disk.ts'
import { makeLink, openByToken, tryToken } from '../support/viewing.ts'

const disk = openSmallDisk(16)
let server: TestServer

afterAll(async () => {
  await disk?.free()
  await server?.stop().finally(() => disk?.close())
})

it.skipIf(!disk)(
  '[S96] on a full disk the screens of links that are revoked or paused close, and both are so when there is room',
  { timeout: 120_000 },
  async () => {
    server = await startServer({ DATA_DIR: disk?.folder ?? '' })
    const ann = await setUp(server.url, { name: 'Ann' })
    const board = await createBoard(ann, 'sample')
    const links = [await makeLink(ann, board), await makeLink(ann, board)] as const
    const [revoked, paused] = links
    const visitors = await Promise.all(links.map(({ token }) => openByToken(server.url, token)))
    const sockets = await Promise.all(visitors.map((visitor) => visitor.socket()))
    await disk?.fill()
    const writer = await openRawClient({ url: server.url, board, as: ann })
    // Until the journal of the database has no room left either.
    for (let i = 0; !writer.frames.some((it) => it.kind === 'storage' && !it.healthy); i++) {
      writer.edit((doc) => doc.getMap('meta').set(`key ${i}`, 'x'.repeat(8_000)))
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    writer.close()
    await ann.call('DELETE', `/api/links/${revoked.link.id}`).catch(() => null)
    await ann.call('PATCH', `/api/links/${paused.link.id}`, { isPaused: true }).catch(() => null)
    expect(server.output()).toContain('link-shut-unsaved')
    expect(await Promise.all(sockets.map((socket) => socket.untilClosed()))).toEqual([4404, 4404])
    const answers = async () =>
      await Promise.all(
        visitors.map(async (visitor, i) => [
          (await visitor.get('/rows')).status,
          (await tryToken(server.url, links[i]?.token ?? '')).status,
        ]),
      )
    expect(await answers()).toEqual([
      [404, 404],
      [404, 404],
    ])
    await disk?.free()
    await eventually(() => expect(server.output().split('link-shut-saved').length).toBeGreaterThan(2), 20_000)
    await server.restart()
    expect((await ann.call<object[]>('GET', `/api/boards/${board}/links`)).length).toBe(1)
    expect(await answers()).toEqual([
      [404, 404],
      [404, 404],
    ])
  },
)
