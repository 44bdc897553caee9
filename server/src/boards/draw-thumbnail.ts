import { type Rect, boundsOf, rectOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_DEPARTMENT_CHARS } from '@wegpunkt/shared/limits'
import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import * as Y from 'yjs'

/** More than anybody can tell apart in a picture of this size. */
const MAX_MARKS = 600
const MAX_LINES = 200
/** Enough for a colour at thumbnail size. */
const DIGITS = 4

/** A small picture of a board from its updates. */
export function drawThumbnail(updates: readonly Uint8Array[]): Thumbnail {
  const doc = new Y.Doc()
  Y.transact(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const board = readBoard(doc)
  const layout = layoutBoard(board)
  const placed = [...board.elements.values()].filter(isPlaced)
  const rects = placed.map((element) => layout.rectOf(element))
  const grid = rectOf([0, 0], [Math.max(layout.width, 1), Math.max(layout.height, 1)])
  const whole = boundsOf([grid, ...rects]) ?? grid
  const x = fraction(whole.x, whole.w)
  const y = fraction(whole.y, whole.h)
  return {
    size: [whole.w, whole.h],
    columns: [...layout.columns.slice(0, MAX_LINES).map((column) => x(column.x)), x(layout.width)],
    rows: [...layout.rows.slice(0, MAX_LINES).map((row) => y(row.y)), y(layout.height)],
    marks: placed.slice(0, MAX_MARKS).map((element, i) => mark(element, rects[i] ?? grid, whole)),
    stages: board.stages.size,
    touchpoints: placed.filter(({ kind }) => kind === 'touchpoint').length,
  }
}

function mark(element: PlacedElement, rect: Rect, whole: Rect): Thumbnail['marks'][number] {
  return {
    rect: [
      fraction(whole.x, whole.w)(rect.x),
      fraction(whole.y, whole.h)(rect.y),
      round(rect.w / whole.w),
      round(rect.h / whole.h),
    ],
    kind: element.kind,
    department: 'department' in element ? known(element.department) : null,
    color: 'color' in element ? (element.color ?? null) : null,
  }
}

// Longer ones are no department of anybody, and six hundred of them would be a large answer.
const known = (department: string | null): string | null =>
  department !== null && department.length <= MAX_DEPARTMENT_CHARS ? department : null

const fraction =
  (from: number, length: number) =>
  (at: number): number =>
    round((at - from) / length)

const round = (value: number): number => Number(value.toFixed(DIGITS))
