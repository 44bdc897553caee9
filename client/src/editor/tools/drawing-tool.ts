import { type Step, type Tool, type ToolEvent, type View, noPreview, step } from '../tool.ts'

export type Pointer = Extract<ToolEvent, { type: 'down' | 'move' | 'up' }>

/** A tool for those who may edit that draws while it is held down; two strokes in quick succession are two strokes. */
export function createDrawingTool<State extends { readonly name: string }>(
  idle: State,
  next: (state: State, event: Pointer, view: View) => Step<State>,
): Tool<State> {
  return {
    initial: idle,
    next(state, event, view) {
      if (event.type === 'cancel') return step(idle, noPreview)
      if (event.type === 'double') return step(state)
      if (!view.canEdit) return event.type === 'down' ? step(idle, { do: 'refuse' }) : step(idle)
      return next(state, event, view)
    },
  }
}
