import { applyEdits } from '@wegpunkt/shared/board/edits'
import { randomEdits } from '@wegpunkt/shared/board/testing/random-edits'
import type { Random } from '@wegpunkt/shared/board/testing/random'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import * as Y from 'yjs'
import type { VirtualLink } from './virtual-link.ts'

/** So small that a few notes are an answer in several parts. */
const PIECE_BYTES = 300

/** Up to which clock of each client id a document has come. */
export type Clocks = ReadonlyMap<number, number>

type Parts = {
  readonly random: Random
  readonly createId: () => string
  /** Everything that anybody ever writes. */
  readonly oracle: Y.Doc
  /** The server has said that so much is on disk, or has shown it. */
  readonly promised: (clocks: Clocks) => void
}

/** Somebody with a document, who edits with and without a connection. Ours in protocol, or plain. */
export class VirtualClient {
  readonly person: string
  readonly isOurs: boolean
  doc = new Y.Doc()
  readonly #parts: Parts
  #link: VirtualLink | null = null
  #answered = false
  #frames = 0
  #waiting: { frame: number; clocks: Clocks }[] = []
  #epoch: string | null = null
  #position: number | null = null

  constructor(person: string, isOurs: boolean, parts: Parts) {
    this.person = person
    this.isOurs = isOurs
    this.#parts = parts
    this.#take(this.doc)
  }

  get isConnected(): boolean {
    return this.#link?.isOpen === true
  }

  /** Where it was, for the next connection. */
  get since(): string | null {
    return this.#epoch !== null && this.#position !== null ? `${this.#epoch}.${this.#position}` : null
  }

  connected(link: VirtualLink): void {
    this.#link = link
    this.#answered = !this.isOurs
    this.#frames = 0
    this.#waiting = []
    this.#send({ kind: 'sync-request', stateVector: Y.encodeStateVector(this.doc) })
  }

  disconnect(): void {
    this.#link?.cut()
    this.#link = null
  }

  edit(): void {
    const { random, createId } = this.#parts
    applyEdits(this.doc, randomEdits({ doc: this.doc, random, createId }), 'me')
  }

  /** The page is loaded anew from what the device keeps: another client id, and no memory of the connection. */
  reload(): void {
    this.disconnect()
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.doc = new Y.Doc()
    this.#take(this.doc)
    Y.applyUpdate(this.doc, kept, 'device')
    this.#epoch = null
    this.#position = null
  }

  receive(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (frame.kind === 'hello') {
      if (frame.epoch !== this.#epoch) this.#position = null
      this.#epoch = frame.epoch
    }
    if (frame.kind === 'sync-request') this.#answer(frame.stateVector)
    if (frame.kind === 'ack') this.#acknowledged(frame.count)
    if (frame.kind === 'update' || frame.kind === 'sync-reply') this.#show(frame.update)
    if (frame.kind === 'batch') {
      this.#show(frame.update)
      this.#position = frame.seq
    }
  }

  #take(doc: Y.Doc): void {
    doc.clientID = Math.floor(this.#parts.random.next() * 2 ** 32)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'me') return
      Y.applyUpdate(this.#parts.oracle, update)
      if (this.#answered) this.#send({ kind: 'update', update })
    })
  }

  #show(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'server')
    this.#parts.promised(new Map(Y.parseUpdateMeta(update).to))
  }

  #answer(stateVector: Uint8Array): void {
    const update = Y.encodeStateAsUpdate(this.doc, stateVector)
    const pieces = this.isOurs ? cutUpdate(update, PIECE_BYTES) : [update]
    const last = pieces.pop() ?? update
    for (const piece of pieces) this.#send({ kind: 'sync-part', update: piece })
    this.#answered = true
    this.#send({ kind: 'sync-reply', update: last })
  }

  #acknowledged(count: number): void {
    for (const { frame, clocks } of this.#waiting) if (frame <= count) this.#parts.promised(clocks)
    this.#waiting = this.#waiting.filter(({ frame }) => frame > count)
  }

  #send(frame: Frame): void {
    if (!this.#link?.isOpen) return
    if (frame.kind === 'update' || frame.kind === 'sync-part' || frame.kind === 'sync-reply') {
      const clocks = Y.decodeStateVector(Y.encodeStateVector(this.doc))
      this.#frames++
      // A part says nothing of the rest of the answer.
      if (frame.kind !== 'sync-part') this.#waiting.push({ frame: this.#frames, clocks })
    }
    this.#link.sendFromClient(encodeFrame(frame))
  }
}
