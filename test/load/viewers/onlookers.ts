import { rootOf } from '@wegpunkt/shared/board/document'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { viewSocketPath } from '@wegpunkt/shared/links/link-paths'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import * as Y from 'yjs'
import { type Listener, closeAll, mustBeOpen, openClients } from '../client.ts'
import { Latencies } from '../latencies.ts'
import { DOCUMENT } from '../wire/dialect.ts'
import { BOARD, type Beside } from '../workloads/edit-together.ts'
import type { Site } from '../workloads/with-server.ts'

/** How often something is changed of which it is measured when those who look see it. */
const MARK_EVERY_MS = 400
const MARKER_CLIENT = 1_400_000_000
/** Beyond everybody who edits: sockets come from addresses by number. */
const FIRST_VIEWER = 1_000

export type Seen = {
  /** From when a change was sent until those who look have it, over all of them. */
  readonly latencies: Latencies
  /** Changes that somebody did not see. */
  readonly missed: () => number
}

/** So many who look by one link, and somebody who now and then changes what they wait for. */
export function onlookers(count: number, marker: number): { beside: Beside; seen: Seen } {
  const latencies = new Latencies()
  const sentAt: number[] = []
  const seen = new Map<number, number>()
  const listener: Listener = ({ number }, { kind, start, end }, bytes, at) => {
    if (kind !== DOCUMENT) return
    const mark = markIn(bytes.subarray(start, end))
    if (mark === null) return
    // Of changes that came together the last one stands for all of them.
    for (const sent of sentAt.slice((seen.get(number) ?? -1) + 1, mark + 1)) latencies.add(at - sent)
    seen.set(number, mark)
  }
  const beside: Beside = async (site) => {
    const viewers = count > 0 ? await openViewers(site, count, listener) : []
    const [author] = await openClients(site, {
      count: 1,
      first: marker,
      boardOf: () => BOARD,
      listener: () => undefined,
    })
    const marks = markUpdates()
    const timer = setInterval(() => {
      const update = marks.next().value
      sentAt.push(performance.now())
      author?.send(encodeFrame({ kind: 'update', update }))
    }, MARK_EVERY_MS)
    return {
      close: () => {
        clearInterval(timer)
        mustBeOpen(viewers)
        closeAll([...viewers, ...(author ? [author] : [])])
      },
    }
  }
  const missed = (): number =>
    [...seen.values()].reduce((sum, last) => sum + Math.max(0, sentAt.length - 2 - last), 0) +
    (count - seen.size) * sentAt.length
  return { beside, seen: { latencies, missed } }
}

async function openViewers(site: Site, count: number, listener: Listener) {
  const { link, token } = await makeLink(site)
  const cookies: string[] = []
  for (let i = 0; i < count; i++) cookies.push(await openedWith(site, token))
  const { contestant } = site
  const dialect = { ...contestant.dialect, path: () => viewSocketPath(link.id) }
  const headersOf = (number: number) => ({
    cookie: cookies[number - FIRST_VIEWER] ?? '',
    'sec-websocket-protocol': SUBPROTOCOL,
  })
  const there = { ...site, contestant: { ...contestant, dialect }, stored: { headersOf } }
  return await openClients(there, { count, first: FIRST_VIEWER, boardOf: () => BOARD, listener })
}

async function makeLink(site: Site): Promise<{ link: { id: string }; token: string }> {
  const { cookie = '' } = site.stored.headersOf(0)
  const made = await post(site, `/api/boards/${BOARD}/links`, { name: 'Load', shows: usualShows }, cookie)
  return (await made.json()) as { link: { id: string }; token: string }
}

async function openedWith(site: Site, token: string): Promise<string> {
  const opened = await post(site, '/api/links/open', { token }, '')
  return opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function post({ port }: Site, path: string, body: object, cookie: string): Promise<Response> {
  const url = `http://127.0.0.1:${port}`
  const headers = { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}

/** What somebody sends who gives a stage one name after the other. */
function* markUpdates(): Generator<Uint8Array, never> {
  const doc = new Y.Doc()
  doc.clientID = MARKER_CLIENT
  const stage = new Y.Map<unknown>([['order', 'a1']])
  for (let mark = 0; ; mark++) {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      if (mark === 0) rootOf(doc, 'stages').set('mark', stage)
      stage.set('name', nameOf(mark))
    })
    yield Y.encodeStateAsUpdate(doc, before)
  }
}

const MARK = 'mark:'
const MARK_DIGITS = 6
const nameOf = (mark: number): string => MARK + String(mark).padStart(MARK_DIGITS, '0')

function markIn(update: Buffer): number | null {
  const at = update.lastIndexOf(MARK, undefined, 'latin1')
  if (at < 0) return null
  return Number(update.toString('latin1', at + MARK.length, at + MARK.length + MARK_DIGITS))
}
