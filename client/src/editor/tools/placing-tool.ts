import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { type Placeable, addAt, ghostRect } from '../new-element.ts'
import { type Preview, type Step, type Tool, type View, noPreview, step } from '../tool.ts'

export type PlacingState = { name: 'idle' } | { name: 'pressing' }

const idle: PlacingState = { name: 'idle' }

/** A tool that puts one new element where it is released, and hands back to the select tool. */
export function createPlacingTool(what: Placeable): Tool<PlacingState> {
  return {
    initial: idle,
    next(state, event, view) {
      if (event.type === 'cancel') return step(idle, noPreview)
      if (!view.mayAdd(what)) return event.type === 'down' ? step(idle, { do: 'refuse' }) : step(idle)
      const hover = { do: 'preview', preview: ghost(what, event.at, view) } as const
      switch (state.name) {
        case 'idle':
          return event.type === 'down' ? step({ name: 'pressing' }, hover) : step(state, hover)
        case 'pressing':
          return event.type === 'up' ? put(what, event.at, view) : step(state, hover)
        default:
          return assertNever(state)
      }
    },
  }
}

function put(what: Placeable, at: Point, view: View): Step<PlacingState> {
  const id = view.createId()
  return step(
    idle,
    noPreview,
    { do: 'commit', edits: [addAt(view, what, id, at)] },
    { do: 'use', tool: 'select' },
    { do: 'select', ids: [id] },
    { do: 'edit-text', id },
  )
}

function ghost(what: Placeable, at: Point, { layout }: View): Preview {
  const { x, y, w, h } = ghostRect(layout, what, at)
  return { kind: 'ghost', what, at: [x, y], size: [w, h] }
}
