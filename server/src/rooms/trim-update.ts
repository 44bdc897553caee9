import type { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { encodeDeletes } from '@wegpunkt/shared/wire/scan-coverage'
import type { DeletedRanges, Scan } from '@wegpunkt/shared/wire/scan'
import * as Y from 'yjs'

/**
 * What an update brings that was not there. A sync reply repeats every deletion that its author knows of,
 * and a client that missed an ack repeats its structs: neither is stored or sent again.
 */
export function trimUpdate(bytes: Uint8Array, scan: Scan, coverage: Coverage): Uint8Array {
  const news = coverage.newDeletes(scan)
  const overlap = coverage.overlap(scan)
  // As nearly every edit is. A copy: the bytes are part of what a socket has read, and would keep all of it.
  if (!overlap && isAll(news, scan.deletes)) return new Uint8Array(bytes)
  const deletes = encodeDeletes(news)
  if (!overlap) return concat(bytes.subarray(0, scan.deletesAt), deletes)
  // No deletions, so that what is cut ends with their count.
  const structs = Y.diffUpdate(concat(bytes.subarray(0, scan.deletesAt), noDeletes), overlap)
  return concat(structs.subarray(0, -noDeletes.length), deletes)
}

function isAll(news: readonly DeletedRanges[], all: readonly DeletedRanges[]): boolean {
  return (
    news.length === all.length &&
    news.every(({ ranges }, i) => clocksIn(ranges) === clocksIn(all[i]?.ranges ?? []))
  )
}

function clocksIn(ranges: readonly number[]): number {
  let clocks = 0
  for (let i = 0; i < ranges.length; i += 2) clocks += (ranges[i + 1] ?? 0) - (ranges[i] ?? 0)
  return clocks
}

const noDeletes = new Uint8Array([0])

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
