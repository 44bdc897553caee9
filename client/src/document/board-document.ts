import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board, Elements, Unreadable } from '@wegpunkt/shared/board/read'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import type { Role } from '@wegpunkt/shared/access/roles'
import type { Presence, StampedPresence } from '@wegpunkt/shared/wire/presence'
import type * as Y from 'yjs'
import type { Laid } from './overlaid.ts'

/**
 * Something that changes and says so. `get` gives the same object until the next change. Both work
 * without `this`, so that React can be handed them as they are.
 */
export interface Store<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/** The board as plain data, kept up to date by id: what did not change keeps its identity. */
export interface BoardStore extends Store<Board> {
  /** Grid and cells, laid out from the board. */
  readonly layout: () => Layout
  /** Called when this stage, lane, element or assessment (by its key) changes, appears or goes. */
  subscribeTo(id: string, listener: () => void): () => void
  /** Called first, once a transaction, with what is another now. For what is kept by id: an index, a picture. */
  watch(listener: (change: BoardChange) => void): () => void
  /** Shows these elements in the place of the document's, on this screen alone. */
  lay(elements: Laid): void
  /** The elements of the document, with nothing laid over them. */
  readonly beneath: Store<Elements>
}

/** What a transaction changed. */
export type BoardChange = {
  readonly elements: readonly ElementChange[]
  /** Keys of assessments. */
  readonly assessments: readonly string[]
  /** Done on this screen, by an edit or by undo; else it came from elsewhere. */
  readonly isOwn: boolean
}

/** Null: was not there before, or is gone now. */
export type ElementChange = {
  readonly id: ElementId
  readonly before: Element | null
  readonly after: Element | null
}

/** What state one's work is in. */
export type SaveStatus =
  | { state: 'loading' }
  /** With `onlyInMemory`, this device keeps no copy of the board. */
  | { state: 'saved'; onlyInMemory?: true }
  /** Sent, and not yet on the server's disk. */
  | ({ state: 'saving' } & Unsaved)
  /** No connection. */
  | ({ state: 'offline' } & Unsaved)
  /** Connected, and the server cannot write to its disk. */
  | ({ state: 'degraded' } & Unsaved)
  /** Connected, without the right to edit any more: what was changed before cannot be saved. */
  | ({ state: 'refused' } & Unsaved)
  /** The board was written by a newer program than this one: it can be read, and changed after a reload. */
  | { state: 'outdated' }
  /** The server will not have this connection again: signed out, board removed, no right. */
  | ({ state: 'ended'; closeCode: number } & Unsaved)

type Unsaved = {
  /** How many changes are not on the server's disk. They are kept on this device, */
  readonly unsaved: number
  /** unless the browser gives no room for it: then they live as long as the tab. */
  readonly onlyInMemory?: true
}

/** One open tab of a person, this one excluded. */
export type Peer = StampedPresence & { readonly clientId: number }

export interface PresenceStore extends Store<readonly Peer[]> {
  /** Changes what others see of this tab; sent at most every PRESENCE_EVERY_MS, the latest wins. */
  show(change: Partial<Presence>): void
  /** Others see what the veil leaves of what this tab shows. */
  veil(veil: (presence: Presence) => Presence): void
}

export interface UndoStack extends Store<{ readonly canUndo: boolean; readonly canRedo: boolean }> {
  /** False if it would change what is locked, and therefore changed nothing. */
  undo(): boolean
  redo(): boolean
  /** Until `endGroup`, all edits are one step: a text that is typed, letter by letter. */
  beginGroup(): void
  endGroup(): void
}

/** How somebody changes a board without writing to its document: the server is asked to, and it is shown here at once. */
export interface Contributions {
  readonly mayAdd: (kind: Kind) => boolean
  /** Whether it is one's own to change and remove. */
  readonly mayChange: (id: ElementId) => boolean
  /** Whether nobody else may learn of it before it is revealed. */
  readonly isSecret: (id: ElementId) => boolean
  /** For an element that is added, under which the board will have it, too. */
  readonly createId: () => ElementId
  /** Takes what it can do, and gives what is left for the document. */
  readonly edit: (edits: readonly Edit[]) => readonly Edit[]
  /** Null for what is the document's to type in. */
  readonly textOf: (id: ElementId) => Y.Text | null
  readonly undo: UndoStack
  /** One's own notes: those that nobody else sees, and those that one has contributed. */
  readonly mine: Store<readonly ElementId[]>
  /** Those of them that nobody else sees. */
  readonly hidden: Store<readonly ElementId[]>
  /** How many changes the server has not answered. */
  readonly waiting: Store<number>
}

/** One board as this client holds it, in memory, on this device and on the server. */
export interface BoardDocument {
  readonly boardId: string
  /** The link by which it is looked at, where it is none of a workplace. */
  readonly link?: string
  readonly store: BoardStore
  readonly presence: PresenceStore
  readonly undo: UndoStack
  readonly status: Store<SaveStatus>
  /** What this person may do here; it may change while the board is open. */
  readonly role: Store<Role>
  /**
   * How often the rows beside the document (evidence, measures, personas …) have changed, as far as this client has
   * heard; who shows rows of another version asks for what is new (`http/row-routes.ts`, `listRows`).
   */
  readonly rowsVersion: Store<number>
  /** What one may do here beside writing to the document, or in its place. */
  readonly contributions: Store<Contributions | null>
  /** Sets what takes contributions; null: nothing any more. */
  contributeBy(contributions: Contributions | null): void
  /** What somebody said beside the document and is not sent yet is unsaved, too, until this counts it no more. */
  countUnsaved(waiting: Store<number>): () => void
  /** The edits become one transaction and one step of undo. Does nothing without the right to edit. */
  edit(edits: readonly Edit[]): void
  /** The text of an element for live editing; null if it is gone. */
  textOf(id: ElementId): Y.Text | null
  /** The long text of an element for live editing; null while it has none, or is gone. */
  longTextOf(id: ElementId): Y.Text | null
  /** All that is in the document, as one update. */
  encoded(): Uint8Array
  /** Hears what somebody else has removed, as it was, before the store says that it is gone. */
  readonly onRemovedByOthers: (listener: (removed: Elements) => void) => () => void
  /** What is in the document and cannot be shown, and why. It looks at everything. */
  unreadable(): readonly Unreadable[]
  /** Tries again after `ended`: somebody signed in again in another tab. Nothing is lost by it. */
  reconnect(): void
  /** Removes the board from this device, and with it the changes that are not saved. */
  forget(): Promise<void>
  /** True while changes have not reached the server's disk: closing the tab should ask first. */
  hasUnsaved(): boolean
  close(): void
}
