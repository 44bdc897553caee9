import { eventsOn } from '../../journey/parts/notes-on.ts'
import { allSteps } from '../../journey/parts/steps.ts'
import type { ExportSource } from '../export-source.ts'
import { type Table, namingIn, tableOf } from './table.ts'

/** One row for each event, in the customer's order, and at a touchpoint from left to right. */
export function eventTable(source: ExportSource): Table {
  const { words, stage, department } = namingIn(source)
  const { columns, choices, untitled } = words
  const events = eventsOn(source.journey.board)
  const all = allSteps(source.journey.board).flatMap((step) =>
    (events.get(step.id) ?? [])
      .toSorted((a, b) => a.note.at[0] - b.note.at[0] || (a.id < b.id ? -1 : 1))
      .map(({ id, note }) => ({ step, id, note })),
  )
  return tableOf(
    [
      { heading: columns.stage, cell: ({ step }) => stage(step.stage) },
      { heading: columns.touchpoint, cell: ({ step }) => step.touchpoint.title.trim() || untitled },
      { heading: columns.eventClass, cell: ({ note }) => choices.eventClass[note.event] },
      { heading: columns.event, cell: ({ note }) => note.text },
      { heading: columns.department, cell: ({ note }) => department(note.department) },
      {
        heading: columns.effortBy,
        cell: ({ note }) => (note.effortBy ? choices.effortBy[note.effortBy] : ''),
      },
      {
        heading: columns.risk,
        cell: ({ note }) => (note.disruptionRisk === undefined ? '' : choices.risk[note.disruptionRisk]),
      },
      { heading: columns.source, cell: ({ note }) => note.source ?? '' },
      { heading: columns.id, cell: ({ id }) => id },
    ],
    all,
  )
}
