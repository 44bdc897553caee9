import { type OutlineControl, stageOfHeading } from './outline-control.ts'

/**
 * Begins a comment on the stage whose heading one is at. Answers whether the page is to do it instead: on what is
 * selected. Of a lane, and of what lies beside the journey as a whole, there is nothing to say.
 */
export function commentHere(control: OutlineControl): boolean {
  if (control.row()?.what === 'element') return true
  const id = stageOfHeading(control)
  const desk = control.editor.comments.get()
  if (id !== null && desk?.rights.get().say) desk.open.set({ kind: 'new', about: { on: 'stage', id } })
  return false
}
