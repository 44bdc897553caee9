import { MAX_CORRECTIONS } from '../../limits.ts'
import type { Corrections } from './matching.ts'

/** Corrections as an address has them: `[[before, after], [before, null]]` in JSON. */
export const writeCorrections = (corrections: Corrections): string => JSON.stringify([...corrections])

/** Null where they are not such. */
export function readCorrections(text: string): Corrections | null {
  const pairs = parsed(text)
  if (!Array.isArray(pairs) || pairs.length > MAX_CORRECTIONS || !pairs.every(isPair)) return null
  return new Map(pairs)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isPair = (value: unknown): value is readonly [string, string | null] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  (value[1] === null || typeof value[1] === 'string')
