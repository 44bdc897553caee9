import type { Link } from '@wegpunkt/shared/links/link'
import { linkPagePath, viewPagePath } from '@wegpunkt/shared/links/link-paths'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, setUp } from '../support/account.ts'
import { type Answer, allByLink } from '../support/all-by-link.ts'
import { eventually } from '../support/eventually.ts'
import type { RawClient } from '../support/raw-client.ts'
import { filesOf } from '../support/link-files.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { type ShownBoard, createShownBoard, writeLater } from '../support/shown-board.ts'
import { type Onlooker, makeLink, openByToken } from '../support/viewing.ts'

const NAME = 'Annegret Musterfrau'
/** Hundreds of links one after the other, on a machine that does much else. */
const LOOKED_WITHIN_MS = 400_000
const links: string[] = []
/** Whoever said something by a link that asks for nobody's yes. */
const open = new Set<number>()

let server: TestServer
let ann: Account
let board: ShownBoard

beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: 'true' })
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(server.output())?.[0] ?? ''
  ann = await setUp(server.url, { name: NAME, code })
  board = await createShownBoard(server.url, ann)
})

// A board has room for so many, not more.
afterEach(async () => {
  for (const link of links.splice(0)) await ann.call('DELETE', `/api/links/${link}`)
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
    ...marks(isLive && all, 'kept-later', 'dept-kept-later'),
    ...marks(true, 'dept-open', 'dept-card', 'dept-helper', 'dept-note'),
    ...marks(all, 'dept-hidden', 'dept-kept-card'),
    ...marks(isLive, 'dept-after', 'dept-later'),
    ...marks(measures, 'dept-measure'),
    ...marks(measures && all, 'dept-kept-measure'),
    ...marks(comments, 'dept-said'),
    ...marks(false, 'dept-removed', 'dept-unused'),
    [board.portraits.a]: true,
    [board.portraits.b]: otherPersona,
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
  readonly number: number
  readonly shows: Shows
  readonly visitor: Onlooker
  readonly sockets: readonly RawClient[]
  readonly answers: Answer[]
  readonly texts: string[]
}

/** What a link lets one do, beside looking. */
type Way = { readonly allows: 'view' | 'comment'; readonly approval: boolean }
const ways: readonly Way[] = [
  { allows: 'view', approval: true },
  { allows: 'comment', approval: true },
  { allows: 'comment', approval: false },
]

/** Opens a link with these switches, and keeps everything that it gives. */
async function look(shows: Shows, way: Way, number: number): Promise<Looking> {
  const { link, token } = await makeLink(ann, board.id, { shows, ...way, name: 'm-link-name' })
  links.push(link.id)
  // Each from a site of its own: so much is said by nobody alone.
  const from = { 'x-forwarded-for': `10.${number >> 8}.${number & 255}.1` }
  const visitor = await openByToken(server.url, token, {}, from)
  const { view, cookie } = visitor
  const answers: Answer[] = []
  const said: string[] = []
  for (const ask of Object.values(allByLink)) answers.push(...(await ask({ visitor, board, number, said })))
  const texts = [JSON.stringify(view)]
  for (const path of [linkPagePath(token), viewPagePath(view.link)]) {
    const page = await fetch(server.url + path, { headers: { cookie, accept: 'text/html' } })
    texts.push(JSON.stringify([...page.headers]) + (await page.text()))
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
  }
  const sockets = [await visitor.socket(), ...(way.allows === 'view' ? [await visitor.socket(false)] : [])]
  return { number, shows, visitor, sockets, answers, texts }
}

/** Everything that there is is given or refused, as the switches say: what is asked for reaches its route. */
function expectStatuses({ shows, answers }: Looking, way: Way): void {
  const { lanes, personas, what, comments } = shows
  const [all, may, later] = [
    lanes === null,
    way.allows === 'comment',
    personas === null && what.kind === 'live',
  ]
  const wanted: Record<string, number> = {
    say: may ? 201 : 403,
    'say-kept': may ? (all ? 201 : 404) : 403,
    'answer-kept': may ? (all && comments ? 201 : 404) : 403,
    '/comments': may || comments ? 200 : 403,
    'asset-shown': 200,
    'asset-kept': all ? 200 : 404,
    'portrait-a': 200,
    'portrait-b': later ? 200 : 404,
    'erase-kept': 404,
    erase: 204,
  }
  const found = Object.fromEntries(answers.map(({ asked, status }) => [asked, status]))
  for (const [asked, status] of Object.entries(found))
    expect([shows, way, asked, status]).toEqual([shows, way, asked, wanted[asked.split('?')[0] ?? ''] ?? 200])
}

/** What visitors said: one's own, and what others said where it is shown and needs nobody's yes. */
function expectNothingOfOthers({ number, shows, answers }: Looking, found: string, way: Way): void {
  const saidIn = (mark: string): number[] =>
    [...found.matchAll(new RegExp(`m-${mark}-(\\d+)-`, 'gu'))].map(([, of]) => Number(of))
  const { comments, lanes, names } = shows
  const isOwn = (of: number): boolean => way.allows === 'comment' && of === number
  const isShown = (of: number): boolean => comments && open.has(of)
  expect([shows, saidIn('said').filter((of) => !isOwn(of) && !isShown(of))]).toEqual([shows, []])
  const beside = saidIn('aside').filter((of) => lanes !== null || (!isOwn(of) && !isShown(of)))
  expect([shows, beside]).toEqual([shows, []])
  const named = saidIn('by').filter((of) => !isOwn(of) && !(isShown(of) && names === 'people'))
  expect([shows, named]).toEqual([shows, []])
  const isSaid = answers.some(({ asked, status }) => asked === 'say' && status === 201)
  expect([shows, saidIn('said').includes(number)]).toEqual([shows, isSaid])
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

it('[N26] whoever adds a route for those who look says how everything is asked for by it', async () => {
  const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    paths: Record<string, object>
  }
  const known = Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith('/api/view/') ? Object.keys(methods).map((method) => `${method} ${path}`) : [],
  )
  expect(Object.keys(allByLink).toSorted()).toEqual(known.toSorted())
})

