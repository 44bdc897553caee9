import type { BoardStore, ElementChange } from '../document/board-document.ts'

/**
 * Calls `look` at most once a frame after something that analyses of the journey follow from: a touchpoint, what is
 * said about one, the stages and lanes. Of what happens beside them nothing follows, and nothing is computed: others
 * may be moving hundreds of notes.
 */
export function followJourney(store: BoardStore, look: () => void): () => void {
  const gridNow = (): readonly unknown[] => [store.get().stages, store.get().lanes, store.layout()]
  let grid = gridNow()
  let frame = 0
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      look()
    })
  }
  const stops = [
    store.watch(({ elements, assessments }) => {
      if (assessments.length > 0 || elements.some(isOfJourney)) soon()
    }),
    store.subscribe(() => {
      const now = gridNow()
      if (now.some((part, i) => part !== grid[i])) soon()
      grid = now
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    cancelAnimationFrame(frame)
  }
}

/** A touchpoint, or a note on one. */
const isOfJourney = ({ before, after }: ElementChange): boolean =>
  [before, after].some(
    (element) =>
      element?.kind === 'touchpoint' || (element?.kind === 'note' && element.touchpoint !== undefined),
  )
