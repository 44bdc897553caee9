import type * as Y from 'yjs'
import { entryOf, rootOf } from '../document.ts'
import { type Edit, textOf } from '../edits.ts'
import type { ElementId } from '../element-id.ts'
import type { Point } from '../geometry.ts'
import { CARD_SIZE, NOTE_SIZE } from '../layout.ts'
import { byOrder, orderAt, orderLast } from '../order.ts'
import {
  type Element,
  type LaneKind,
  type NoteColor,
  LaneKind as LaneKinds,
  NoteColor as NoteColors,
} from '../schema.ts'
import type { Random } from './random.ts'
import { randomMethodEdit } from './random-method.ts'

const departments = ['development', 'marketing', 'sales', 'service', 'logistics']
const words = ['Rechnung', 'late', ' 😀', 'ä', '\n', 'hotline ', '👩‍🔧', 'x']
const placedKinds = ['touchpoint', 'note', 'text', 'shape', 'ink', 'image', 'frame'] as const

/** A person who looks at their copy of the board and decides what to do next. */
export type Author = { readonly doc: Y.Doc; readonly random: Random; createId(): ElementId }

type Gesture = (author: Author) => Edit[]

/** What people do on a board, and how often compared to each other. */
const gestures: readonly (readonly [weight: number, Gesture])[] = [
  [8, addElement],
  [4, type],
  [5, move],
  [3, changeElement],
  [3, removeElements],
  [2, connect],
  [2, assess],
  [4, sayMore],
  [2, addStage],
  [1, addLane],
  [2, changeGrid],
  [1, removeGrid],
]
const totalWeight = gestures.reduce((sum, [weight]) => sum + weight, 0)

/** The edits of one gesture; none if what it needs is not there. */
export function randomEdits(author: Author): Edit[] {
  let left = author.random.int(totalWeight)
  for (const [weight, gesture] of gestures) {
    if (left < weight) return gesture(author)
    left -= weight
  }
  return []
}

function addElement(author: Author): Edit[] {
  const { random } = author
  const kind = random.pick(placedKinds) ?? 'note'
  const place = {
    at: pointFor(author),
    size: kind === 'note' ? NOTE_SIZE : CARD_SIZE,
    ...cellFor(author),
  } as const
  const placed = { ...place, order: orderLast(ordersIn(author, 'elements')) }
  const text = random.pick(words) ?? ''
  const department = random.pick(departments)
  const made: Record<(typeof placedKinds)[number], () => Element> = {
    touchpoint: () => ({
      kind: 'touchpoint',
      ...placed,
      title: text,
      contact: random.chance(0.5) ? 'direct' : 'indirect',
      channel: 'hotline',
      department,
      supporting: departments.slice(random.int(5)),
    }),
    note: () => ({ kind: 'note', ...placed, text, color: colorFor(author), department }),
    text: () => ({ kind: 'text', ...placed, text, fontSize: 20 }),
    shape: () => ({ kind: 'shape', ...placed, text, form: 'diamond' }),
    ink: () => ({ kind: 'ink', ...placed, points: [0, 0, 0.5, 9, 9, 0.7], color: colorFor(author) }),
    image: () => ({ kind: 'image', ...placed, asset: 'file', description: text }),
    frame: () => ({ kind: 'frame', ...placed, title: text }),
  }
  // Now and then two people make something under the same id, as a paste that was sent twice does.
  const id = random.chance(0.05) ? `same-${random.int(3)}` : author.createId()
  return [{ do: 'add', in: 'elements', id, value: made[kind]() }]
}

function type({ doc, random }: Author): Edit[] {
  const id = random.pick(idsIn(doc, 'elements'))
  const text = id && textOf(doc, id)
  if (!id || !text) return []
  const index = random.int(text.length + 1)
  return [
    {
      do: 'type',
      id,
      index,
      remove: random.int(3),
      insert: random.chance(0.8) ? (random.pick(words) ?? '') : '',
    },
  ]
}

function move(author: Author): Edit[] {
  const cell = cellFor(author)
  return several(author, 3).map((id) => {
    if (entryOf(author.doc, 'elements', id)?.get('kind') === 'connector')
      return { do: 'set', in: 'elements', id, to: { from: pointFor(author) } }
    return { do: 'set', in: 'elements', id, to: { at: pointFor(author), ...cell } }
  })
}

