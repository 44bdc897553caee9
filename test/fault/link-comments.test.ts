import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { openSmallDisk } from '../support/small-disk.ts'
import { type Onlooker, makeLink, openByToken } from '../support/viewing.ts'

const disk = openSmallDisk(16)
const KILLS = 2
const AT_ONCE = 8

let server: TestServer
let ann: Account
let about: object
let token: string

beforeAll(async () => {
  server = await startServer(disk ? { DATA_DIR: disk.folder } : {})
  ann = await setUp(server.url, { name: 'Ann' })
  const board = await createBoard(ann, 'sample')
  const reader = await openRawClient({ url: server.url, board, as: ann })
  about = { on: 'stage', id: [...reader.doc.getMap('stages').keys()][0] }
  reader.close()
  ;({ token } = await makeLink(ann, board, { allows: 'comment', approval: false, shows: { comments: true } }))
})

afterAll(async () => {
  await disk?.free()
  await server.stop().finally(() => disk?.close())
})

/** The status, or null where the line broke. */
async function say({ view, cookie }: Onlooker, key: string): Promise<number | null> {
  try {
    const response = await fetch(`${server.url}/api/view/${view.link}/comments`, {
      method: 'POST',
      headers: { cookie, origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ key, name: 'Vera', where: about, text: `Said: ${key}` }),
    })
    return response.status
  } catch {
    return null
  }
}

async function heard(by: Onlooker): Promise<string[]> {
  const response = await by.get('/comments')
  expect(response.status).toBe(200)
  const { comments } = (await response.json()) as { comments: { text: string }[] }
  return comments.map(({ text }) => text.replace('Said: ', '')).toSorted()
}

it('[S94] a server that is killed while something is said by a link has it or not, and once when it is sent again', async () => {
  let unanswered = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const visitor = await openByToken(server.url, token)
    const before = await heard(visitor)
    const keys = Array.from({ length: AT_ONCE }, (_, i) => `kill${kill}-${i}-abcdefgh`)
    const sent = Promise.all(keys.map(async (key) => [key, await say(visitor, key)] as const))
    // Some are answered by then, and some are not.
    await new Promise((resolve) => setTimeout(resolve, 5 + 10 * kill))
    await server.kill()
    const answered = (await sent).flatMap(([key, status]) => (status === 201 ? [key] : []))
    unanswered += AT_ONCE - answered.length
    await server.start()
    const after = await heard(visitor)
    expect(after).toEqual(expect.arrayContaining([...before, ...answered]))
    expect(await Promise.all(keys.map((key) => say(visitor, key)))).toEqual(keys.map(() => 201))
    expect(await heard(visitor)).toEqual([...before, ...keys].toSorted())
  }
  expect(unanswered).toBeGreaterThan(0)
})

it.skipIf(!disk)(
  '[S94] on a full disk nothing is said by a link, whoever has opened it looks on, and goes on speaking when there is room',
  { timeout: 120_000 },
  async () => {
    const visitor = await openByToken(server.url, token)
    const before = await heard(visitor)
    // So long ago that coming back would be noted.
    const database = new DatabaseSync(join(server.dataDir, 'wegpunkt.sqlite'))
    database.exec('update link_device set opened_at = 0')
    database.close()
    await disk?.fill()
    let isFull = false
    const refused: string[] = []
    for (let i = 0; i < AT_ONCE; i++) {
      const key = `full-${i}-abcdefghij`
      const status = await say(visitor, key)
      expect([201, 503]).toContain(status)
      if (status === 503) refused.push(key)
      isFull ||= status === 503
    }
    expect(isFull).toBe(true)
    expect([(await visitor.get('')).status, (await visitor.get('/rows')).status]).toEqual([200, 200])
    const meanwhile = await heard(visitor)
    expect(meanwhile.filter((text) => refused.includes(text))).toEqual([])
    const looking = await visitor.socket()
    expect(looking.closeCode).toBeNull()
    looking.close()
    await disk?.free()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const again = await openByToken(server.url, token)
    expect(await say(again, 'free-0-abcdefghij')).toBe(201)
    expect(await heard(visitor)).toEqual([...meanwhile, 'free-0-abcdefghij'].toSorted())
    expect(before.length).toBeGreaterThanOrEqual(KILLS * AT_ONCE)
  },
)
