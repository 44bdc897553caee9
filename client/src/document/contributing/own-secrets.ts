import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { CELL_GAP, NOTE_SIZE, freePlace, type Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
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
  const notes = new Map<ElementId, SecretNote>()
  for (const { run, notes: said } of own)
    for (const note of said)
      notes.set(note.id, { run: { workshop, id: run }, element: placed(note, places, here, notes) })
  return notes
}

function placed(
  { id, text, color, stage, lane }: PrivateNote,
  places: SecretPlaces,
  { board, layout, department, order }: Here,
  before: ReadonlyMap<ElementId, SecretNote>,
): ElementOf<'note'> {
  const note = { kind: 'note', text, color, stage, lane, department, order } as const
  const known = places.get(id)
  if (known) return { ...note, ...known }
  const others = [...before].map(([other, { element }]) => [other, element] as const)
  const cell = stage !== null && lane !== null ? { stage, lane } : null
  const width = cell && layout.cellRect(cell)?.w
  if (cell && width) {
    const around = { ...board, elements: new Map([...board.elements, ...others]) }
    return { ...note, at: freePlace(around, cell, width, NOTE_SIZE), size: NOTE_SIZE }
  }
  // Above the journey, in a row.
  const step = NOTE_SIZE[0] + CELL_GAP
  return { ...note, stage: null, lane: null, at: [before.size * step, -2 * step], size: NOTE_SIZE }
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number))
