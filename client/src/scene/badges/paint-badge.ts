import type { Size } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawCode, fillRounded, isReadable, strokeRounded } from '../paint/brush.ts'
import { drawFace } from '../paint/face.ts'
import { measureIn } from '../paint/font.ts'
import type { Palette } from '../paint/palette.ts'
import { codeFont } from '../paint/text-box.ts'
import type { SceneTheme } from '../theme.ts'
import type { BadgeFact } from './badge-facts.ts'

const HEIGHT = 20
const PADDING = 7
const GAP = 4
/** How far it stands out below: editor/place/painted-area.ts leaves room for it. */
const OUT_Y = 10
/** From the right edge. */
const INSET = 6
const DOT_RADIUS = 4
const FACE_RADIUS = 7
/** More than this is a dot and a number. */
const MOST_DOTS = 3
const MOST_FACES = 4

/** At the lower edge of an element, to the right. */
export function paintBadge(
  canvas: Canvas,
  fact: BadgeFact,
  { size: [w, h], zoom }: { size: Size; zoom: number },
  { theme }: Palette,
): void {
  if (!isReadable(codeFont, zoom)) return
  const width = 2 * PADDING + contentWidth(fact)
  const area = { x: w - width - INSET, y: h - HEIGHT + OUT_Y, w: width, h: HEIGHT }
  const isStrong = fact.kind === 'own-votes' || (fact.kind === 'place' && fact.place === 1)
  fillRounded(canvas, area, HEIGHT / 2, isStrong ? theme.accent : theme.card.fill)
  const edge = { x: area.x + 0.5, y: area.y + 0.5, w: area.w - 1, h: area.h - 1 }
  strokeRounded(canvas, edge, HEIGHT / 2, { color: theme.accent, width: 1 })
  const color = isStrong ? theme.card.fill : theme.ink
  paintContent(canvas, fact, { x: area.x + PADDING, y: area.y, color, theme })
}

type At = { readonly x: number; readonly y: number; readonly color: string; readonly theme: SceneTheme }

function paintContent(canvas: Canvas, fact: BadgeFact, { x, y, color, theme }: At): void {
  const middle = y + HEIGHT / 2
  const write = (text: string, left: number): void => {
    const box = { x: left, y, w: measureIn(codeFont)(text), h: HEIGHT }
    drawCode(canvas, text, box, { font: codeFont, color })
  }
  if (fact.kind === 'place') return write(placeText(fact), x)
  if (fact.kind === 'own-votes') {
    const dots = Math.min(fact.votes, fact.votes > MOST_DOTS ? 1 : MOST_DOTS)
    canvas.fillStyle = color
    for (let i = 0; i < dots; i++) {
      canvas.beginPath()
      canvas.arc(x + DOT_RADIUS + i * (2 * DOT_RADIUS + GAP), middle, DOT_RADIUS, 0, 2 * Math.PI)
      canvas.fill()
    }
    if (fact.votes > MOST_DOTS) write(String(fact.votes), x + 2 * DOT_RADIUS + GAP)
    return
  }
  for (const [i, feeling] of fact.feelings.slice(0, MOST_FACES).entries()) {
    const at = { x: x + FACE_RADIUS + i * (2 * FACE_RADIUS + GAP), y: middle, radius: FACE_RADIUS }
    drawFace(canvas, feeling, at, theme)
  }
}

function contentWidth(fact: BadgeFact): number {
  const row = (count: number, size: number): number => count * size + Math.max(0, count - 1) * GAP
  if (fact.kind === 'place') return measureIn(codeFont)(placeText(fact))
  if (fact.kind === 'own-feelings') return row(Math.min(MOST_FACES, fact.feelings.length), 2 * FACE_RADIUS)
  if (fact.votes <= MOST_DOTS) return row(fact.votes, 2 * DOT_RADIUS)
  return 2 * DOT_RADIUS + GAP + measureIn(codeFont)(String(fact.votes))
}

/** "1. · 7", "2.= · 4" where several share the place, and the place alone where numbers would tell who. */
export const placeText = ({ place, votes, isTie }: Extract<BadgeFact, { kind: 'place' }>): string =>
  `${place}.${isTie ? '=' : ''}${votes === null ? '' : ` · ${votes}`}`
