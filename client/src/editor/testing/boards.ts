import type { Edit } from '@wegpunkt/shared/board/edits'
import { Element, type Element as AnyElement, Lane, Stage } from '@wegpunkt/shared/board/schema'
import { fakeDocument } from './fake-document.ts'

/** Two stages of 448 × three lanes of 120: the customer's, marketing's, sales'. Ids say what they are. */
export const grid: readonly Edit[] = [
  { do: 'add', in: 'stages', id: 'notice', value: Stage.parse({ name: 'Notice', order: 'a1' }) },
  { do: 'add', in: 'stages', id: 'buy', value: Stage.parse({ name: 'Buy', order: 'a2' }) },
  { do: 'add', in: 'lanes', id: 'doing', value: Lane.parse({ kind: 'doing', order: 'a1' }) },
  {
    do: 'add',
    in: 'lanes',
    id: 'marketing',
    value: Lane.parse({ kind: 'department', department: 'marketing', order: 'a2' }),
  },
  {
    do: 'add',
    in: 'lanes',
    id: 'sales',
    value: Lane.parse({ kind: 'department', department: 'sales', order: 'a3' }),
  },
]

/** The fields of an element that a test cares about; everything else is as the schema has it. */
export const added = (id: string, fields: { kind: AnyElement['kind'] } & Record<string, unknown>): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: Element.parse({ at: [16, 16], size: [200, 88], order: 'a1', ...fields }),
})

/** A touchpoint in a cell. It lies at [16, 16] there, on the board at [464, 16] in the stage `buy`. */
export const card = (id: string, fields: Record<string, unknown> = {}): Edit =>
  added(id, { kind: 'touchpoint', stage: 'notice', lane: 'doing', ...fields })

/** A note beside the grid. */
export const note = (id: string, at: readonly [number, number], fields: Record<string, unknown> = {}): Edit =>
  added(id, { kind: 'note', at, size: [120, 120], ...fields })

export const boardOf = (...edits: readonly Edit[]) => fakeDocument([...grid, ...edits])
