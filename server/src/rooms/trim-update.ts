import type { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { encodeDeletes } from '@wegpunkt/shared/wire/scan-coverage'
import type { Scan } from '@wegpunkt/shared/wire/scan'
import * as Y from 'yjs'

/**
 * What an update brings that was not there. A sync reply repeats every deletion that its author knows of,
 * and a client that missed an ack repeats its structs: neither is stored or sent again.
 */
export function trimUpdate(bytes: Uint8Array, scan: Scan, coverage: Coverage): Uint8Array {
  const deletes = encodeDeletes(coverage.newDeletes(scan))
  const overlap = coverage.overlap(scan)
  if (!overlap) return concat(bytes.subarray(0, scan.deletesAt), deletes)
  // No deletions, so that what is cut ends with their count.
  const structs = Y.diffUpdate(concat(bytes.subarray(0, scan.deletesAt), noDeletes), overlap)
  return concat(structs.subarray(0, -noDeletes.length), deletes)
}

const noDeletes = new Uint8Array([0])

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
