import { Problem } from '@wegpunkt/shared/http/problem'
import { PRESENCE } from '@wegpunkt/shared/wire/frames'
import { ScanReader } from '@wegpunkt/shared/wire/scan-reader'
import * as encoding from 'lib0/encoding'
import { framedFrame } from './framed.ts'

/** What y-protocols calls awareness: of each client id a JSON value, the bytes "null" for one that left. */
export type PresenceEntry = { readonly clientId: number; readonly json: Uint8Array }

/** Nothing at all, in three bytes: keeps a plain client from thinking that the connection is dead. */
export const keepAlive = framedFrame({ kind: 'presence', bytes: new Uint8Array([0]) })

/**
 * What a plain client says of itself: the one entry of its frame. Null for the echo of what it has heard of
 * others, of which nothing but the beginning is read. Throws `bad-request` when the borders are wrong.
 */
export function readOwnEntry(bytes: Uint8Array, own: (clientId: number) => boolean): PresenceEntry | null {
  try {
    const reader = new ScanReader(bytes)
    if (reader.count(Infinity) !== 1) return null
    const clientId = reader.uint()
    if (!own(clientId)) return null
    // The clock: ours counts, so that nobody can claim the last word for ever.
    reader.uint()
    const json = reader.byteString(Infinity)
    if (reader.left > 0) throw new Problem('bad-request')
    return { clientId, json }
  } catch (error) {
    throw new Problem('bad-request', {}, { cause: error })
  }
}

/** One entry, encoded once for all frames that carry it. */
export function encodeEntry(clientId: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}

/** Entries encoded once for many readers, each of whom is told of everybody but itself. */
export class PresenceBatch {
  readonly #body: Uint8Array
  /** Where in the body the entry of each client id is. */
  readonly #places = new Map<number, { start: number; end: number }>()
  #forAll: Uint8Array | null = null

  constructor(entries: ReadonlyMap<number, Uint8Array>) {
    let end = 0
    for (const [clientId, { length }] of entries)
      this.#places.set(clientId, { start: end, end: (end += length) })
    this.#body = joined(end, [...entries.values()])
  }

  /** Null when there is nothing to tell. */
  without(own: number | null): Uint8Array | null {
    const place = own === null ? undefined : this.#places.get(own)
    const count = this.#places.size - (place ? 1 : 0)
    if (count === 0) return null
    if (!place) return (this.#forAll ??= frameOf(count, [this.#body]))
    return frameOf(count, [this.#body.subarray(0, place.start), this.#body.subarray(place.end)])
  }
}

export const presenceFrame = (entries: readonly Uint8Array[]): Uint8Array => frameOf(entries.length, entries)

function frameOf(count: number, parts: readonly Uint8Array[]): Uint8Array {
  const number = encoding.encode((encoder) => encoding.writeVarUint(encoder, count))
  const length = parts.reduce((sum, part) => sum + part.length, number.length)
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, PRESENCE)
    encoding.writeVarUint(encoder, length)
  })
  return joined(head.length + length, [head, number, ...parts])
}

function joined(length: number, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
