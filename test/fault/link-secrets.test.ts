import type { Link } from '@wegpunkt/shared/links/link'
import { linkPagePath, viewPagePath } from '@wegpunkt/shared/links/link-paths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import type { RawClient } from '../support/raw-client.ts'
import { filesOf } from '../support/link-files.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { type ShownBoard, createShownBoard, writeLater } from '../support/shown-board.ts'
import { type Onlooker, makeLink, openByToken } from '../support/viewing.ts'

const NAME = 'Annegret Musterfrau'

let server: TestServer
let ann: Account
let board: ShownBoard

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: NAME })
  board = await createShownBoard(server.url, ann)
})

afterAll(async () => {
  board.writer.close()
  await server.stop()
})

type Shows = Link['shows']

/** All that a link can be set to. */
function everyCombination(): Shows[] {
  const flags = [false, true]
  const all: Shows[] = []
  for (const what of [{ kind: 'live' }, { kind: 'snapshot', snapshot: board.snapshot }] as const)
    for (const lanes of [null, ['open']])
      for (const personas of [null, [board.personas.a]])
        for (const names of ['people', 'departments'] as const)
          for (const comments of flags)
            for (const quotes of flags)
              for (const measures of flags)
                for (const exports of flags)
                  all.push({ what, lanes, personas, names, comments, quotes, measures, exports })
  return all
}

/** What is to be found, mark by mark, in all that a link with these switches gives. */
function expected({
  what,
  lanes,
  personas,
  names,
  comments,
  quotes,
  measures,
}: Shows): Record<string, boolean> {
  const [all, people, isLive] = [lanes === null, names === 'people', what.kind === 'live']
  const otherPersona = personas === null && isLive
  return {
    ...marks(true, 'title', 'stage', 'lane-open', 'card', 'next', 'note', 'above', 'picture', 'a-text'),
    ...marks(true, 'persona-a', 'handover-agreement'),
    ...marks(all, 'lane-kept', 'kept-card', 'kept-note-on-card', 'kept-line', 'kept-beside', 'handover-kept'),
    ...marks(people, 'accountable', 'sponsor', 'handover-owner'),
    ...marks(otherPersona, 'persona-b', 'b-text'),
    ...marks(quotes, 'note-source', 'quote', 'source', 'story'),
    ...marks(quotes && people, 'teller'),
    ...marks(quotes && all, 'kept-quote'),
    ...marks(measures, 'measure'),
    ...marks(measures && all, 'kept-measure'),
    ...marks(measures && people, 'supporter'),
    ...marks(comments, 'comment', 'stage-comment'),
    ...marks(comments && all, 'kept-comment', 'kept-point-comment', 'kept-beside-comment'),
    [NAME]: (measures || comments) && people,
    ...marks(!isLive, 'label'),
    ...marks(isLive, 'after', 'later'),
    ...marks(isLive && all, 'kept-later'),
    [board.assets.shown]: true,
    [board.assets.kept]: all,
    ...marks(false, 'deleted', 'removed', 'dismissed', 'nobody-teller', 'never', 'link-name'),
    [ann.id]: false,
    [ann.email]: false,
  }
}

const marks = (isThere: boolean, ...names: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(names.map((name) => [`m-${name}`, isThere]))

type Looking = {
  readonly shows: Shows
  readonly visitor: Onlooker
  readonly sockets: readonly RawClient[]
  readonly texts: string[]
  readonly pictures: readonly number[]
}

/** Opens a link with these switches, and keeps everything that it gives. */
async function look(shows: Shows): Promise<Looking> {
  const { token } = await makeLink(ann, board.id, { shows, name: 'm-link-name' })
  const visitor = await openByToken(server.url, token)
  const { view, cookie } = visitor
  const texts = [JSON.stringify(view)]
  for (const path of ['', '/rows', '/comments']) texts.push(await (await visitor.get(path)).text())
  for (const path of [linkPagePath(token), viewPagePath(view.link)]) {
    const page = await fetch(server.url + path, { headers: { cookie, accept: 'text/html' } })
    texts.push(JSON.stringify([...page.headers]) + (await page.text()))
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
  }
  const pictures: number[] = []
  for (const asset of [board.assets.shown, board.assets.kept])
    pictures.push((await visitor.get(`/assets/${asset}`)).status)
  const sockets = [await visitor.socket(), await visitor.socket(false)]
  return { shows, visitor, sockets, texts, pictures }
}

/** Files that a page writes have what is seen, and no more than tables have a place for. */
async function expectNothingHidden(shows: Shows, files: ReadonlyMap<string, string>): Promise<void> {
  const wanted = expected(shows)
  const leaked = [...files].flatMap(([format, text]) =>
    Object.keys(wanted).flatMap((mark) => (!wanted[mark] && text.includes(mark) ? [[format, mark]] : [])),
  )
  expect([shows, leaked]).toEqual([shows, []])
  const { measures } = shows
  const formats = ['touchpoints', ...(measures ? ['measures'] : []), 'events', 'markdown']
  expect([...files.keys()]).toEqual(shows.exports ? formats : [])
  if (!shows.exports) return
  expect(files.get('touchpoints')).toContain('m-card')
  expect(files.get('markdown')).toContain('m-card')
  expect(files.get('measures')?.includes('m-measure')).toBe(measures || undefined)
}

const bytesOf = (socket: RawClient): string => Buffer.concat(socket.received).toString('utf8')

it('[N26] [N102] nothing that a link can fetch, or write as a file, has what it does not show, for every combination of its switches', async () => {
  const all = everyCombination()
  const looking: Looking[] = []
  for (const shows of all) looking.push(await look(shows))
  expect(looking.length).toBe(256)
  await writeLater(board)
  for (const { shows, sockets } of looking)
    if (shows.what.kind === 'live')
      for (const socket of sockets) await eventually(() => bytesOf(socket).includes('m-later'))
  for (const { shows, visitor, sockets, texts, pictures } of looking) {
    const found = [...texts, ...sockets.map(bytesOf)].join('\n')
    const wanted = expected(shows)
    const actual = Object.fromEntries(Object.keys(wanted).map((mark) => [mark, found.includes(mark)]))
    expect([shows, actual]).toEqual([shows, wanted])
    await expectNothingHidden(shows, await filesOf(visitor, sockets[0]?.doc ?? new Y.Doc()))
    expect(pictures).toEqual([200, shows.lanes === null ? 200 : 404])
    for (const socket of sockets) {
      const writers = socket.frames.flatMap((frame) =>
        'update' in frame ? Y.decodeUpdate(frame.update).structs.map(({ id }) => id.client) : [],
      )
      expect(new Set(writers).size).toBe(1)
      socket.close()
    }
  }
})

it('[N103] what a link shows goes out by its page alone: no address of the server makes a file of it', async () => {
  for (const exports of [false, true]) {
    const { token } = await makeLink(ann, board.id, { shows: { exports } })
    const { view, cookie } = await openByToken(server.url, token)
    expect(view.shows.exports).toBe(exports)
    for (const format of ['board', 'touchpoints', 'measures', 'events', 'markdown'])
      for (const path of [`/api/boards/${board.id}/export`, `/api/view/${view.link}/export`]) {
        const answer = await fetch(`${server.url}${path}?format=${format}`, { headers: { cookie } })
        expect([path, answer.status]).toEqual([path, path.includes('view') ? 404 : 401])
        expect(await answer.text()).not.toContain('m-')
      }
  }
})
