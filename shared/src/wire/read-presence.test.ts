import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PresentPerson, Shown } from './presence.ts'
import { mustBePerson, mustBeShown, showsNothing } from './read-presence.ts'

const number = fc.oneof(
  fc.constantFrom(0, 1, 64, 65, -180, 181, 1e6, 1e6 + 1, 1e-300, Number.NaN),
  fc.double(),
)
const point = fc.oneof(fc.tuple(number, number), fc.constantFrom<unknown>([1], 'x', null))
const id = fc.constantFrom<unknown>('ann', 'a b', '', 7)
const ids = fc.oneof(fc.array(id, { maxLength: 3 }), fc.constant(Array.from({ length: 201 }, () => 'ann')))
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: ['kind'] })
const gesture = fc.oneof(
  record({ kind: fc.constant('move'), ids, by: point }),
  record({ kind: fc.constant('resize'), id, at: point, size: point }),
  record({ kind: fc.constant('connect'), from: point, to: point }),
  record({
    kind: fc.constant('place'),
    places: fc.array(fc.record({ id, at: point, size: point, angle: number }), { maxLength: 34 }),
  }),
  record({
    kind: fc.constant('draw'),
    color: fc.constantFrom('yellow', 'ultraviolet'),
    width: number,
    points: fc.array(point, { maxLength: 3 }),
  }),
  fc.constantFrom<unknown>(null, { kind: 'wave' }, 5),
)
const shown = fc.record(
  {
    selection: ids,
    gesture,
    caret: fc.oneof(fc.record({ id, anchor: number, head: number }), fc.constant(null)),
    view: fc.oneof(fc.record({ at: point, size: point }), fc.constant(null)),
  },
  { requiredKeys: [] },
)

const orNull = (read: () => unknown): unknown => {
  try {
    return read()
  } catch {
    return null
  }
}

describe('presence without zod', () => {
  it('[X7] is read as the contract reads it', () => {
    const valid = fc.constant({ selection: ['ann'], gesture: { kind: 'move', ids: ['ann'], by: [1, 2] } })
    fc.assert(
      fc.property(fc.oneof(shown, valid), (value) => {
        expect(orNull(() => mustBeShown(value))).toEqual(Shown.safeParse(value).data ?? null)
      }),
      { numRuns: 3_000 },
    )
    expect(showsNothing).toEqual(Shown.parse({}))
  })

  it('[X7] a person is read as the contract reads one', () => {
    const text = fc.constantFrom<unknown>('x', '', null, 5)
    const person = fc.record({ id: text, name: text, department: text, role: text }, { requiredKeys: ['id'] })
    fc.assert(
      fc.property(person, (value) => {
        expect(orNull(() => mustBePerson(value))).toEqual(PresentPerson.safeParse(value).data ?? null)
      }),
    )
  })
})
