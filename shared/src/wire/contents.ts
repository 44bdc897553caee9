import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Coverage, encodeStateVector } from './scan-coverage.ts'
import { type Scan, type ScanRules, scanStateVector, scanUpdate } from './scan.ts'

/**
 * What updates contain without themselves: how far each client has come, and what is deleted. Whoever knows
 * that of a large board does not have to read it.
 */
export type Contents = {
  readonly clocks: ReadonlyMap<number, number>
  /** An update without structs. */
  readonly deletes: Uint8Array
}

/** Of updates that are complete in this order. Throws ScanError. */
export function contentsOf(updates: readonly Uint8Array[], rules: ScanRules): Contents {
  const clocks = new Map<number, number>()
  const coverage = new Coverage()
  for (const update of updates) {
    const scan = scanUpdate(update, rules)
    coverage.add(scan)
    for (const { client } of scan.clients) clocks.set(client, coverage.clockOf(client))
  }
  return { clocks, deletes: coverage.deletes() }
}

/** The same as if the updates had been scanned in one. Throws ScanError. */
export function scanContents({ clocks, deletes }: Contents, rules: ScanRules): Scan {
  const { deletes: ranges, deletesAt } = scanUpdate(deletes, rules)
  const clients = [...clocks].map(([client, to]) => ({
    client,
    from: 0,
    to,
    needs: [],
    structs: 0,
    startsAt: 0,
  }))
  return { clients, deletes: ranges, deletesAt }
}

export function encodeContents({ clocks, deletes }: Contents): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint8Array(encoder, encodeStateVector([...clocks]))
  encoding.writeVarUint8Array(encoder, deletes)
  return encoding.toUint8Array(encoder)
}

/** Throws an Error on bytes that are no contents. */
export function decodeContents(bytes: Uint8Array): Contents {
  const decoder = decoding.createDecoder(bytes)
  const clocks = scanStateVector(decoding.readVarUint8Array(decoder), Infinity)
  return { clocks, deletes: decoding.readVarUint8Array(decoder) }
}
