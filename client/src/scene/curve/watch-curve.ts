import { intersects } from '@wegpunkt/shared/board/geometry'
import { type Rows, noRows } from '@wegpunkt/shared/journey/rows'
import type { BoardStore, ElementChange } from '../../document/board-document.ts'
import { today } from '../../ui/today.ts'
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

/**
 * Follows the board: at most once a frame the curve is drawn up again, and told if it is another one. Of what happens
 * beside touchpoints nothing follows, and nothing is computed: others may be moving hundreds of notes.
 */
export function watchCurve({ store, rows = noRows, personas, theme, changed }: Options): () => void {
  let sources: readonly unknown[] = []
  const gridNow = (): readonly unknown[] => [store.get().stages, store.get().lanes, store.layout()]
  let grid = gridNow()
  let frame = 0
  const look = (): void => {
    frame = 0
    const journey = { board: store.get(), rows, today: today() }
    const now = curveSources(journey, store.layout(), personas)
    if (isSame(now, sources)) return
    sources = now
    changed(curveOf(curveLanes(journey, store.layout(), personas), theme))
  }
  const soon = (): void => {
    frame ||= requestAnimationFrame(look)
  }
  const stops = [
    store.watch(({ elements, assessments }) => {
      if (assessments.length > 0 || elements.some(isOfJourney)) soon()
    }),
    store.subscribe(() => {
      const now = gridNow()
      if (!isSame(now, grid)) soon()
      grid = now
    }),
  ]
  look()
  return () => {
    for (const stop of stops) stop()
    cancelAnimationFrame(frame)
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])

/** A touchpoint, or what is said about one. */
const isOfJourney = ({ before, after }: ElementChange): boolean =>
  [before, after].some(
    (element) =>
      element?.kind === 'touchpoint' || (element?.kind === 'note' && element.touchpoint !== undefined),
  )

const curveOf = (lanes: readonly CurveLane[], theme: SceneTheme): Curve => ({
  areas: lanes.map(({ area }) => area),
  paint(canvas, area, zoom) {
    for (const lane of lanes) if (intersects(lane.area, area)) paintCurve(canvas, lane, { theme, zoom })
  },
  dotAt: (at, reach) => dotAt(lanes, at, reach),
})
