import { createHash } from 'node:crypto'
import { Problem } from '@wegpunkt/shared/http/problem'
import { Presence } from '@wegpunkt/shared/wire/presence'
import type { Attendee } from './attendee.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * What others may see of a client: what it shows, with the name of its login in place of any that it
 * claims. Null when it has left, or shows nothing that makes sense. Throws `bad-request` on what is no JSON.
 */
export function readShown(json: Uint8Array, isOurs: boolean): object | null {
  const shown = parse(json)
  if (typeof shown !== 'object' || shown === null || Array.isArray(shown)) return null
  if (!isOurs) return shown
  const presence = Presence.safeParse(shown)
  return presence.success ? presence.data : null
}

/** `user` is where editors for plain clients look for a name; our own clients read `person`. */
export function stamp(shown: object, { id, name, department, role }: Attendee): string {
  return JSON.stringify({
    ...shown,
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