function changeElement(author: Author): Edit[] {
  const { random } = author
  const order = orderAt(
    ordersIn(author, 'elements').toSorted((a, b) => (a.order < b.order ? -1 : 1)),
    random.int(4),
  )
  const to = random.chance(0.5)
    ? { color: colorFor(author), department: random.pick(departments) }
    : { order }
  return several(author, 2).map((id) => ({ do: 'set', in: 'elements', id, to }))
}

function removeElements(author: Author): Edit[] {
  return [{ do: 'remove', in: 'elements', ids: several(author, 3) }]
}

function connect(author: Author): Edit[] {
  const { doc, random } = author
  const [from, to] = [random.pick(idsIn(doc, 'elements')), random.pick(idsIn(doc, 'elements'))]
  if (!from) return []
  const order = orderLast(ordersIn(author, 'elements'))
  const ends = { from, to: to ?? pointFor(author) }
  return [
    {
      do: 'add',
      in: 'elements',
      id: author.createId(),
      value: { kind: 'connector', order, ...ends, route: 'curved', text: '' },
    },
  ]
}

function assess({ doc, random }: Author): Edit[] {
  const touchpoint = random.pick(idsIn(doc, 'elements'))
  if (!touchpoint) return []
  const feeling = random.int(5) - 2
  const to = random.chance(0.5)
    ? { experience: feeling }
    : { expectation: random.chance(0.2) ? null : feeling }
  return [{ do: 'assess', touchpoint, persona: random.chance(0.5) ? 'p1' : 'p2', to }]
}

function sayMore({ doc, random }: Author): Edit[] {
  const elements = idsIn(doc, 'elements')
  const id = random.pick(elements)
  const kind = id && entryOf(doc, 'elements', id)?.get('kind')
  return id ? [randomMethodEdit(random, id, kind, elements)] : []
}

function addStage(author: Author): Edit[] {
  const order = orderIn(author, 'stages')
  return [
    {
      do: 'add',
      in: 'stages',
      id: author.createId(),
      value: { name: author.random.pick(words) ?? '', order },
    },
  ]
}

function addLane(author: Author): Edit[] {
  const kind: LaneKind = author.random.pick(LaneKinds.options) ?? 'free'
  const value = { kind, name: '', order: orderIn(author, 'lanes') }
  return [{ do: 'add', in: 'lanes', id: author.createId(), value }]
}

function changeGrid(author: Author): Edit[] {
  const { doc, random } = author
  const [stage, lane] = [random.pick(idsIn(doc, 'stages')), random.pick(idsIn(doc, 'lanes'))]
  if (stage && random.chance(0.5)) {
    const to = random.chance(0.5)
      ? { order: orderIn(author, 'stages') }
      : { width: random.chance(0.5) ? 700 : undefined }
    return [{ do: 'set', in: 'stages', id: stage, to }]
  }
  if (!lane) return []
  const to = random.chance(0.5) ? { order: orderIn(author, 'lanes') } : { height: 100 + random.int(300) }
  return [{ do: 'set', in: 'lanes', id: lane, to }]
}

function removeGrid({ doc, random }: Author): Edit[] {
  const root = random.chance(0.5) ? 'stages' : 'lanes'
  const id = random.pick(idsIn(doc, root))
  return id ? [{ do: 'remove', in: root, ids: [id] }] : []
}

const idsIn = (doc: Y.Doc, root: 'elements' | 'stages' | 'lanes'): string[] => [...rootOf(doc, root).keys()]

const several = ({ doc, random }: Author, most: number): string[] =>
  Array.from({ length: 1 + random.int(most) }, () => random.pick(idsIn(doc, 'elements'))).filter(
    (id) => id !== null,
  )

const pointFor = ({ random }: Author): Point => [random.int(1_000), random.int(600)]
const colorFor = ({ random }: Author): NoteColor => random.pick(NoteColors.options) ?? 'yellow'

function cellFor({ doc, random }: Author): { stage: ElementId | null; lane: ElementId | null } {
  if (random.chance(0.3)) return { stage: null, lane: null }
  return { stage: random.pick(idsIn(doc, 'stages')), lane: random.pick(idsIn(doc, 'lanes')) }
}

function ordersIn({ doc }: Author, root: 'elements' | 'stages' | 'lanes'): { order: string }[] {
  return idsIn(doc, root).map((id) => ({ order: String(entryOf(doc, root, id)?.get('order') ?? '') }))
}

function orderIn(author: Author, root: 'stages' | 'lanes'): string {
  const sorted = ordersIn(author, root).map((line, i) => [String(i), line] as const)
  return orderAt(
    sorted.toSorted(byOrder).map(([, line]) => line),
    author.random.int(sorted.length + 1),
  )
}
