import { expect, it } from 'vitest'
import { imageTypes } from '../http/image-type.ts'
import { Assessment, Element, Lane, Meta, Stage } from '../board/schema.ts'
import { rowsGiven } from '../journey/row-fields.ts'
import { rowKinds } from '../journey/row-kinds.ts'
import { FileComment, FileWorkshop } from './spoken.ts'
import { gatheredKeys } from './stored-keys.ts'
import { randomBoardFile } from './testing/random-board-file.ts'

const files = Array.from({ length: 200 }, (_, seed) => randomBoardFile(seed))
const states = files.map(({ state }) => state)

/** Which keys of a schema none of these records has. */
function missing(shape: object, records: readonly object[]): string[] {
  const said = new Set(records.flatMap((record) => Object.keys(record)))
  return Object.keys(shape).filter((key) => {
    const group = gatheredKeys(key)
    return group === null ? !said.has(key) : ![...said].some((one) => one.startsWith(group))
  })
}

/** Which keys say the same in all of them: nobody would notice if they came back so, whatever had been there. */
function alwaysTheSame(shape: object, records: readonly object[]): string[] {
  return Object.keys(shape).filter(
    (key) =>
      new Set(records.map((record) => JSON.stringify((record as Record<string, unknown>)[key]))).size < 2,
  )
}

it('[F77] boards that are tried have every kind of element with every field', () => {
  const entries = states.flatMap(({ elements }) => Object.values(elements))
  for (const { shape } of Element.options) {
    const kind = shape.kind.value
    const ofKind = entries.flatMap(({ fields, texts }) =>
      fields['kind'] === kind ? [{ ...fields, ...texts }] : [],
    )
    expect([kind, missing(shape, ofKind)]).toEqual([kind, []])
  }
})

it('[F77] and every field of stages, lanes, the board and ratings', () => {
  const fieldsOf = (root: 'stages' | 'lanes'): object[] =>
    states.flatMap((state) => Object.values(state[root]).map(({ fields }) => fields))
  expect(missing(Stage.shape, fieldsOf('stages'))).toEqual([])
  expect(missing(Lane.shape, fieldsOf('lanes'))).toEqual([])
  expect(
    missing(
      Meta.shape,
      states.map(({ meta }) => meta),
    ),
  ).toEqual([])
  const aspects = states.map(({ assessments }) =>
    Object.fromEntries(Object.keys(assessments).map((key) => [key.split(':')[2] ?? '', true])),
  )
  expect(missing(Assessment.shape, aspects)).toEqual([])
})

it('[F77] and every kind of row, of which no field always says the same', () => {
  const rows = files.flatMap((file) => file.rows)
  const given = new Set(['kind', 'author', 'createdAt', 'changedAt'])
  for (const kind of rowKinds) {
    const some = rows.filter((row) => row.kind === kind)
    const fields = Object.fromEntries(
      Object.entries(rowsGiven[kind].shape).filter(([key]) => !given.has(key)),
    )
    expect([kind, alwaysTheSame(fields, some)]).toEqual([kind, []])
  }
})

it('[F77] and pictures and faces of every type, and all that may be said in comments and workshops', () => {
  const typesOf = (all: readonly { readonly type: string }[]): string[] => [
    ...new Set(all.map(({ type }) => type)),
  ]
  expect(typesOf(files.flatMap(({ pictures }) => pictures)).toSorted()).toEqual(imageTypes.toSorted())
  expect(typesOf(files.flatMap(({ around }) => around.portraits)).toSorted()).toEqual(imageTypes.toSorted())
  const given = new Set(['createdAt'])
  const told = (shape: object): object =>
    Object.fromEntries(Object.entries(shape).filter(([key]) => !given.has(key)))
  const comments = files.flatMap(({ spoken }) => spoken.comments)
  const workshops = files.flatMap(({ spoken }) => spoken.workshops)
  expect(alwaysTheSame(told(FileComment.shape), comments)).toEqual([])
  expect(alwaysTheSame(told(FileWorkshop.shape), workshops)).toEqual([])
  const bodies = workshops.map(({ workshop }) => workshop)
  // Of one that is prepared or has ended, nothing is on.
  expect(alwaysTheSame(FileWorkshop.shape.workshop.shape, bodies)).toEqual(['run', 'endsAt', 'pausedAt'])
})
