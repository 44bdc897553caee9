import { type Role, can } from '@wegpunkt/shared/access/roles'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import type { BoardDocument } from '../board-document.ts'
import type { BoardWorkshop } from '../board-workshop.ts'
import type { Run } from './layers.ts'
import { type Mode, modeOf } from './mode.ts'
import type { Pending } from './pending.ts'
import type { Secrets } from './secrets.ts'

/** What somebody may do at the moment, and what becomes of it. */
export interface Standing {
  readonly mode: () => Mode
  readonly mayEdit: () => boolean
  readonly mayAdd: (kind: Kind) => boolean
  readonly mayChange: (id: ElementId) => boolean
  /** Whether it goes past the document when it is changed. */
  readonly takes: (id: ElementId) => boolean
  readonly takesNew: (id: ElementId, element: Element) => boolean
  /** In which run only its author sees it; null for what everybody sees. */
  readonly runOf: (id: ElementId) => Run | null
}

type Options = {
  readonly document: Pick<BoardDocument, 'role' | 'store'>
  readonly workshop: BoardWorkshop
  readonly me: string
  readonly pending: Pending
  readonly secrets: Secrets
  /** What one has added oneself. */
  readonly own: ReadonlySet<ElementId>
  /** The keys of ids that were given out here. */
  readonly keys: ReadonlyMap<ElementId, string>
}

export function createStanding({ document, workshop, me, pending, secrets, own, keys }: Options): Standing {
  const role = (): Role => document.role.get()
  const mode = (): Mode => modeOf(workshop.get(), me, role())
  const mayEdit = (): boolean => can(role(), 'board.edit')
  const runOf = (id: ElementId): Run | null =>
    secrets.get(id)?.run ?? pending.layersOf(id).find(({ run }) => run)?.run ?? null
  const isOnlyHere = (id: ElementId): boolean =>
    pending.layersOf(id).length > 0 && !document.store.beneath.get().has(id)
  return {
    mode,
    mayEdit,
    runOf,
    mayAdd(kind) {
      if (mayEdit()) return true
      const now = mode().kind
      return kind === 'note' ? now !== 'none' : kind === 'touchpoint' && now === 'open'
    },
    mayChange(id) {
      const run = runOf(id)
      const now = mode()
      // What is hidden and whose phase is over waits as it is for its reveal.
      if (run) return now.kind === 'private' && now.run.id === run.id
      if (mayEdit()) return true
      return can(role(), 'note.contribute') && own.has(id) && pending.shown(id)?.locked !== true
    },
    takes: (id) => runOf(id) !== null || (!mayEdit() && own.has(id)) || isOnlyHere(id),
    takesNew: (id, { kind }) =>
      mode().kind === 'private' ? kind === 'note' : mode().kind === 'open' && !mayEdit() && keys.has(id),
  }
}
