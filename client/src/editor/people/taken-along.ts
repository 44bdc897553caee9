import type { PresenceStore, Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { Editor } from '../editor.ts'
import { tabOf } from './following.ts'

/** `waiting`: the moderator is not there, or one is typing. `free`: one looks where one wants. */
export type Along = 'nobody' | 'waiting' | 'along' | 'free'
type TakeAlong = { readonly by: string; readonly at: number }

export interface TakenAlong extends Store<Along> {
  /** One looks where one wants, until one comes back or is taken along anew. */
  readonly breakFree: () => void
  readonly comeBack: () => void
  close(): void
}

type Parts = {
  readonly editor: Pick<Editor, 'get' | 'subscribe' | 'follow'>
  readonly presence: PresenceStore
  /** Who takes everybody along; null while nobody does, or whoever works here moderates, too. */
  readonly by: Store<TakeAlong | null>
}

/**
 * Sees what the moderator sees, by following them.
 *
 *   nobody ──switched on──▶ waiting ──they are there──▶ along ──own move, Escape──▶ free ──back──▶ along
 *      ◀──────────────── switched off, or the phase is over ─────────────────────────┘
 */
export function openTakenAlong({ editor, presence, by }: Parts): TakenAlong {
  const state = createValueStore<Along>('nobody')
  let known: TakeAlong | null = null

  const show = (next: Along): void => {
    if (state.get() !== next) state.set(next)
  }
  const isThere = (person: string): boolean => tabOf(presence.get(), person) !== null
  const begin = (): void => {
    if (!known) return
    // Nobody loses the words that they are typing out of sight.
    if (!isThere(known.by) || editor.get().editing !== null) return show('waiting')
    show('along')
    editor.follow(known.by)
  }
  const hearModerator = (): void => {
    const now = by.get()
    if (now?.by === known?.by && now?.at === known?.at) return
    const before = known
    known = now
    if (now) return begin()
    if (before && state.get() === 'along' && editor.get().following === before.by) editor.follow(null)
    show('nobody')
  }
  const hear = (): void => {
    if (!known) return
    const isFollowing = editor.get().following === known.by
    if (state.get() === 'waiting') return begin()
    // Who comes back by following them is along again.
    if (state.get() === 'free' && isFollowing) return show('along')
    if (state.get() === 'along' && !isFollowing) show(isThere(known.by) ? 'free' : 'waiting')
  }
  const stops = [by.subscribe(hearModerator), editor.subscribe(hear), presence.subscribe(hear)]
  hearModerator()

  return {
    get: state.get,
    subscribe: state.subscribe,
    breakFree() {
      if (!known) return
      show('free')
      if (editor.get().following === known.by) editor.follow(null)
    },
    comeBack: begin,
    close() {
      for (const stop of stops) stop()
    },
  }
}
