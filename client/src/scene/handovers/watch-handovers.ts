import { intersects } from '@wegpunkt/shared/board/geometry'
import type { Counting } from '@wegpunkt/shared/journey/former-departments'
import { handovers } from '@wegpunkt/shared/journey/handovers'
import type { BoardStore } from '../../document/board-document.ts'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import { followJourney } from '../follow-journey.ts'
import type { SceneTheme } from '../theme.ts'
import type { HandoverMarks } from './handover-marks.ts'
import { paintLine, paintMark } from './paint-handovers.ts'
import { type SeenHandover, markAt, seenHandovers } from './seen-handovers.ts'

/** Follows the board: at most once a frame the handovers are found again, and told if they are others. */
export function watchHandovers(
  store: BoardStore,
  { theme, counting }: { readonly theme: SceneTheme; readonly counting: Counting },
  changed: (marks: HandoverMarks) => void,
): () => void {
  const index = spatialIndexOf(store)
  let sources: readonly unknown[] = []
  const look = (): void => {
    const now = [store.layout(), handovers(counting.board(store.get()))]
    if (now.every((source, i) => source === sources[i])) return
    sources = now
    changed(marksOf(seenHandovers(counting.board(store.get()), store.layout(), index.within), theme))
  }
  look()
  return followJourney(store, look)
}

/** The marks of handovers as they are. */
export const marksOf = (seen: readonly SeenHandover[], theme: SceneTheme): HandoverMarks => ({
  areas: seen.map(({ area }) => area),
  paintLines(canvas, area, zoom) {
    for (const one of seen) if (intersects(one.area, area)) paintLine(canvas, one, { theme, zoom })
  },
  paintMarks(canvas, area, zoom) {
    for (const one of seen) if (intersects(one.area, area)) paintMark(canvas, one, { theme, zoom })
  },
  markAt: (at, zoom) => markAt(seen, at, zoom),
})
