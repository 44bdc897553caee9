import { Problem } from '@wegpunkt/shared/http/problem'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { ScanReader } from '@wegpunkt/shared/wire/scan-reader'
import * as encoding from 'lib0/encoding'
import { framedFrame } from './framed.ts'

/** What y-protocols calls awareness: of each client id a JSON value, the bytes "null" for one that left. */
export type PresenceEntry = { readonly clientId: number; readonly json: Uint8Array }

/** Nothing at all, in three bytes: keeps a plain client from thinking that the connection is dead. */
export const keepAlive = framedFrame({ kind: 'presence', bytes: new Uint8Array([0]) })

/** Cut at the borders, not parsed. Throws `bad-request` when the borders are wrong. */
export function readPresence(bytes: Uint8Array): PresenceEntry[] {
  try {
    const reader = new ScanReader(bytes)
    const entries: PresenceEntry[] = []
    for (let count = reader.count(Infinity); count > 0; count--) {
      const clientId = reader.uint()
      // The clock: ours counts, so that nobody can claim the last word for ever.
      reader.uint()
      entries.push({ clientId, json: reader.byteString(Infinity) })
    }
    if (reader.left > 0) throw new Problem('bad-request')
    return entries
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

export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  return encodeFrame({ kind: 'presence', bytes: encoding.toUint8Array(encoder) })
}
