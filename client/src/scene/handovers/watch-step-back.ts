import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardStore } from '../../document/board-document.ts'
import type { SceneTheme } from '../theme.ts'
import { type StepBack, chainOf, paintChain } from './step-back.ts'

/** Follows the board while it is asked what breaks with a touchpoint. */
export function watchStepBack(
  store: BoardStore,
  failing: ElementId,
  { theme, changed }: { theme: SceneTheme; changed: (now: StepBack) => void },
): () => void {
  let frame = 0
  let elements = null as unknown
  let layout = null as unknown
  const look = (): void => {
    frame = 0
    const board = store.get()
    if (board.elements === elements && store.layout() === layout) return
    ;({ elements } = board)
    layout = store.layout()
    const chain = chainOf(board, store.layout(), failing)
    changed({ paint: (canvas, seen) => paintChain(canvas, chain, seen, theme) })
  }
  const stop = store.subscribe(() => {
    frame ||= requestAnimationFrame(look)
  })
  look()
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}
