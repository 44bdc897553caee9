import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import type { Peer } from '../document/board-document.ts'

/** What somebody does with an element right now. */
export type Doing = 'moving' | 'resizing' | 'typing'

/** What a person does with an element; null for nothing but looking at it. */
export function doingWith({ caret, gesture }: Peer, id: ElementId): Doing | null {
  if (caret?.id === id) return 'typing'
  return gesture && elementsOf(gesture).includes(id) ? doingOf(gesture) : null
}

export function doingOf({ kind }: Gesture): Doing | null {
  if (kind === 'move') return 'moving'
  return kind === 'resize' || kind === 'place' ? 'resizing' : null
}

/** What a gesture has in hand. */
export function elementsOf(gesture: Gesture): readonly ElementId[] {
  if (gesture.kind === 'move') return gesture.ids
  if (gesture.kind === 'place') return gesture.places.map(({ id }) => id)
  return gesture.kind === 'resize' ? [gesture.id] : []
}
