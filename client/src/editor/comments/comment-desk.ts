import type { CommentState } from '@wegpunkt/shared/comments/comment-state'
import type { CommentFilter, ReadMarks, Thread } from '@wegpunkt/shared/comments/threads'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import type { Store } from '../../document/board-document.ts'
import type { ValueStore } from '../../document/value-store.ts'

/** What is open at its place on the board. */
export type OpenComments =
  | { readonly kind: 'thread'; readonly id: string }
  /** Somebody is about to say by a press on the board what a thread is about. */
  | { readonly kind: 'choosing' }
  /** A thread that is about to begin. `isChosen`: another press on the board brings it elsewhere. */
  | { readonly kind: 'new'; readonly about: CommentAbout; readonly isChosen?: true }
  /** Several threads in one place. */
  | { readonly kind: 'several'; readonly ids: readonly string[]; readonly about: CommentAbout }

/** What one may do with a comment. */
export type CommentRights = {
  readonly say: boolean
  readonly moderate: boolean
  /** Whether members are named with `@`. */
  readonly mention: boolean
  /** Whether what one says waits for a moderator. */
  readonly waits: boolean
  /** Whether one changes what one has said, and settles one's own threads. */
  readonly change: boolean
}

/** The comments of the board that is open, and what is done with them. What is refused is thrown. */
export interface CommentDesk {
  /** Who one is among the people of the comments; empty for somebody who came by a link. */
  readonly me: string
  readonly state: Store<CommentState>
  readonly threads: Store<readonly Thread[]>
  readonly isLoaded: Store<boolean>
  readonly marks: Store<ReadMarks>
  readonly rights: Store<CommentRights>
  readonly open: ValueStore<OpenComments | null>
  /** What somebody calls themselves who came by a link; null for everybody else. */
  readonly visitor: ValueStore<string> | null
  /** Which threads the list shows. */
  readonly filter: ValueStore<CommentFilter>
  /** Whether pins are shown on the board. */
  readonly areShown: ValueStore<boolean>
  /** Begins a thread on what is selected, or where the pointer is. */
  beginHere(): void
  /** Whether something is being talked about at what is selected, or under the pointer. */
  isSaidHere(): boolean
  /** Opens what is being talked about there. */
  readHere(): void
  toggleShown(): void
  say(where: CommentAbout | { readonly in: string }, text: string, key: string): Promise<Comment>
  change(id: string, text: string): Promise<void>
  erase(id: string): Promise<void>
  resolve(thread: string, isResolved: boolean): Promise<void>
  approve(id: string): Promise<void>
  /** All that is there in the thread is read; without one, in all of them. */
  markRead(thread: string | null): void
  close(): void
}
