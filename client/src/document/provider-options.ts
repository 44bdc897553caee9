import type { Role } from '@wegpunkt/shared/access/roles'
import type * as Y from 'yjs'
import type { ChangeId } from './ack-ledger.ts'
import type { Clock } from './clock.ts'
import type { PresenceLink } from './presence-link.ts'
import type { SaveEvent } from './save-status.ts'

export type ProviderOptions = {
  /** The address without the board's id, such as `wss://example.org/collab`. */
  readonly url: string
  readonly boardId: string
  readonly doc: Y.Doc
  readonly presence: PresenceLink
  readonly clock: Clock
  /** To which change the update that is being made belongs. */
  readonly change: () => ChangeId
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number
  readonly socket?: typeof WebSocket | undefined
  /** Why a connection is refused, as a close code; null if the board may be opened. */
  readonly checkAccess: () => Promise<number | null>
  /** Puts on this device what came for an empty document, which the document's event `update` does not tell. */
  readonly keep: (updates: readonly Uint8Array[]) => void
  readonly report: (event: SaveEvent) => void
  readonly reportRole: (role: Role) => void
  /** How often the rows beside the document have changed. */
  readonly reportRows?: (version: number) => void
}
