import { hashSecret, newSecret } from './random-id.ts'

/** So many are remembered; whoever brings one that is forgotten begins anew. */
const MAX_CURSORS = 1_000
/** As many as a number holds exactly. */
const HEX_DIGITS = 12

export type Cursors = ReturnType<typeof createCursors>

/**
 * Numbers in the place of versions, for those who are not to learn how much happens between two of them. The same
 * version of the same thing always has the same.
 */
export function createCursors() {
  const secret = newSecret()
  const known = new Map<number, { readonly of: string; readonly version: number }>()

  return {
    /** 0 for the beginning. */
    at(of: string, version: number): number {
      if (version === 0) return 0
      const cursor = Number.parseInt(hashSecret(`${secret} ${of} ${version}`).slice(0, HEX_DIGITS), 16)
      known.delete(cursor)
      known.set(cursor, { of, version })
      const [oldest] = known.keys()
      if (known.size > MAX_CURSORS && oldest !== undefined) known.delete(oldest)
      return cursor
    },

    /** 0 for what was never told of it. */
    versionAt(of: string, cursor: number): number {
      const found = known.get(cursor)
      return found?.of === of ? found.version : 0
    },
  }
}
