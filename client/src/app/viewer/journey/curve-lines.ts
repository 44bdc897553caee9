import type { Lane } from '@wegpunkt/shared/board/schema'
import { unbroken } from '@wegpunkt/shared/journey/emotion-curve'
import type { Standing } from './standing.ts'

/** The picture's own units; a browser stretches it. */
export const WIDTH = 320
export const HEIGHT = 96
const EDGE = 8
const MOST = 2

export type Dot = { readonly x: number; readonly y: number; readonly value: number }

/** Where a feeling lies, from delighting above to disappointing below. */
export const heightOf = (value: number): number => HEIGHT / 2 - (value / MOST) * (HEIGHT / 2 - EDGE)

/** The lines of one view, each unbroken: where nobody has said anything there is a gap, never an okay. */
export function linesOf(
  standings: readonly Standing[],
  valueOf: (standing: Standing) => number | null,
): readonly (readonly Dot[])[] {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, standings.length - 1)
  const points = standings.map((standing, i) => {
    const value = valueOf(standing)
    return value === null ? null : { x: EDGE + i * step, y: heightOf(value), value }
  })
  return unbroken(points, (point) => point).map((run) => run.flatMap((point) => point ?? []))
}

/** For the attribute `points` of a polyline. */
export const pointsOf = (line: readonly Dot[]): string =>
  line.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')

const round = (value: number): number => Math.round(value * 10) / 10

/** Whoever made the link has left the lane of the curve out, or the board has none: then the list has none either. */
export const isCurveShown = (lanes: Iterable<Pick<Lane, 'kind'>>): boolean =>
  [...lanes].some(({ kind }) => kind === 'curve')
