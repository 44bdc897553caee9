import { z } from 'zod'
import { JourneyRow, rowShapes, rowsGiven } from '../journey/row-fields.ts'
import { type RowKind, rowKinds, rowPaths } from '../journey/row-kinds.ts'
import { BoardLock } from './board-routes.ts'
import { Persona } from './persona-routes.ts'
import { type Route, route } from './route.ts'

/** What was erased: that it was there, and nothing of what it said. */
export const GoneRow = z.object({
  kind: z.enum(rowKinds as [RowKind, ...RowKind[]]),
  id: z.string(),
  createdAt: z.iso.datetime(),
})
export type GoneRow = z.infer<typeof GoneRow>

export const WorkshopMark = z.object({ id: z.string(), version: z.number().int() })
export type WorkshopMark = z.infer<typeof WorkshopMark>

export const RowsPage = z.object({
  /** What was asked for, or 0: then all that one has is to be forgotten. */
  since: z.number().int(),
  /** Up to where this answer goes: what to ask on from, and what live notices are compared with. */
  version: z.number().int(),
  /** There is more after it. */
  rest: z.boolean(),
  /** Added or changed since; of each its state now. */
  rows: z.array(JourneyRow),
  gone: z.array(GoneRow),
  /** The personas of the board, all of them each time. */
  personas: z.array(Persona),
  /** The workshop that is on, if there is one, and of which version it is. */
  workshop: WorkshopMark.nullable(),
  /** How many runs of its workshops have been revealed: with another number there are other results. */
  results: z.number().int(),
  /** What moderators leave of the rights on the board. */
  locked: BoardLock,
  /** The version of the last change of a comment: with another one there is something to ask for. */
  comments: z.number().int(),
})
export type RowsPage = z.infer<typeof RowsPage>

export const listRows = route({
  method: 'get',
  path: '/api/boards/{id}/rows',
  summary: 'The rows of a journey that have changed since a version; without one, all; in pages',
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  output: RowsPage,
  success: 200,
  guests: 'board',
})

/** The four routes that every kind of row has; the log of decisions has no `change`. */
const routesOf = <const K extends RowKind>(kind: K) => {
  const path = `/api/boards/{id}/${rowPaths[kind]}` as `/api/boards/{id}/${(typeof rowPaths)[K]}`
  const { add, change } = rowShapes[kind]
  const output = rowsGiven[kind]
  return {
    list: route({
      method: 'get',
      path,
      summary: `The first rows of the kind "${kind}", in the order in which they last changed`,
      query: z.object({ since: z.coerce.number().int().min(0).optional() }),
      output: z.array(JourneyRow),
      success: 200,
      guests: 'board',
    }),
    add: route({
      method: 'post',
      path,
      summary: `Adds a row of the kind "${kind}"`,
      input: add,
      output,
      success: 201,
      guests: 'board',
    }),
    change: route({
      method: 'patch',
      path: `${path}/{row}`,
      summary: `Changes what is given of a row of the kind "${kind}"`,
      input: change,
      output,
      success: 200,
      guests: 'board',
    }),
    erase: route({
      method: 'delete',
      path: `${path}/{row}`,
      summary: `Erases a row of the kind "${kind}" for good`,
      success: 204,
      guests: 'board',
    }),
  }
}

export const rowRoutes = {
  evidence: routesOf('evidence'),
  measure: routesOf('measure'),
  idea: routesOf('idea'),
  kpi: routesOf('kpi'),
  story: routesOf('story'),
  review: routesOf('review'),
  nps: routesOf('nps'),
  team: routesOf('team'),
  journey: routesOf('journey'),
  decision: routesOf('decision'),
} as const

/** Every route that the server answers for these kinds. */
export const allRowRoutes: readonly Route[] = rowKinds.flatMap((kind): Route[] => {
  const { list, add, change, erase } = rowRoutes[kind]
  return kind === 'decision' ? [list, add, erase] : [list, add, change, erase]
})

const onMeasure = <const P extends string>(what: P, summary: string) =>
  route({
    method: 'post',
    path: `/api/boards/{id}/measures/{row}/${what}`,
    summary,
    output: rowsGiven.measure,
    success: 200,
  })

export const takeMeasure = onMeasure('take', 'Takes a measure on, or says yes to a proposal')
export const acceptMeasure = onMeasure('accept', 'Notes the yes of an owner from outside')
export const declineMeasure = onMeasure('decline', 'Lets go of a measure that one owns or was proposed for')

export const listMyMeasures = route({
  method: 'get',
  path: '/api/me/measures',
  summary: "One's own measures and those one was proposed for, on all boards, the first due first",
  output: z.array(rowsGiven.measure.extend({ board: z.object({ id: z.string(), title: z.string() }) })),
  success: 200,
})