it.each(ways)(
  '[N26] [N102] nothing that a link can fetch, or write as a file, has what it does not show, for every combination of its switches ($allows, approval $approval)',
  async (way) => {
    const time = ways.indexOf(way)
    // Until then a phase takes private notes alone.
    if (way === ways[1]) await board.endWorkshop()
    const all = everyCombination()
    expect(all.length).toBe(256)
    const looking: Looking[] = []
    for (const [i, shows] of all.entries()) {
      const number = time * all.length + i
      if (way.allows === 'comment' && !way.approval) open.add(number)
      looking.push(await look(shows, way, number))
    }
    await writeLater(board, time)
    for (const { shows, sockets } of looking)
      if (shows.what.kind === 'live')
        for (const socket of sockets) await eventually(() => bytesOf(socket).includes(`m-later-${time}`))
    for (const one of looking) {
      const { shows, visitor, sockets, texts, answers } = one
      // The names of departments once more: one is on the board since.
      const last = await (await visitor.get('/departments')).text()
      const told = answers.flatMap(({ text, headers }) => [text, headers])
      const found = [...texts, ...told, last, ...sockets.map(bytesOf)].join('\n')
      const wanted = expected(shows)
      const actual = Object.fromEntries(Object.keys(wanted).map((mark) => [mark, found.includes(mark)]))
      expect([shows, actual]).toEqual([shows, wanted])
      expectStatuses(one, way)
      expectNothingOfOthers(one, found, way)
      if (way.allows === 'view')
        await expectNothingHidden(shows, await filesOf(visitor, sockets[0]?.doc ?? new Y.Doc()))
      for (const socket of sockets) {
        const writers = socket.frames.flatMap((frame) =>
          'update' in frame ? Y.decodeUpdate(frame.update).structs.map(({ id }) => id.client) : [],
        )
        expect(new Set(writers).size).toBe(1)
        socket.close()
      }
    }
  },
  LOOKED_WITHIN_MS,
)

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
