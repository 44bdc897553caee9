import { hashSecret, newSecret } from './random-id.ts'

const HALF_DIGITS = 6
const HALF = 2 ** 24
const ROUNDS = 4
/** A version is told in four of six bytes; the other two say whether it was told at all. */
const CHECKS = 2 ** 16

export type Cursors = ReturnType<typeof createCursors>

/**
 * Numbers in the place of versions, for those who are not to learn how much happens between two of them. The same
 * version of the same thing always has the same. Each is its version, sealed with a key of this process (a Feistel
 * network over 48 bits, Luby and Rackoff 1988), so that none has to be remembered.
 */
export function createCursors() {
  const secret = newSecret()
  const mixed = (of: string, round: number, half: number): number =>
    Number.parseInt(hashSecret(`${secret} ${of} ${round} ${half}`).slice(0, HALF_DIGITS), 16)
  const checkOf = (of: string, version: number): number => mixed(of, ROUNDS, version) % CHECKS

  return {
    /** 0 for the beginning. */
    at(of: string, version: number): number {
      if (version === 0) return 0
      const open = version * CHECKS + checkOf(of, version)
      let [left, right] = [Math.floor(open / HALF), open % HALF]
      for (let round = 0; round < ROUNDS; round++)
        [left, right] = [right, (left ^ mixed(of, round, right)) >>> 0]
      return left * HALF + right
    },

    /** 0 for what was never told of it. */
    versionAt(of: string, cursor: number): number {
      if (!Number.isSafeInteger(cursor) || cursor <= 0 || cursor >= HALF * HALF) return 0
      let [left, right] = [Math.floor(cursor / HALF), cursor % HALF]
      for (let round = ROUNDS - 1; round >= 0; round--)
        [left, right] = [(right ^ mixed(of, round, left)) >>> 0, left]
      const open = left * HALF + right
      const version = Math.floor(open / CHECKS)
      return open % CHECKS === checkOf(of, version) ? version : 0
    },
  }
}
