import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import type { SceneTheme } from '../theme.ts'
import { faded } from '../theme.ts'
import type { Canvas } from './brush.ts'

/** With what lies between it and the faces. */
export const RING_WIDTH = 20
const RADIUS = 6.25
const SEGMENTS = 3
/** Between two segments, in radians. */
const GAP = 0.35

/** Whether any of the three customer questions has been answered: a ring of nothing says nothing. */
export const hasAnswers = ({ customerView, customerSays, customersAsked }: Touchpoint): boolean =>
  Boolean(customerView) || Boolean(customerSays) || customersAsked !== undefined

/**
 * The three customer questions as a ring, clockwise from the top: how it looks, what customers would say, whether
 * they were asked. That they were counts in full only with evidence (METHOD.md M29).
 */
export function paintRing(
  canvas: Canvas,
  card: Touchpoint,
  at: Place & { readonly isProven: boolean },
  theme: SceneTheme,
): void {
  segment(canvas, 0, at, card.customerView ? theme.accent : null, theme)
  segment(canvas, 1, at, card.customerSays ? theme.accent : null, theme)
  segment(canvas, 2, at, askedColor(card, at.isProven, theme), theme)
}

type Place = { readonly x: number; readonly y: number }

function askedColor({ customersAsked }: Touchpoint, isProven: boolean, theme: SceneTheme): string | null {
  if (!customersAsked || customersAsked.answer === 'no') return null
  if (customersAsked.answer === 'planned') return faded(theme.accent, 0.4)
  return isProven ? theme.accent : theme.note.yellow.strong
}

function segment(
  canvas: Canvas,
  index: number,
  { x, y }: Place,
  color: string | null,
  theme: SceneTheme,
): void {
  const length = (2 * Math.PI) / SEGMENTS
  const from = index * length - Math.PI / 2
  canvas.beginPath()
  canvas.arc(x, y, RADIUS, from + GAP / 2, from + length - GAP / 2)
  // What nobody answered is thin as well as pale.
  canvas.lineWidth = color === null ? 1.25 : 3
  canvas.strokeStyle = color ?? theme.connector
  canvas.stroke()
}
