import type { Edit } from '@wegpunkt/shared/board/edits'
import { type ElementId, createElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, rectOf } from '@wegpunkt/shared/board/geometry'
import { CARD_SIZE, CELL_GAP, freePlaceBeside, takenIn } from '@wegpunkt/shared/board/layout'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Element, Note } from '@wegpunkt/shared/board/schema'
import { cutText } from '@wegpunkt/shared/clean-text'
import { MAX_DESCRIPTION_CHARS } from '@wegpunkt/shared/limits'
import { adoptedDepartment, bounded } from '../arranging/placing.ts'
import { releaseEdits } from '../belonging/releasing.ts'
import type { LaidOut } from '../place/laid-out.ts'
import { titleFrom } from './title-from.ts'

type Converted = { readonly edits: readonly Edit[]; readonly ids: readonly ElementId[] }
type Of = { readonly id: ElementId; readonly note: Note; readonly rect: Rect }

/**
 * Each of these notes as a touchpoint in its cell, in the order in which they are read: what was written down in a
 * round becomes the customer's way in one step. What a title has no room for stays in the description, and what was
 * connected to a note is connected to its touchpoint.
 */
export function touchpointsOf(laid: LaidOut, ids: readonly ElementId[]): Converted {
  const notes = inReadingOrder(laid, ids)
  const gone = new Set(ids)
  const places = createPlaces(laid, notes, gone)
  const first = orderLast(laid.board.elements.values())
  const orders = [first, ...ordersBetween(first, null, Math.max(0, notes.length - 1))]
  const becomes = new Map(notes.map(({ id }) => [id, createElementId()]))
  const added = notes.map(({ id, note }, i): Edit => {
    const value = cardOf(laid.board, note, { at: places(note), order: orders[i] ?? '' })
    return { do: 'add', in: 'elements', id: becomes.get(id) ?? id, value }
  })
  return {
    edits: [
      ...added,
      ...reconnected(laid.board, becomes),
      { do: 'remove', in: 'elements', ids: [...gone] },
      ...releaseEdits(laid.board, gone),
    ],
    ids: [...becomes.values()],
  }
}

function inReadingOrder({ board, layout }: LaidOut, ids: readonly ElementId[]): readonly Of[] {
  const notes = ids.flatMap((id): Of[] => {
    const note = board.elements.get(id)
    return note?.kind === 'note' ? [{ id, note, rect: layout.rectOf(note) }] : []
  })
  // What lies about as high is one line: nobody puts notes down to the pixel.
  const line = ({ rect }: Of): number => Math.round(rect.y / CARD_SIZE[1])
  return notes.toSorted((a, b) => line(a) - line(b) || a.rect.x - b.rect.x)
}

/** The next free place for each: in its cell as for a new card, beside the grid in rows of their own. */
function createPlaces(
  { board, layout }: LaidOut,
  notes: readonly Of[],
  gone: ReadonlySet<ElementId>,
): (note: Note) => Point {
  const left: Board['elements'] = new Map([...board.elements].filter(([id]) => !gone.has(id)))
  const takenBy = new Map<string, Rect[]>()
  const loose = notes.filter(({ note }) => note.stage === null || note.lane === null)
  const columns = Math.ceil(Math.sqrt(loose.length))
  const [x, y] = [Math.min(...loose.map(({ rect }) => rect.x)), Math.min(...loose.map(({ rect }) => rect.y))]
  let count = 0
  return ({ stage, lane }) => {
    if (stage === null || lane === null) {
      const [column, row] = [count % columns, Math.floor(count / columns)]
      count++
      return bounded([x + column * (CARD_SIZE[0] + CELL_GAP), y + row * (CARD_SIZE[1] + CELL_GAP)])
    }
    const cell = { stage, lane }
    const taken = takenBy.get(`${stage} ${lane}`) ?? takenIn({ elements: left }, cell)
    const at = freePlaceBeside(taken, layout.cellRect(cell)?.w ?? 0, CARD_SIZE)
    takenBy.set(`${stage} ${lane}`, [...taken, rectOf(at, CARD_SIZE)])
    return bounded(at)
  }
}

function cardOf(board: Board, note: Note, place: { readonly at: Point; readonly order: string }): Element {
  const { text, stage, lane, frame, group } = note
  const title = titleFrom(text)
  const isAll = title === text.trim()
  const card = mustBeElement({
    kind: 'touchpoint',
    ...place,
    size: CARD_SIZE,
    stage,
    lane,
    title,
    ...(frame !== undefined && { frame }),
    ...(group !== undefined && { group }),
    ...(!isAll && { description: cutText(text.trim(), MAX_DESCRIPTION_CHARS) }),
  })
  if (card.kind !== 'touchpoint') return card
  return { ...card, department: adoptedDepartment(board, card, lane) }
}

function reconnected({ elements }: Board, becomes: ReadonlyMap<ElementId, ElementId>): Edit[] {
  const end = (at: Connector['from']) => (typeof at === 'string' ? becomes.get(at) : undefined)
  return [...elements].flatMap(([id, element]): Edit[] => {
    if (element.kind !== 'connector') return []
    const [from, to] = [end(element.from), end(element.to)]
    if (from === undefined && to === undefined) return []
    const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    return [{ do: 'set', in: 'elements', id, to: ends }]
  })
}
