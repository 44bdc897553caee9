import { z } from 'zod'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'

const coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)
const extent = z.number().positive().max(MAX_ELEMENT_SIZE)

/** `[x, y]` in board pixels; y grows downwards. */
export const Point = z.tuple([coordinate, coordinate]).readonly()
export type Point = z.infer<typeof Point>

/** `[width, height]` in board pixels. */
export const Size = z.tuple([extent, extent]).readonly()
export type Size = z.infer<typeof Size>
