import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import * as Y from 'yjs'
import { applyTogether } from './apply-received.ts'
import type { BoardDocument, Store } from './board-document.ts'
import type { Clock } from './clock.ts'
import { takeEarlySocket } from './early-socket.ts'
import { openReadOnlyDocument } from './read-only-document.ts'
import { retryDelay } from './retry-delay.ts'
import { createValueStore } from './value-store.ts'

/** Closed with `4000 + status` of a problem, a socket does not come back by itself. */
const GONE_FOR_GOOD = /^44\d\d$/

/** What the link shows was changed: it is connected with anew, soon. */
const CHANGED = 'changed'
/** Everybody who looks hears of it at once: so long they spread their coming back. */
const SPREAD_MS = 1_000

/** `lost`: what is on the screen may be old; it is tried again. `ended`: the link opens nothing any more. */
export type ViewedLine = 'connecting' | 'live' | 'lost' | 'ended'

/** A board that is looked at by a link: what the link shows, as it changes. Nothing of it is kept on the device. */
export interface ViewedBoard {
  /** Null until it has come once. The server may begin it anew: then it is another document. */
  readonly document: Store<BoardDocument | null>
  readonly line: Store<ViewedLine>
  /** How often the rows beside it have changed, or may have: nobody told of them while there was no connection. */
  readonly rowsVersion: Store<number>
  close(): void
}

export type ViewedOptions = {
  /** Of the socket. */
  readonly url: string
  readonly link: string
  readonly clock: Clock
  readonly random: () => number
  /** Whether the link still opens something. Asked where no connection comes about; null: nobody knows. */
  readonly isThere: () => Promise<boolean | null>
  /** What the link shows was changed: everything is to be asked for anew. */
  readonly onChanged: () => void
  readonly socket?: typeof WebSocket
}

export function openViewedBoard(options: ViewedOptions): ViewedBoard {
  const { url, link, clock, random } = options
  const document = createValueStore<BoardDocument | null>(null)
  const line = createValueStore<ViewedLine>('connecting')
  const rowsVersion = createValueStore(0)
  let doc = new Y.Doc()
  let epoch: string | null = null
  let socket: WebSocket | null = null
  let waiting: Uint8Array[] = []
  let isFilled = false
  /** Whether the page's first script has asked for the board by now, on the connection that it has opened. */
  let isAsked = (): boolean => false
  let attempts = 0
  /** What may have changed while nobody told of it. */
  let missed: 'nothing' | 'rows' | 'everything' = 'nothing'
  let callOff: (() => void) | null = null

  const begin = (next: string): void => {
    if (epoch !== null && epoch !== next) {
      doc = new Y.Doc()
      isFilled = false
    }
    epoch = next
  }
  const fill = (update: Uint8Array): void => {
    applyTogether(doc, [...waiting, update], options)
    waiting = []
    attempts = 0
    line.set('live')
    if (isFilled) return
    isFilled = true
    const before = document.get()
    document.set(openReadOnlyDocument(link, doc, link))
    // Whoever showed it has been handed the new one by now.
    before?.close()
  }
  // Parts are complete in order: whoever comes back goes on behind the last one, or a slow line would begin for ever.
  const keepParts = (): void => {
    applyTogether(doc, waiting, options)
    waiting = []
  }
  const tellRows = (): void => rowsVersion.set(rowsVersion.get() + 1)
  // Not before the server tells again: an answer could be older than a change of which it does not.
  const catchUp = (): void => {
    const what = missed
    missed = 'nothing'
    if (what === 'everything') options.onChanged()
    if (what === 'rows') tellRows()
  }
  const receive = (frame: Frame, from: WebSocket): void => {
    const { kind } = frame
    if (kind === 'hello') {
      begin(frame.epoch)
      if (!isAsked()) from.send(asked(doc))
      catchUp()
    }
    if (kind === 'update') {
      if (isFilled) Y.applyUpdate(doc, frame.update, options)
      else waiting.push(frame.update)
    }
    if (kind === 'sync-reply') fill(frame.update)
    if (kind === 'rows') tellRows()
  }
  const connect = (): void => {
    callOff = null
    const taken = options.socket ? null : takeEarlySocket(url)
    const opened = taken?.socket ?? new (options.socket ?? WebSocket)(url, [SUBPROTOCOL])
    socket = opened
    isAsked = () => taken?.hasAsked ?? false
    opened.binaryType = 'arraybuffer'
    let wasOpen = false
    opened.addEventListener('open', () => {
      wasOpen = true
    })
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (socket === opened && data instanceof ArrayBuffer) receive(decodeFrame(new Uint8Array(data)), opened)
    })
    opened.addEventListener('close', ({ code, reason }) => {
      if (socket !== opened) return
      lost(code)
      if (reason === CHANGED) return again()
      if (!wasOpen) void endIfGone()
    })
  }
  const lost = (code: number): void => {
    socket = null
    if (missed === 'nothing') missed = 'rows'
    keepParts()
    if (GONE_FOR_GOOD.test(String(code))) return line.set('ended')
    line.set('lost')
    callOff = clock.after(retryDelay(++attempts, random), connect)
  }
  const again = (): void => {
    missed = 'everything'
    callOff?.()
    callOff = clock.after(SPREAD_MS * random(), connect)
  }
  const endIfGone = async (): Promise<void> => {
    if ((await options.isThere()) !== false || socket?.readyState === 1) return
    callOff?.()
    line.set('ended')
  }

  connect()
  return {
    document,
    line,
    rowsVersion,
    close() {
      callOff?.()
      const open = socket
      socket = null
      open?.close()
      document.get()?.close()
      document.set(null)
    },
  }
}

const asked = (doc: Y.Doc): Uint8Array<ArrayBuffer> =>
  encodeFrame({ kind: 'sync-request', stateVector: Y.encodeStateVector(doc) }) as Uint8Array<ArrayBuffer>
