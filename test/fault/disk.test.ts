import { afterAll, afterEach, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { openSmallDisk } from '../support/small-disk.ts'

const disk = openSmallDisk(8)
const MAX_STOP_MS = 25_000

let server: TestServer
let ann: Account
const open: RawClient[] = []

const start = async (): Promise<string> => {
  server = await startServer({ DATA_DIR: disk?.folder ?? '' })
  ann = await setUp(server.url, { name: 'Ann' })
  return await createBoard(ann)
}

const enter = async (board: string): Promise<RawClient> => {
  const client = await openRawClient({ url: server.url, board, as: ann })
  open.push(client)
  return client
}

/** Writes until the disk takes no more; the keys that were acknowledged, and those that were not. */
async function writeUntilFull(writer: RawClient): Promise<{ saved: string[]; unsaved: string[] }> {
  const sent: { key: string; frame: number }[] = []
  const cannotSave = (): boolean => writer.frames.some((it) => it.kind === 'storage' && !it.healthy)
  while (!cannotSave()) {
    const key = `key ${sent.length}`
    sent.push({ key, frame: writer.edit((doc) => doc.getMap('meta').set(key, 'x'.repeat(8_000))) })
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
  const { acked } = writer
  return {
    saved: sent.filter(({ frame }) => frame <= acked).map(({ key }) => key),
    unsaved: sent.filter(({ frame }) => frame > acked).map(({ key }) => key),
  }
}

const has = ({ doc }: RawClient, keys: readonly string[]): boolean =>
  keys.every((key) => doc.getMap('meta').has(key))
const hasAny = ({ doc }: RawClient, keys: readonly string[]): boolean =>
  keys.some((key) => doc.getMap('meta').has(key))

afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

afterAll(async () => {
  await server?.stop().finally(() => disk?.close())
})

it.skipIf(!disk)(
  '[R10] a full disk acknowledges and shows nothing, says so, and all is saved when there is room, though everybody has left (D4, D5)',
  { timeout: 120_000 },
  async () => {
    const board = await start()
    const [writer, reader] = [await enter(board), await enter(board)]
    await disk?.fill()
    const { saved, unsaved } = await writeUntilFull(writer)
    expect(unsaved.length).toBeGreaterThan(0)
    expect(hasAny(reader, unsaved)).toBe(false)
    expect(has(reader, saved)).toBe(true)
    expect(reader.frames.some((it) => it.kind === 'storage' && !it.healthy)).toBe(true)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    // A board can still be read by who comes now, without what is not saved.
    const late = await enter(board)
    expect(has(late, saved)).toBe(true)
    expect(hasAny(late, unsaved)).toBe(false)
    for (const client of open.splice(0)) client.close()
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await disk?.free()
    const after = await enter(board)
    const missing = (): string[] => [...saved, ...unsaved].filter((key) => !has(after, [key]))
    await eventually(() => expect(missing()).toEqual([]), 30_000)
    await after.untilAcked(after.edit((doc) => doc.getMap('meta').set('goes on', true)))
  },
)

it.skipIf(!disk)(
  '[R10] a server that cannot save stops all the same, loses nothing that was acknowledged, and says what it leaves (D4)',
  { timeout: 120_000 },
  async () => {
    const board = await createBoard(ann)
    const writer = await enter(board)
    await disk?.fill()
    const { saved, unsaved } = await writeUntilFull(writer)
    const from = Date.now()
    const restarted = server.restart(() => disk?.free())
    await writer.untilClosed()
    await restarted
    expect(Date.now() - from).toBeLessThan(MAX_STOP_MS)
    expect(server.output()).toContain('stopped with updates that could not be saved')
    const reader = await enter(board)
    expect(has(reader, saved)).toBe(true)
    expect(hasAny(reader, unsaved)).toBe(false)
  },
)
