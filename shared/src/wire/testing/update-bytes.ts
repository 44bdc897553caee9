import * as encoding from 'lib0/encoding'

/** Updates written byte by byte, for tests: well formed or not. */

export const varUint = (value: number): number[] => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return [...encoding.toUint8Array(encoder)]
}

export const string = (value: string): number[] => {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, value)
  return [...encoding.toUint8Array(encoder)]
}

/** A varUint whose every byte says that more follow. */
export const endless = (length: number): number[] => Array.from({ length }, () => 0xff)

type Structs = { client: number; clock: number; structs: number[][] }

export const noDeletes = [0]

export const update = (clients: Structs[], deleted: number[] = noDeletes): number[] => {
  const bytes = varUint(clients.length)
  for (const { client, clock, structs } of clients)
    bytes.push(...varUint(structs.length), ...varUint(client), ...varUint(clock), ...structs.flat())
  return [...bytes, ...deleted]
}

type Deleted = [client: number, ...ranges: [clock: number, length: number][]]

export const deletes = (...clients: Deleted[]): number[] => {
  const bytes = varUint(clients.length)
  for (const [client, ...ranges] of clients) {
    bytes.push(...varUint(client), ...varUint(ranges.length))
    for (const [clock, length] of ranges) bytes.push(...varUint(clock), ...varUint(length))
  }
  return bytes
}

type Place = { flags: number; bytes: number[] }

const HAS_KEY = 0x20
const HAS_LEFT = 0x80

/** Under a key of a root. */
export const root = (name: string, key: string): Place => ({
  flags: HAS_KEY,
  bytes: [1, ...string(name), ...string(key)],
})

/** To the right of another item. */
export const reference = (client: number, clock: number): Place => ({
  flags: HAS_LEFT,
  bytes: [...varUint(client), ...varUint(clock)],
})

/** An item at a place; `content` begins with its kind. */
export function item(place: Place | number[], content: number[], flags?: number): number[] {
  const [kind = 0, ...rest] = content
  if (Array.isArray(place)) return [kind | (flags ?? 0), ...place, ...rest]
  return [kind | place.flags, ...place.bytes, ...rest]
}

/** Plain values; one unless the bytes say otherwise. */
export const any = (...value: number[]): number[] =>
  value.length > 1 && value.every((byte) => byte === 126) ? [8, value.length, ...value] : [8, 1, ...value]

/** A plain value under a key of the root `meta`. */
export const keyed = (key: string, value: number): number[] => item(root('meta', key), any(value))
