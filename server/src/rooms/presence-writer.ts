import { CURSORS, PEERS, SHOWN } from '@wegpunkt/shared/wire/frames'
import { PEER_CURSOR_BYTES, encodePeerShown, writeInt24 } from '@wegpunkt/shared/wire/presence-codec'
import * as encoding from 'lib0/encoding'
import type { Presenter } from './presence-crowd.ts'

/** Room for the type of a frame and its length. */
const HEAD_BYTES = 6

/** The frames for one reader in one tick, gathered in memory that all readers share one after the other. */
export class PresenceWriter {
  #cursors: Uint8Array = new Uint8Array(HEAD_BYTES)
  #end = HEAD_BYTES
  #cards: Uint8Array[] = []
  #shown: Uint8Array[] = []
  #shownBytes = 0

  get cursors(): number {
    return (this.#end - HEAD_BYTES) / PEER_CURSOR_BYTES
  }

  get shownBytes(): number {
    return this.#shownBytes
  }

  /** For so many cursors at most. */
  begin(capacity: number): void {
    const bytes = HEAD_BYTES + capacity * PEER_CURSOR_BYTES
    if (this.#cursors.length < bytes) this.#cursors = new Uint8Array(bytes)
    this.#end = HEAD_BYTES
    this.#shownBytes = 0
    if (this.#cards.length > 0) this.#cards = []
    if (this.#shown.length > 0) this.#shown = []
  }

  cursor(peer: number, x: number, y: number): void {
    const at = this.#end
    this.#cursors[at] = peer
    this.#cursors[at + 1] = peer >> 8
    writeInt24(this.#cursors, at + 2, x)
    writeInt24(this.#cursors, at + 5, y)
    this.#end = at + PEER_CURSOR_BYTES
  }

  person(card: Uint8Array): void {
    this.#cards.push(card)
  }

  shown(peer: number, bytes: Uint8Array): void {
    this.#shown.push(encodePeerShown({ peer, bytes }))
    this.#shownBytes += bytes.length
  }

  /** Who it is goes before what they do. Returns how many frames it took. */
  sendTo(connection: Presenter): number {
    let frames = 0
    const send = (bytes: Uint8Array): void => {
      connection.sendBytes(bytes)
      frames++
    }
    if (this.#cards.length > 0) send(listFrame(PEERS, this.#cards))
    if (this.#end > HEAD_BYTES) send(this.#cursorsFrame())
    if (this.#shown.length > 0) send(listFrame(SHOWN, this.#shown))
    return frames
  }

  // A copy: a socket may send it later, when this memory is another reader's.
  #cursorsFrame(): Uint8Array {
    let length = this.#end - HEAD_BYTES
    const head = [CURSORS]
    for (; length > 0x7f; length = Math.floor(length / 0x80)) head.push((length & 0x7f) | 0x80)
    head.push(length)
    const start = HEAD_BYTES - head.length
    this.#cursors.set(head, start)
    return this.#cursors.slice(start, this.#end)
  }
}

function listFrame(type: number, entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const entry of entries) encoding.writeUint8Array(body, entry)
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, type)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body))
  return encoding.toUint8Array(frame)
}
