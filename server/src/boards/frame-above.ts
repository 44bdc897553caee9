import type { Edit } from '@wegpunkt/shared/board/edits'
import { CELL_GAP, type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { MAX_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import type { RevealTask } from './jobs.ts'
import { STEP } from './note-place.ts'

/** So many notes lie in one row. */
const LEAST_COLUMNS = 10
/** How many times as wide as high more of them lie, as a screen is. */
const WIDER = 2

type Above = {
  readonly frame?: string
  /** Makes the frame. */
  readonly edits: readonly Edit[]
  /** Where the nth note lies. */
  readonly at: (n: number) => readonly [number, number]
}

/**
 * A frame for so many notes above the journey: stages grow to the right and lanes downwards, so that nothing ever comes
 * over it, and its name says where they are from. No frame holds thousands; they lie there without.
 */
export function frameAbove(
  board: Board,
  layout: Layout,
  { id, title }: RevealTask['frame'],
  { count, order }: { readonly count: number; readonly order: string },
): Above {
  const columns = Math.max(Math.min(count, LEAST_COLUMNS), Math.ceil(Math.sqrt(count * WIDER)))
  const size = [columns * STEP + CELL_GAP, Math.ceil(count / columns) * STEP + CELL_GAP] as const
  const [x, y] = [0, highestOn(board, layout) - 3 * CELL_GAP - size[1]]
  const at: Above['at'] = (n) => [
    x + CELL_GAP + (n % columns) * STEP,
    y + CELL_GAP + Math.floor(n / columns) * STEP,
  ]
  // A frame of this run is there where a reveal was broken off.
  if (Math.max(...size) > MAX_ELEMENT_SIZE || board.elements.has(id)) return { edits: [], at }
  const value = { kind: 'frame', at: [x, y], size, order, stage: null, lane: null, title } as const
  return { frame: id, edits: [{ do: 'add', in: 'elements', id, value }], at }
}

/** Above all that is there. */
export function highestOn(board: Board, layout: Layout): number {
  const tops = [...board.elements.values()].filter(isPlaced).map((element) => layout.rectOf(element).y)
  return Math.min(0, ...tops)
}
