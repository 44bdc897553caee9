import { expect, it } from 'vitest'
import { NO_PROGRESS_MS } from './relay-limits.ts'
import { SlowReaders } from './slow-readers.ts'

it('[R22] a reader that is behind is not stuck as long as it takes something, however much waits (S3, V10)', () => {
  let now = 0
  const readers = new SlowReaders(() => now)
  const reader = { backlog: 400_000, takenBytes: 0 }
  for (; now < 10 * NO_PROGRESS_MS; now += 1_000) {
    expect(readers.isStuck(reader)).toBe(false)
    // What it took is filled up again, to a little more than it was at its lowest.
    reader.takenBytes += 25_000
    reader.backlog = 400_000 + (now % 3) * 1_000
  }
  const stopped = now
  for (; now < stopped + NO_PROGRESS_MS - 1_000; now += 1_000) expect(readers.isStuck(reader)).toBe(false)
  now += 2_000
  expect(readers.isStuck(reader)).toBe(true)
  reader.backlog = 0
  expect(readers.isStuck(reader)).toBe(false)
})
