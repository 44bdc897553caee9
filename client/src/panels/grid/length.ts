import { clamp } from '@wegpunkt/shared/board/geometry'
import type { Axis } from './grid-edits.ts'

/** How narrow a stage and how low a lane can be made, in board pixels. The content may need more. */
export const LEAST_LENGTH = { stages: 120, lanes: 56 } as const
export const MOST_LENGTH = 4_000
const GRID = 8
const STEP = 24

/** A length that somebody asked for, on the grid and within the bounds. */
export const bounded = (axis: Axis, length: number): number =>
  clamp(Math.round(length / GRID) * GRID, LEAST_LENGTH[axis], MOST_LENGTH)

/** One press of a key longer or shorter. */
export const stepped = (axis: Axis, length: number, longer: boolean): number =>
  bounded(axis, length + (longer ? STEP : -STEP))
