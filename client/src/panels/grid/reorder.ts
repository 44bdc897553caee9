import type { Layout } from '@wegpunkt/shared/board/layout'
import { orderAt } from '@wegpunkt/shared/board/order'

/** A column or a row: where it begins and how long it is, in board pixels. */
export type Track = { readonly id: string; readonly start: number; readonly length: number }

/** The stages or lanes as they lie on the board now. */
export const tracksOf = ({ columns, rows }: Layout, axis: 'stages' | 'lanes'): Track[] =>
  axis === 'stages'
    ? columns.map(({ id, x, w }) => ({ id, start: x, length: w }))
    : rows.map(({ id, y, h }) => ({ id, start: y, length: h }))

/** Before which of the tracks something would be dropped: 0 … their number. */
export function slotAt(tracks: readonly Track[], at: number): number {
  const index = tracks.findIndex(({ start, length }) => at < start + length / 2)
  return index === -1 ? tracks.length : index
}

/** Where the border of a slot is, in board pixels. */
export function borderOf(tracks: readonly Track[], slot: number): number {
  const here = tracks[slot]
  if (here) return here.start
  const last = tracks.at(-1)
  return last ? last.start + last.length : 0
}

/** Whether a track that is dropped into a slot comes to lie somewhere else. */
export function isMove(tracks: readonly Track[], id: string, slot: number): boolean {
  const index = tracks.findIndex((track) => track.id === id)
  return index !== -1 && slot !== index && slot !== index + 1
}

/** The sort key with which a line comes to lie in a slot of the list it is in; null if it lies there already. */
export function orderForSlot(
  lines: ReadonlyMap<string, { readonly order: string }>,
  id: string,
  slot: number,
): string | null {
  const ids = [...lines.keys()]
  const index = ids.indexOf(id)
  if (index === -1 || slot === index || slot === index + 1) return null
  const others = [...lines].filter(([other]) => other !== id).map(([, line]) => line)
  return orderAt(others, slot > index ? slot - 1 : slot)
}
