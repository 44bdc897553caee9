import type { RowOf } from '../../journey/row-fields.ts'
import type { ExportSource } from '../export-source.ts'
import { type Column, type Table, dayOf, listed, namingIn, tableOf } from './table.ts'

type Measure = RowOf<'measure'>

/** One row for each measure, the oldest first. */
export function measureTable(source: ExportSource): Table {
  const measures = source.rows.filter((row): row is Measure => row.kind === 'measure')
  return tableOf(
    columnsOf(source),
    measures.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
  )
}

function columnsOf(source: ExportSource): readonly Column<Measure>[] {
  const { words, department, touchpoint, stage, person } = namingIn(source)
  const { columns, choices, untitled } = words
  const { elements } = source.journey.board
  const stagesOf = ({ touchpointIds }: Measure): string[] => [
    ...new Set(
      touchpointIds.flatMap((id) => {
        const element = elements.get(id)
        const name = element?.kind === 'touchpoint' ? stage(element.stage) : ''
        return name === '' ? [] : [name]
      }),
    ),
  ]
  // What is gone, or not shown, has no name; a measure that stands at it does not say so.
  const titlesOf = ({ touchpointIds }: Measure): string[] =>
    touchpointIds.filter((id) => elements.has(id)).map((id) => touchpoint(id) || untitled)
  const prepared = ({ enablement }: Measure, isDone: boolean): string =>
    listed(enablement.filter((one) => one.isDone === isDone).map(({ text }) => text))
  return [
    { heading: columns.title, cell: ({ title }) => title },
    { heading: columns.status, cell: ({ status }) => choices.measureStatus[status] },
    { heading: columns.touchpoints, cell: (measure) => listed(titlesOf(measure)) },
    { heading: columns.stage, cell: (measure) => listed(stagesOf(measure)) },
    { heading: columns.department, cell: (measure) => department(measure.department) },
    { heading: columns.owner, cell: ({ owner }) => person(owner) },
    { heading: columns.ownership, cell: ({ ownership: it }) => (it === null ? '' : choices.ownership[it]) },
    { heading: columns.supporters, cell: ({ supporters }) => listed(supporters.map(person)) },
    { heading: columns.due, cell: ({ due }) => due },
    { heading: columns.effect, cell: ({ effect }) => effect },
    { heading: columns.effort, cell: ({ effort }) => effort },
    { heading: columns.lever, cell: ({ lever }) => (lever === null ? '' : choices.lever[lever]) },
    { heading: columns.revenueFrom, cell: ({ revenue }) => revenue?.[0] ?? null },
    { heading: columns.revenueTo, cell: ({ revenue }) => revenue?.[1] ?? null },
    { heading: columns.reason, cell: ({ reason }) => reason },
    { heading: columns.enablementDone, cell: (measure) => prepared(measure, true) },
    { heading: columns.enablementOpen, cell: (measure) => prepared(measure, false) },
    { heading: columns.created, cell: ({ createdAt }) => dayOf(createdAt) },
    { heading: columns.changed, cell: ({ changedAt }) => dayOf(changedAt) },
    { heading: columns.id, cell: ({ id }) => id },
  ]
}
