import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import type { Clip } from './clip.ts'
import type { Notice } from '../editor.ts'

/** One paste is one update, which the server takes only up to a size: MAX_FRAME_BYTES. */
const MAX_CHARS = 400_000
const MAX_PASTED_ASSESSMENTS = 2_500
/** What a number of a drawing counts for. */
const NUMBER_CHARS = 4

/**
 * What a clip has too much of beside elements and their words; null if it has not. None of our boards
 * can have it: another program wrote the clip, and the server would refuse the update for good.
 */
export function excessOf({ elements, assessments }: Clip): Notice | null {
  if (assessments.length > MAX_PASTED_ASSESSMENTS) {
    return { key: 'too-many', values: { count: assessments.length, most: MAX_PASTED_ASSESSMENTS } }
  }
  let total = 0
  for (const { element } of elements) {
    for (const value of valuesIn(element)) {
      const length = typeof value === 'string' ? value.length : NUMBER_CHARS
      if (length > MAX_TEXT_CHARS) return tooLong(length, MAX_TEXT_CHARS)
      total += length
    }
  }
  return total > MAX_CHARS ? tooLong(total, MAX_CHARS) : null
}

/** Everything that is said in an object, and in the objects and lists in it. */
const valuesIn = (object: object): unknown[] =>
  Object.values(object).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? valuesIn(value) : [value],
  )

const tooLong = (count: number, most: number): Notice => ({ key: 'text-too-long', values: { count, most } })
