import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Kind } from '@wegpunkt/shared/board/schema'

/** From back to front: grounds for other elements, lines between them, and what bears a statement of its own. */
export const depths = ['surface', 'line', 'card'] as const
export type Depth = (typeof depths)[number]

/** How deep a kind of element lies, whatever its order: so it is drawn, and so it is hit. */
export function depthOf(kind: Kind): Depth {
  switch (kind) {
    case 'touchpoint':
    case 'note':
    case 'text':
      return 'card'
    case 'connector':
      return 'line'
    case 'shape':
    case 'ink':
    case 'image':
    case 'frame':
      return 'surface'
    default:
      return assertNever(kind)
  }
}
