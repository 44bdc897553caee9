import * as Y from 'yjs'
import type { Random } from './random.ts'

type Message = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** Asks for what the sender lacks. */
  | { readonly kind: 'sync'; readonly stateVector: Uint8Array }
)

/** How often a message comes twice. */
const DUPLICATE_CHANCE = 0.1
/** Updates from a document with this origin came through the network, so they are not sent on. */
const NETWORK = 'network'

/**
 * `chaotic`: messages are delayed, reordered and duplicated, and what is on its way is lost with a cut.
 * `ordered`: delayed only, and nothing arrives before what it builds on, as over the relay.
 */
export type Weather = 'chaotic' | 'ordered'

/** A network between documents, from which each can be cut off. */
export type Network = {
  /** Delivers one message of those under way, whichever; false if there is none. */
  deliver(): boolean
  isConnected(index: number): boolean
  cut(index: number): void
  /** Back again: it and each of the others ask each other for what they lack. */
  join(index: number): void
  /** Everybody back and everything delivered. */
  settle(): void
}

export function createNetwork(docs: readonly Y.Doc[], random: Random, weather: Weather): Network {
  const connected = docs.map(() => true)
  let underWay: Message[] = []

  const others = (index: number): number[] => [...docs.keys()].filter((it) => it !== index && connected[it])

  for (const [from, doc] of docs.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK || !connected[from]) return
      for (const to of others(from)) underWay.push({ kind: 'update', from, to, update })
    })
  }

  const ask = (from: number, to: number): void => {
    const doc = docs[from]
    if (doc) underWay.push({ kind: 'sync', from, to, stateVector: Y.encodeStateVector(doc) })
  }

  const receive = (message: Message): void => {
    const doc = docs[message.to]
    if (!doc) return
    if (message.kind === 'update') Y.applyUpdate(doc, message.update, NETWORK)
    else {
      const update = Y.encodeStateAsUpdate(doc, message.stateVector)
      underWay.push({ kind: 'update', from: message.to, to: message.from, update })
    }
  }

  const any = (): Message | undefined => {
    const index = random.int(underWay.length)
    const message = underWay[index]
    const last = underWay.at(-1)
    if (!message || !last || (message.kind === 'update' && random.chance(DUPLICATE_CHANCE))) return message
    underWay[index] = last
    underWay.pop()
    return message
  }

  const drain = (): void => {
    while (network.deliver());
  }

  const network: Network = {
    deliver() {
      const message = weather === 'ordered' ? underWay.shift() : any()
      if (message) receive(message)
      return message !== undefined
    },
    isConnected: (index) => connected[index] ?? false,
    cut(index) {
      if (weather === 'ordered') drain()
      connected[index] = false
      underWay = underWay.filter(({ from, to }) => from !== index && to !== index)
    },
    join(index) {
      connected[index] = true
      for (const other of others(index)) {
        ask(index, other)
        ask(other, index)
      }
      if (weather === 'ordered') drain()
    },
    settle() {
      for (const index of docs.keys()) if (!connected[index]) network.join(index)
      drain()
      // What a peer lacked itself when it was asked has reached it by now.
      for (const index of docs.keys()) network.join(index)
      drain()
    },
  }
  return network
}
