import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isCustomers } from '@wegpunkt/shared/board/choices'
import type { Lane } from '@wegpunkt/shared/board/schema'
import type { Axis } from './grid-edits.ts'
import type { Track } from './reorder.ts'

/** The room that the heads take from the canvas, in screen pixels. */
export const HEADS_WIDTH_PX = 132
export const HEADS_HEIGHT_PX = 44

/** What one can do with the heads; the state is kept by the heads as a whole. */
export type HeadTools = {
  readonly canEdit: boolean
  rename(axis: Axis, id: ElementId | null): void
  remove(axis: Axis, id: ElementId): void
  /** Shows a line across the board, in board pixels. */
  guide(axis: Axis, at: number | null): void
}

/** A stage or lane as its head shows it. */
export type HeadLine = Track & {
  readonly index: number
  /** As somebody named it; may be empty. */
  readonly ownName: string
  /** As it is shown. */
  readonly name: string
  readonly lane?: Lane
}

/** The lanes of the customer that lie next to each other, as one stretch each. */
export function customerStretches(
  lines: readonly Pick<HeadLine, 'start' | 'length' | 'lane'>[],
): { start: number; length: number }[] {
  const stretches: { start: number; length: number }[] = []
  for (const { start, length, lane } of lines) {
    if (!isCustomers(lane)) continue
    const last = stretches.at(-1)
    if (last && last.start + last.length === start) last.length += length
    else stretches.push({ start, length })
  }
  return stretches
}
