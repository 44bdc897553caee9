import { decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Passer } from '../../support/crowd.ts'

type Heard = { readonly at: number; readonly update: Uint8Array }

/** Somebody who takes part: a socket that keeps what comes, and calls of the API. */
export type Contributor = {
  readonly id: string
  readonly closeCode: () => number | null
  /** When it heard last that something beside the board is new. */
  readonly noticedAt: () => number
  /** When the last word on the document came. */
  readonly heardAt: () => number
  /** When so many elements were there; NaN if they never were. Reads everything again, so ask when all is over. */
  readonly completeAt: (elements: number) => number
  call(method: string, path: string, body?: object): Promise<unknown>
  close(): void
}

const OPEN_TIMEOUT_MS = 60_000

/** Opens the board. Resolves when it is there. Keeps updates as bytes: 300 documents would cost the generator its core. */
export async function openContributor(url: string, board: string, who: Passer): Promise<Contributor> {
  const heard: Heard[] = []
  let closeCode: number | null = null
  let noticedAt = Number.NaN
  const socket = new WebSocket(`${url.replace('http', 'ws')}/collab/${board}`, [SUBPROTOCOL], {
    headers: { cookie: who.cookie },
  })
  const opened = Promise.withResolvers<void>()
  const timer = setTimeout(() => opened.reject(new Error('a board did not come')), OPEN_TIMEOUT_MS)
  socket.on('open', () => socket.send(encodeFrame({ kind: 'sync-request', stateVector: EMPTY_VECTOR })))
  socket.on('message', (data) => {
    const at = performance.now()
    const frame = decodeFrame(new Uint8Array(data as Buffer))
    if ('update' in frame) heard.push({ at, update: frame.update })
    if (frame.kind === 'rows') noticedAt = at
    if (frame.kind === 'sync-request') socket.send(encodeFrame({ kind: 'sync-reply', update: EMPTY_UPDATE }))
    if (frame.kind === 'sync-reply') opened.resolve()
  })
  socket.on('error', () => undefined)
  socket.on('close', (code) => {
    closeCode = code
    opened.reject(new Error(`closed with ${code}`))
  })
  await opened.promise
  clearTimeout(timer)
  return {
    id: who.id,
    closeCode: () => closeCode,
    noticedAt: () => noticedAt,
    heardAt: () => heard.at(-1)?.at ?? Number.NaN,
    completeAt: (elements) => completeAt(heard, elements),
    call: (method, path, body) => call(url, who.cookie, method, path, body),
    close: () => socket.terminate(),
  }
}

const EMPTY_UPDATE = Y.encodeStateAsUpdate(new Y.Doc())
const EMPTY_VECTOR = Y.encodeStateVector(new Y.Doc())

function completeAt(heard: readonly Heard[], elements: number): number {
  const doc = new Y.Doc()
  const all = doc.getMap('elements')
  for (const { at, update } of heard) {
    Y.applyUpdate(doc, update)
    if (all.size >= elements) return at
  }
  return Number.NaN
}

async function call(
  url: string,
  cookie: string,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${url}/api/${path}`, {
    method,
    headers: { origin: url, cookie, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 200)}`)
  return text ? JSON.parse(text) : undefined
}
