import { intersects, type Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import { belongings } from '../../editor/belongings.ts'
import { type Canvas, drawCode, fillRounded, isReadable, strokeRounded } from '../paint/brush.ts'
import { codeFont } from '../paint/text-box.ts'
import type { SceneTheme } from '../theme.ts'
import { type Live, seenRect } from '../together/live.ts'

const WIDTH = 22
const HEIGHT = 18
const MOST_SHOWN = 99

type Counted = {
  readonly elements: Elements
  readonly layout: Layout
  readonly live: ReadonlyMap<string, Live>
  readonly zoom: number
  /** What is on the screen, in board pixels. */
  readonly screen: Rect
}

/** A small note with a number at the corner of every touchpoint that notes were put on. */
export function paintNoteCounts(canvas: Canvas, counted: Counted, theme: SceneTheme): void {
  const { elements, layout, live, zoom, screen } = counted
  if (!isReadable(codeFont, zoom)) return
  for (const [id, notes] of belongings({ elements }).onCard) {
    const card = elements.get(id)
    const rect = card && seenRect(card, live.get(id) ?? null, layout)
    if (!rect) continue
    const sign = { x: rect.x + rect.w - WIDTH + 6, y: rect.y - HEIGHT / 2, w: WIDTH, h: HEIGHT }
    if (!intersects(sign, screen)) continue
    fillRounded(canvas, sign, 4, theme.note.yellow.fill)
    const edge = { x: sign.x + 0.5, y: sign.y + 0.5, w: sign.w - 1, h: sign.h - 1 }
    strokeRounded(canvas, edge, 4, { color: theme.note.yellow.strong, width: 1 })
    const count = notes.length > MOST_SHOWN ? `${MOST_SHOWN}+` : String(notes.length)
    drawCode(canvas, count, sign, { font: codeFont, color: theme.note.yellow.ink })
  }
}
