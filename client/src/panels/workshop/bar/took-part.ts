import { type CustomerContact, customerContacts } from '@wegpunkt/shared/workshop/choices'
import { createValueStore } from '../../../document/value-store.ts'

/** As what somebody takes part, as they said on this device. */
export type Part = {
  readonly department: string | null
  readonly isNamed: boolean
  readonly customerContact: CustomerContact | null
}

const PREFIX = 'wegpunkt-contributions-part/'
const changes = createValueStore(0)

/** Tells that it was said. */
export const partChanges = changes

/** Null as long as they have not said so here. */
export function partIn(workshop: string, person: string): Part | null {
  try {
    const part: unknown = JSON.parse(localStorage.getItem(`${PREFIX}${person}/${workshop}`) ?? 'null')
    if (typeof part !== 'object' || part === null || !('department' in part)) return null
    const { department } = part
    return {
      department: typeof department === 'string' ? department : null,
      isNamed: 'isNamed' in part && part.isNamed === true,
      customerContact: 'customerContact' in part ? contactIn(part.customerContact) : null,
    }
  } catch {
    return null
  }
}

export function keepPart(workshop: string, person: string, part: Part): void {
  try {
    localStorage.setItem(`${PREFIX}${person}/${workshop}`, JSON.stringify(part))
  } catch {
    // Then it is asked again after a reload, which changes nothing.
  }
  changes.set(changes.get() + 1)
}

const contactIn = (value: unknown): CustomerContact | null =>
  customerContacts.find((contact) => contact === value) ?? null
