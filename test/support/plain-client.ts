import { createRequire } from 'node:module'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import type * as Yjs from 'yjs'
import type { Account } from './account.ts'

// Stock clients are loaded as a Node program of somebody else would: one Yjs, by CommonJS, for all of them.
const require = createRequire(import.meta.url)
export const Y = require('yjs') as typeof Yjs

// Each of them listens for the end of the process, and Node warns of more than ten.
process.setMaxListeners(0)

export const versions = ['y-websocket-1', 'y-websocket-2', 'y-websocket-3'] as const
export type Version = (typeof versions)[number]

export type PlainProvider = {
  readonly awareness: Awareness
  readonly synced: boolean
  readonly wsconnected: boolean
  readonly wsUnsuccessfulReconnects: number
  shouldConnect: boolean
  on(event: string, listener: (...args: never[]) => void): void
  connect(): void
  disconnect(): void
  destroy(): void
}

export type PlainClient = { readonly doc: Yjs.Doc; readonly provider: PlainProvider; close(): void }

type Options = {
  url: string
  board: string
  as?: Pick<Account, 'cookie'>
  params?: Record<string, string>
  doc?: Yjs.Doc
  /** Where its sockets are, before the last part of the address. */
  below?: string
}

/** A stock y-websocket client, not ours, signed in by cookie. */
export function openPlainClient(
  version: Version,
  { url, board, as, params = {}, doc = new Y.Doc(), below = '/collab' }: Options,
): PlainClient {
  const { WebsocketProvider } = require(version) as {
    WebsocketProvider: new (...args: unknown[]) => PlainProvider
  }
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols ?? [], as ? { headers: { cookie: as.cookie } } : {})
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}${below}`, board, doc, {
    WebSocketPolyfill: WithCookie,
    disableBc: true,
    params,
  })
  return {
    doc,
    provider,
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
