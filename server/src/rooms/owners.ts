import { Problem } from '@wegpunkt/shared/http/problem'
import {
  CLIENT_IDS_PER_PERSON,
  MAX_CLIENT_IDS_PER_BOARD,
  NEW_CLIENT_IDS_PER_SECOND,
} from '@wegpunkt/shared/limits'
import type { Scan } from '@wegpunkt/shared/wire/scan'
import type { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { TokenBucket } from './token-bucket.ts'

export type Claim = { readonly client: number; readonly person: string }

/**
 * Whose the client ids of one board are: of the person who first wrote under them (G4). Two replicas that got
 * different structs under one id and clock would differ for ever, and nothing would ever tell (RELAY.md, fact 4).
 */
export class Owners {
  readonly #persons: Map<number, string>
  readonly #newIds = new Map<string, TokenBucket>()
  readonly #now: () => number

  constructor(persons: ReadonlyMap<number, string>, now: () => number) {
    this.#persons = new Map(persons)
    this.#now = now
  }

  of(client: number): string | undefined {
    return this.#persons.get(client)
  }

  /**
   * The ids that become this person's with the update. `personUnder`: who is on the board under an id, which is
   * theirs before they write; null if rows of the board were damaged, so that anybody may bring back what is
   * lost of others. Throws `not-author`, `too-many-requests` and `frame-too-large`.
   */
  claim(
    person: string,
    scan: Scan,
    coverage: Coverage,
    personUnder: ((client: number) => string | null) | null,
  ): Claim[] {
    const claims: Claim[] = []
    for (const { client, to } of scan.clients) {
      if (to <= coverage.clockOf(client)) continue
      const owner = this.#persons.get(client)
      const rightful = owner ?? personUnder?.(client) ?? person
      if (rightful !== person && personUnder)
        throw new Problem('not-author', { detail: `client id ${client}` })
      if (owner === undefined) claims.push({ client, person })
    }
    if (claims.length > 0) this.#mustHaveRoomFor(claims, person)
    for (const { client } of claims) this.#persons.set(client, person)
    return claims
  }

  #mustHaveRoomFor(claims: readonly Claim[], person: string): void {
    if (this.#persons.size + claims.length > MAX_CLIENT_IDS_PER_BOARD)
      throw new Problem('frame-too-large', { detail: 'The board has had too many clients' })
    const known = this.#newIds.get(person)
    const bucket = known ?? new TokenBucket(NEW_CLIENT_IDS_PER_SECOND, CLIENT_IDS_PER_PERSON, this.#now())
    this.#newIds.set(person, bucket)
    if (!bucket.take(claims.length, this.#now()))
      throw new Problem('too-many-requests', { detail: 'Too many client ids' })
  }
}
