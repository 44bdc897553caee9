import * as decoding from 'lib0/decoding'

export type Entry = { id: number; clock: number; state: Record<string, unknown> | null }

/** What y-protocols would find in the bytes of a presence frame. */
export function readPresence(bytes: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    id: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as Entry['state'],
  }))
}
