import { intersects } from '@wegpunkt/shared/board/geometry'
import { type Rows, noRows } from '@wegpunkt/shared/journey/rows'
import type { BoardStore } from '../../document/board-document.ts'
import { today } from '../../ui/today.ts'
import { followJourney } from '../follow-journey.ts'
import type { SceneTheme } from '../theme.ts'
import type { Curve } from './curve.ts'
import { paintCurve } from './paint-curve.ts'
import { type CurveLane, type CurvePersona, curveLanes, curveSources, dotAt } from './seen-curve.ts'

type Options = {
  readonly store: BoardStore
  readonly rows?: Rows | undefined
  readonly personas: readonly CurvePersona[]
  readonly theme: SceneTheme
  /** Called with the curve at once, and whenever another one is to be seen. */
  readonly changed: (curve: Curve) => void
}

/** Follows the board: at most once a frame the curve is drawn up again, and told if it is another one. */
export function watchCurve({ store, rows = noRows, personas, theme, changed }: Options): () => void {
  let sources: readonly unknown[] = []
  const look = (): void => {
    const journey = { board: store.get(), rows, today: today() }
    const now = curveSources(journey, store.layout(), personas)
    if (now.length === sources.length && now.every((source, i) => source === sources[i])) return
    sources = now
    changed(curveOf(curveLanes(journey, store.layout(), personas), theme))
  }
  look()
  return followJourney(store, look)
}

/** The curve of lanes as they are. */
export const curveOf = (lanes: readonly CurveLane[], theme: SceneTheme): Curve => ({
  areas: lanes.map(({ area }) => area),
  paint(canvas, area, zoom) {
    for (const lane of lanes) if (intersects(lane.area, area)) paintCurve(canvas, lane, { theme, zoom })
  },
  dotAt: (at, reach) => dotAt(lanes, at, reach),
})
