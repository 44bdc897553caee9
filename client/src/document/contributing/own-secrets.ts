import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import {
  CELL_GAP,
  NOTE_SIZE,
  freePlace,
  freePlaceBeside,
  isPlaced,
  type Layout,
} from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, ElementOf } from '@wegpunkt/shared/board/schema'
import { SECRET_PLACES } from '../waiting-here.ts'
import type { Run } from './layers.ts'
import type { OwnSecrets, PrivateNote } from '@wegpunkt/shared/workshop/secret'

/** A note that only its author sees, as it lies on this screen. */
export type SecretNote = { readonly run: Run; readonly element: ElementOf<'note'> }

/** Where notes lie is known to this device alone: the server is told their cell. */
export interface SecretPlaces {
  readonly get: (id: ElementId) => Pick<ElementOf<'note'>, 'at' | 'size'> | null
  readonly put: (id: ElementId, note: ElementOf<'note'>) => void
  readonly remove: (id: ElementId) => void
}

export function openSecretPlaces(personKey: string): SecretPlaces {
  const key = (id: ElementId): string => `${SECRET_PLACES}${personKey}/${id}`
  return {
    get(id) {
      try {
        const [at, size] = JSON.parse(localStorage.getItem(key(id)) ?? '[]') as unknown[]
        return isPair(at) && isPair(size) ? { at, size } : null
      } catch {
        return null
      }
    },
    put(id, { at, size }) {
      try {
        localStorage.setItem(key(id), JSON.stringify([at, size]))
      } catch {
        // Then it lies where there is room.
      }
    },
    remove: (id) => {
      try {
        localStorage.removeItem(key(id))
      } catch {
        // As above.
      }
    },
  }
}

type Here = {
  readonly board: Board
  readonly layout: Layout
  readonly department: string | null
  readonly order: string
}

/** One's own notes as the server has them, each where it lay on this device, else where its cell has room. */
export function secretNotes(
  workshop: string,
  own: readonly OwnSecrets[],
  places: SecretPlaces,
  here: Here,
): Map<ElementId, SecretNote> {
  const all = own.flatMap(({ run, notes }) => notes.map((note) => ({ run: { workshop, id: run }, note })))
  const lying = new Map(here.board.elements)
  // Shown already, they would be in their own way.
  for (const { note } of all) lying.delete(note.id)
  const laid = new Map<ElementId, ElementOf<'note'>>()
  const lay = (note: PrivateNote, place: Place): void => {
    const element = noteAt(note, place, here)
    laid.set(note.id, element)
    lying.set(note.id, element)
  }
  for (const { note } of all) {
    const known = places.get(note.id)
    if (known) lay(note, { ...known, stage: note.stage, lane: note.lane })
  }
  for (const { note } of all) if (!laid.has(note.id)) lay(note, freeFor(note, lying, here.layout))
  return new Map(
    all.flatMap(({ run, note: { id } }) => {
      const element = laid.get(id)
      return element ? [[id, { run, element }] as const] : []
    }),
  )
}

type Place = Pick<ElementOf<'note'>, 'at' | 'size' | 'stage' | 'lane'>

const noteAt = (
  { text, color }: PrivateNote,
  place: Place,
  { department, order }: Here,
): ElementOf<'note'> => ({
  kind: 'note',
  text,
  color,
  department,
  order,
  ...place,
})

/** Beside the grid nothing bounds a row, as for what a reveal brings. */
const NOTES_IN_A_ROW = 10
const ROW_WIDTH = NOTES_IN_A_ROW * (NOTE_SIZE[0] + CELL_GAP) + CELL_GAP
/** Above the journey its own edge is kept free. */
const EDGE: Rect = { x: 0, y: 0, w: ROW_WIDTH, h: 2 * CELL_GAP }

/** In its cell, else above the journey, which grows to the right and downwards: what lies there is seen as in a mirror. */
function freeFor(
  { stage, lane }: PrivateNote,
  lying: ReadonlyMap<ElementId, Element>,
  layout: Layout,
): Place {
  const cell = stage !== null && lane !== null ? { stage, lane } : null
  const width = cell && layout.cellRect(cell)?.w
  if (cell && width)
    return { at: freePlace({ elements: lying }, cell, width, NOTE_SIZE), size: NOTE_SIZE, stage, lane }
  const above = [...lying.values()].flatMap((element) => {
    const rect = isPlaced(element) ? layout.rectOf(element) : null
    return rect && rect.y < 0 ? [{ ...rect, y: -(rect.y + rect.h) }] : []
  })
  const [x, y] = freePlaceBeside([EDGE, ...above], ROW_WIDTH, NOTE_SIZE)
  return { at: [x, -(y + NOTE_SIZE[1])], size: NOTE_SIZE, stage: null, lane: null }
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number))
