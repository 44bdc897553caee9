import type { UndoStack } from '../document/board-document.ts'

/** So long after the last one, a further key press begins a new step of undo. */
const SERIES_PAUSE_MS = 600

/** Makes a series of key presses one step of undo. */
export function createSeries(undo: UndoStack) {
  let timer: ReturnType<typeof setTimeout> | null = null
  const end = (): void => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    undo.endGroup()
  }
  return {
    goOn() {
      if (timer === null) undo.beginGroup()
      else clearTimeout(timer)
      timer = setTimeout(end, SERIES_PAUSE_MS)
    },
    end,
  }
}
