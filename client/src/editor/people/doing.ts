import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import type { Peer } from '../../document/board-document.ts'

/** What somebody does with an element right now. */
export type Doing = 'moving' | 'resizing' | 'typing'

/** What a person does with an element; null for nothing but looking at it. */
export function doingWith({ caret, gesture }: Peer, id: ElementId): Doing | null {
  if (caret?.id === id) return 'typing'
  return gesture && elementsOf(gesture).includes(id) ? doingOf(gesture) : null
}

export function doingOf(gesture: Gesture): Doing | null {
  switch (gesture.kind) {
    case 'move':
      return 'moving'
    case 'resize':
    case 'place':
      return 'resizing'
    case 'connect':
    case 'draw':
      return null
    default:
      return assertNever(gesture)
  }
}

/** What a gesture has in hand. */
export function elementsOf(gesture: Gesture): readonly ElementId[] {
  switch (gesture.kind) {
    case 'move':
      return gesture.ids
    case 'resize':
      return [gesture.id]
    case 'place':
      return gesture.places.map(({ id }) => id)
    case 'connect':
    case 'draw':
      return []
    default:
      return assertNever(gesture)
  }
}
