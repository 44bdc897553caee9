import { type Rect, grownBy, intersects } from '@wegpunkt/shared/board/geometry'
import type { Found } from '../../editor/navigation/navigation.ts'
import { boundsOfElement } from '../../editor/place/hit.ts'
import type { LaidOut } from '../../editor/place/laid-out.ts'
import { type Canvas, strokeRounded } from '../paint/brush.ts'
import { type SceneTheme, faded } from '../theme.ts'

/** So long an element that was gone to is lit up, and so far its outline spreads meanwhile, on the screen. */
export const LIT_MS = 900
const LIT_SPREAD_PX = 14
/** How far from what was found its mark is, and how wide that glows. */
const RING_PX = 3
const GLOW_PX = 6
const GLOW = 0.3

/** Marks what a search found, as far as it is on the screen. */
export function createFoundPainter() {
  let kept: { places: unknown; elements: unknown; layout: unknown; rects: readonly Rect[] } | null = null
  const rectsOf = ({ places }: Found, laid: LaidOut): readonly Rect[] => {
    const { elements } = laid.board
    if (kept?.places !== places || kept.elements !== elements || kept.layout !== laid.layout) {
      const rects = places.flatMap(({ at, id }) =>
        at === 'element' ? (boundsOfElement(laid, id) ?? []) : [],
      )
      kept = { places, elements, layout: laid.layout, rects }
    }
    return kept.rects
  }
  return (
    canvas: Canvas,
    found: Found,
    laid: LaidOut,
    seen: { zoom: number; visible: Rect },
    theme: SceneTheme,
  ): void => {
    if (found.places.length === 0) return
    const pixel = 1 / seen.zoom
    for (const rect of rectsOf(found, laid)) {
      if (!intersects(rect, seen.visible)) continue
      paintFoundMark(canvas, rect, pixel, theme)
    }
  }
}

/** A line around it with a glow outside of that: what was found keeps its own colours, and its text is read as ever. */
function paintFoundMark(canvas: Canvas, rect: Rect, pixel: number, theme: SceneTheme): void {
  const radius = 6 * pixel
  const glow = grownBy(rect, (RING_PX + GLOW_PX / 2) * pixel)
  strokeRounded(canvas, glow, radius + (GLOW_PX / 2) * pixel, {
    color: faded(theme.accent, GLOW),
    width: GLOW_PX * pixel,
  })
  strokeRounded(canvas, grownBy(rect, RING_PX * pixel), radius, { color: theme.accent, width: 2 * pixel })
}

/** An outline that spreads and fades once around what was gone to. `elapsedMs` since it was lit. */
export function paintLit(
  canvas: Canvas,
  rect: Rect,
  { elapsedMs, zoom, still }: { elapsedMs: number; zoom: number; still: boolean },
  theme: SceneTheme,
): void {
  const t = Math.min(1, elapsedMs / LIT_MS)
  const pixel = 1 / zoom
  const eased = 1 - (1 - t) ** 3
  const spread = still ? 6 : 3 + LIT_SPREAD_PX * eased
  canvas.save()
  canvas.globalAlpha = still ? 1 : 1 - t
  strokeRounded(canvas, grownBy(rect, spread * pixel), (4 + spread) * pixel, {
    color: theme.accent,
    width: 3 * pixel,
  })
  canvas.restore()
}
