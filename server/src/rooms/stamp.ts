import { createHash } from 'node:crypto'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { Problem } from '@wegpunkt/shared/http/problem'
import { Presence } from '@wegpunkt/shared/wire/presence'
import { decodeShown, encodeShown, nothingShown } from '@wegpunkt/shared/wire/presence-shown'
import type { Attendee } from './attendee.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * What a plain client shows of itself. Null when it has left, or shows nothing that makes sense. Throws
 * `bad-request` on what is no JSON.
 */
export function readState(json: Uint8Array): object | null {
  const state = parse(json)
  return typeof state === 'object' && state !== null && !Array.isArray(state) ? state : null
}

/** The same as clients of ours are told; of what does not fit they are told nothing. */
export function stateForOurs(state: object): { cursor: Point | null; shown: Uint8Array } {
  const presence = Presence.safeParse(state)
  if (!presence.success) return { cursor: null, shown: nothingShown }
  const { cursor, ...shown } = presence.data
  return { cursor, shown: encodeShown(shown) }
}

/** What a client of ours shows, as plain clients are told. */
export const stateForPlain = (cursor: Point | null, shown: Uint8Array): object => ({
  cursor,
  ...decodeShown(shown),
})

/**
 * With the name of the login in place of any that a client claims. `user` is where editors for plain
 * clients look for a name; `person` has all that we know.
 */
export function stamp(state: object, { id, name, department, role }: Attendee): string {
  return JSON.stringify({
    ...state,
    person: { id, name, department, role },
    user: { name, color: colorOf(id) },
  })
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(json))
  } catch (error) {
    throw new Problem('bad-request', {}, { cause: error })
  }
}

/** The same for a person on every board. */
const colorOf = (id: string): string => `#${createHash('sha256').update(id).digest('hex').slice(0, 6)}`
