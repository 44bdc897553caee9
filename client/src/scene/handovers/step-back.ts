import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, grownBy } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { breaksWith } from '@wegpunkt/shared/journey/dependencies'
import { type Canvas, strokeRounded } from '../paint/brush.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type Way, wayBetween } from './handover-way.ts'

/** What stands out while everything else steps back. */
export interface StepBack {
  paint(canvas: Canvas, seen: { readonly visible: Rect; readonly zoom: number }): void
}

type Broken = { readonly rect: Rect; readonly isCause: boolean }
export type Chain = { readonly cards: readonly Broken[]; readonly links: readonly Way[] }

/** A touchpoint that fails with all that breaks with it, and how the one leads to the other (METHOD.md M27). */
export function chainOf(board: Board, layout: Layout, failing: ElementId): Chain {
  const ids = [failing, ...breaksWith(board, failing).map(({ touchpoint }) => touchpoint)]
  const rects = new Map<ElementId, Rect>()
  for (const id of ids) {
    const element = board.elements.get(id)
    if (element?.kind === 'touchpoint') rects.set(id, layout.rectOf(element))
  }
  const links = [...rects].flatMap(([id, rect]) => {
    const element = board.elements.get(id)
    const needs = element?.kind === 'touchpoint' ? Object.keys(element.dependsOn ?? {}) : []
    return needs.flatMap((need): Way[] => {
      const cause = rects.get(need)
      return cause && need !== id ? [wayBetween(cause, rect)] : []
    })
  })
  return { cards: [...rects].map(([id, rect]) => ({ rect, isCause: id === failing })), links }
}

const VEIL = 0.72
const ROOM_PX = 5
const RADIUS = 11

/** A veil over the board with a hole for each card of the chain, and the chain drawn on it. */
export function paintChain(
  canvas: Canvas,
  { cards, links }: Chain,
  { visible, zoom }: { visible: Rect; zoom: number },
  theme: SceneTheme,
): void {
  const pixel = 1 / zoom
  canvas.save()
  canvas.beginPath()
  canvas.rect(visible.x, visible.y, visible.w, visible.h)
  for (const { rect } of cards) {
    const { x, y, w, h } = grownBy(rect, ROOM_PX)
    canvas.roundRect(x, y, w, h, RADIUS)
  }
  canvas.fillStyle = faded(theme.canvas, VEIL)
  canvas.fill('evenodd')
  canvas.strokeStyle = theme.danger
  canvas.lineWidth = Math.max(1.5, 1.5 * pixel)
  for (const [start, a, b, end] of links) {
    canvas.beginPath()
    canvas.moveTo(...start)
    canvas.bezierCurveTo(...a, ...b, ...end)
    canvas.stroke()
  }
  for (const { rect, isCause } of cards) {
    const width = (isCause ? 4 : 2) * Math.max(1, pixel)
    strokeRounded(canvas, grownBy(rect, ROOM_PX), RADIUS, { color: theme.danger, width })
  }
  canvas.restore()
}
