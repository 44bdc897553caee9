import type { Role } from '@wegpunkt/shared/access/roles'
import { equalityDeep } from 'lib0/function'
import type { SaveStatus, Store } from './board-document.ts'
import { NOT_ALLOWED, NO_BOARD, SIGNED_OUT } from './close-codes.ts'
import type { LocalCache } from './local-cache.ts'
import { type SaveEvent, initialFacts, nextFacts, statusOf } from './save-status.ts'
import { createValueStore } from './value-store.ts'

/** Status and role of an open board, and what both mean for the copy on this device. */
export interface Saving {
  readonly status: Store<SaveStatus>
  /** What the person may do at the moment. */
  readonly role: Store<Role>
  readonly unsaved: () => number
  readonly report: (event: SaveEvent) => void
  /** What the server lets the person do. */
  readonly grant: (role: Role) => void
}

export function createSaving(cache: LocalCache, initialRole: Role): Saving {
  const status = createValueStore<SaveStatus>({ state: 'loading' })
  const role = createValueStore(initialRole)
  let granted = initialRole
  let facts = initialFacts

  const refresh = (): void => {
    const next = statusOf(facts)
    if (!equalityDeep(status.get(), next)) status.set(next)
    // Who is signed out may go on and sign in again. Everything else that ends a board ends editing.
    const over = facts.closeCode !== null && facts.closeCode !== SIGNED_OUT
    role.set(over || facts.outdated ? 'viewer' : granted)
  }

  return {
    status,
    role,
    unsaved: () => facts.unsaved + facts.waiting,
    report(event) {
      facts = nextFacts(facts, event)
      if (event.type === 'unsaved') cache.keepUnsaved(event.count, event.byOthers)
      // A board that one may not see any more does not stay on this device, unless work would be lost.
      const hidden = event.type === 'ended' && [NOT_ALLOWED, NO_BOARD].includes(event.closeCode)
      // Where the device does not let go of it, the next opening or signing out removes it.
      if (hidden && facts.unsaved + facts.waiting === 0) void cache.forget().catch(() => {})
      refresh()
    },
    grant(next) {
      granted = next
      refresh()
    },
  }
}
