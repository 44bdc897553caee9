import { Problem } from '@wegpunkt/shared/http/problem'
import {
  CLIENT_IDS_PER_PERSON,
  MAX_CLIENT_IDS_PER_BOARD,
  NEW_CLIENT_IDS_PER_SECOND,
} from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import type { Scan } from '@wegpunkt/shared/wire/scan'
import type { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import type { ClientOwner } from '../storage/update-log.ts'

/** Owns the ids under which the server has written. No person has this id. */
export const SERVER = 'server'

export type Circumstances = {
  readonly coverage: Coverage
  /** Rows of the board were damaged: what is lost of others may be brought back by anybody. */
  readonly isDamaged: boolean
  /** The update answers a sync request. */
  readonly isAnswer: boolean
  /** Who is on the board under a client id: it is theirs before they write. */
  readonly personUnder: (client: number) => string | null
}

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
   * The ids that become this person's with the update. Throws `not-author`, `too-many-requests`,
   * `frame-too-large`, and `unavailable` where somebody is about to write under the id themselves.
   */
  claim(person: string, scan: Scan, circumstances: Circumstances): ClientOwner[] {
    const { coverage, isDamaged, isAnswer, personUnder } = circumstances
    const claims: ClientOwner[] = []
    let newIds = 0
    for (const { client, to } of scan.clients) {
      const known = coverage.clockOf(client)
      if (to <= known) continue
      if (known === 0) newIds++
      const owner = this.#persons.get(client)
      if (owner === person) continue
      if (owner !== undefined) {
        if (isDamaged) continue
        throw new Problem('not-author', { detail: `client id ${client}` })
      }
      const present = personUnder(client)
      if (present !== null && present !== person && !isDamaged) throw new Problem('unavailable')
      // An answer also brings what others wrote and a restored backup has not: that stays theirs to claim.
      if (!isAnswer || present === person) claims.push({ client, person })
    }
    if (newIds > 0) this.#mustHaveRoomFor(newIds, person, coverage)
    for (const { client } of claims) this.#persons.set(client, person)
    return claims
  }

  /** Whether nobody has written under the update's client ids, nor is about to. */
  areFree({ clients }: Scan, coverage: Coverage, personUnder: Circumstances['personUnder']): boolean {
    return clients.every(
      ({ client }) =>
        coverage.clockOf(client) === 0 && !this.#persons.has(client) && personUnder(client) === null,
    )
  }

  /** The update's client ids become the server's: nobody may go on under them. */
  claimForServer({ clients }: Scan): ClientOwner[] {
    const claims = clients.map(({ client }) => ({ client, person: SERVER }))
    for (const { client } of claims) this.#persons.set(client, SERVER)
    return claims
  }

  #mustHaveRoomFor(newIds: number, person: string, { clients }: Coverage): void {
    if (clients + newIds > MAX_CLIENT_IDS_PER_BOARD)
      throw new Problem('frame-too-large', { detail: 'The board has had too many clients' })
    const known = this.#newIds.get(person)
    const bucket = known ?? new TokenBucket(NEW_CLIENT_IDS_PER_SECOND, CLIENT_IDS_PER_PERSON, this.#now())
    this.#newIds.set(person, bucket)
    if (!bucket.take(newIds, this.#now()))
      throw new Problem('too-many-requests', { detail: 'Too many client ids' })
  }
}
