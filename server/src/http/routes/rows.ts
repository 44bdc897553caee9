import { listJourneys } from '@wegpunkt/shared/http/journey-routes'
import {
  acceptMeasure,
  declineMeasure,
  listMyMeasures,
  listRows,
  rowRoutes,
  takeMeasure,
} from '@wegpunkt/shared/http/row-routes'
import { type RowKind, rowKinds, rowPaths } from '@wegpunkt/shared/journey/row-kinds'
import type { Journeys } from '../../services/journeys.ts'
import type { Measures } from '../../services/measures.ts'
import type { RowPages } from '../../services/row-pages.ts'
import type { Rows } from '../../services/rows.ts'
import type { Answer } from './answer.ts'

type Parts = {
  readonly rows: Rows
  readonly rowPages: RowPages
  readonly measures: Measures
  readonly journeys: Journeys
}

/** What lies beside the document of a board. */
export function rowsRoutes(answer: Answer, { rows, rowPages, measures, journeys }: Parts): void {
  answer(listRows, ({ signedIn, params, query }) => rowPages.since(signedIn.person, params.id, query.since))

  for (const kind of rowKinds) kindRoutes(answer, { rows, rowPages }, kind)

  answer(takeMeasure, ({ signedIn, params }) => measures.take(signedIn.person, params.id, params.row))
  answer(acceptMeasure, ({ signedIn, params }) => measures.accept(signedIn.person, params.id, params.row))
  answer(declineMeasure, ({ signedIn, params }) => measures.decline(signedIn.person, params.id, params.row))
  answer(listMyMeasures, ({ signedIn }) => measures.ofMine(signedIn.person))
  answer(listJourneys, ({ signedIn }) => journeys.list(signedIn.person))
}

function kindRoutes(
  answer: Answer,
  { rows, rowPages }: Pick<Parts, 'rows' | 'rowPages'>,
  kind: RowKind,
): void {
  const { list, add, change, erase } = rowRoutes[kind]

  answer(list, ({ signedIn, params, query }) =>
    rowPages.ofKind(signedIn.person, params.id, kind, query.since),
  )

  answer(add, async ({ c, signedIn, params, input }) => {
    const place = { board: params.id, kind }
    const row = await rows.add(signedIn.person, place, input)
    c.header('location', `/api/boards/${params.id}/${rowPaths[kind]}/${row.id}`)
    return row
  })

  // What was decided is not changed, it is answered (METHOD.md M50).
  if (kind !== 'decision')
    answer(change, ({ signedIn, params, input }) =>
      rows.change(signedIn.person, { board: params.id, kind }, params.row, input),
    )

  answer(erase, async ({ signedIn, params }) => {
    await rows.erase(signedIn.person, { board: params.id, kind }, params.row)
    return undefined
  })
}
