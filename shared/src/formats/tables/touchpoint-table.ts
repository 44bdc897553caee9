import { ANY_PERSONA, assessmentKey, wishes } from '../../board/choices.ts'
import { evidenceOn } from '../../journey/confidence.ts'
import type { Journey } from '../../journey/journey.ts'
import { isOpen } from '../../journey/measure-figures.ts'
import { eventsOn } from '../../journey/parts/notes-on.ts'
import { type RatedStep, ratedSteps } from '../../journey/parts/ratings.ts'
import { type Step, allSteps } from '../../journey/parts/steps.ts'
import type { ExportSource } from '../export-source.ts'
import { type Column, type Naming, type Table, listed, namingIn, tableOf } from './table.ts'

/** One row for each touchpoint, in the customer's order, with what it is to each persona. */
export function touchpointTable(source: ExportSource): Table {
  const naming = namingIn(source)
  return tableOf(
    [
      ...placeColumns(naming),
      ...natureColumns(naming),
      ...wordColumns(naming),
      ...countColumns(source.journey, naming),
      ...personaColumns(source, naming),
      { heading: naming.words.columns.id, cell: ({ id }) => id },
    ],
    allSteps(source.journey.board),
  )
}

type Columns = readonly Column<Step>[]

const placeColumns = ({ words, stage, lane }: Naming): Columns => [
  { heading: words.columns.stage, cell: (step) => stage(step.stage) },
  { heading: words.columns.lane, cell: ({ touchpoint }) => lane(touchpoint.lane) },
  { heading: words.columns.touchpoint, cell: ({ touchpoint }) => touchpoint.title.trim() },
]

function natureColumns({ words, department, channel }: Naming): Columns {
  const { choices, columns, yes } = words
  const chosen = <K extends string>(names: Readonly<Record<K, string>>, key: K | undefined): string =>
    key === undefined ? '' : names[key]
  return [
    { heading: columns.contact, cell: ({ touchpoint: it }) => choices.contact[it.contact] },
    { heading: columns.setting, cell: ({ touchpoint: it }) => chosen(choices.setting, it.setting) },
    { heading: columns.channel, cell: ({ touchpoint: it }) => channel(it.channel) },
    {
      heading: columns.contactWith,
      cell: ({ touchpoint: it }) => chosen(choices.contactWith, it.contactWith),
    },
    { heading: columns.department, cell: ({ touchpoint: it }) => department(it.department) },
    { heading: columns.supporting, cell: ({ touchpoint: it }) => listed(it.supporting.map(department)) },
    { heading: columns.status, cell: ({ touchpoint: it }) => choices.status[it.status ?? 'existing'] },
    { heading: columns.path, cell: ({ touchpoint: it }) => choices.path[it.path ?? 'main'] },
    { heading: columns.entry, cell: ({ touchpoint: it }) => (it.entry ? yes : '') },
    { heading: columns.entryShare, cell: ({ touchpoint: it }) => it.entryShare ?? null },
    { heading: columns.exit, cell: ({ touchpoint: it }) => (it.exit ? yes : '') },
    { heading: columns.dealBreaker, cell: ({ touchpoint: it }) => saidOr(it.dealBreaker, yes) },
    { heading: columns.coreProcess, cell: ({ touchpoint: it }) => saidOr(it.coreProcess, yes) },
  ]
}

/** What is there without words says that it is there. */
const saidOr = (text: string | undefined, yes: string): string => (text === undefined ? '' : text || yes)

const wordColumns = ({ words: { columns, choices } }: Naming): Columns => [
  { heading: columns.description, cell: ({ touchpoint: it }) => it.description ?? '' },
  { heading: columns.customerView, cell: ({ touchpoint: it }) => it.customerView ?? '' },
  { heading: columns.customerSays, cell: ({ touchpoint: it }) => it.customerSays ?? '' },
  { heading: columns.promise, cell: ({ touchpoint: it }) => it.promise?.text ?? '' },
  { heading: columns.wishesMet, cell: (step) => listed(wishesWith(step, 1, choices.wish)) },
  { heading: columns.wishesFailed, cell: (step) => listed(wishesWith(step, -1, choices.wish)) },
  {
    heading: columns.aims,
    cell: ({ touchpoint: it }) =>
      listed((Object.keys(it.aims ?? {}) as (keyof typeof choices.aim)[]).map((aim) => choices.aim[aim])),
  },
]

const wishesWith = (
  { touchpoint }: Step,
  mark: -1 | 1,
  names: Naming['words']['choices']['wish'],
): string[] => wishes.filter((wish) => touchpoint.wishes?.[wish] === mark).map((wish) => names[wish])

function countColumns({ board, rows }: Journey, { words: { columns } }: Naming): Columns {
  const events = eventsOn(board)
  const evidence = evidenceOn(rows.evidence)
  const orders = ({ touchpoint: it }: Step, type: 'won' | 'lost'): number =>
    Object.values(it.outcomes ?? {}).reduce((sum, one) => sum + (one.type === type ? one.count : 0), 0)
  const eventsOf = (id: string, wanted: string): number =>
    (events.get(id) ?? []).filter(({ note }) => note.event === wanted).length
  return [
    { heading: columns.delighting, cell: ({ id }) => eventsOf(id, 'delighting') },
    { heading: columns.okay, cell: ({ id }) => eventsOf(id, 'okay') },
    { heading: columns.disappointing, cell: ({ id }) => eventsOf(id, 'disappointing') },
    { heading: columns.won, cell: (step) => orders(step, 'won') },
    { heading: columns.lost, cell: (step) => orders(step, 'lost') },
    { heading: columns.evidence, cell: ({ id }) => evidence.get(id)?.length ?? 0 },
    {
      heading: columns.openMeasures,
      cell: ({ id }) => rows.measures.filter((one) => one.touchpointIds.includes(id) && isOpen(one)).length,
    },
  ]
}

function personaColumns(source: ExportSource, naming: Naming): Columns {
  const own = source.personas.map(({ id, name }) => columnsFor(source.journey, naming, { id, name }))
  // What was said before the board had personas, or of a board without any, would be in none of theirs.
  const nobody = columnsFor(source.journey, naming, { id: ANY_PERSONA, name: '' })
  return own.length > 0 ? own.flat() : nobody
}

function columnsFor(
  journey: Journey,
  { words: { columns, choices } }: Naming,
  persona: { readonly id: string; readonly name: string },
): Columns {
  const rated = new Map(ratedSteps(journey, persona.id).map((step) => [step.id, step]))
  const { assessments } = journey.board
  const at = (column: keyof typeof columns): string =>
    persona.name === '' ? columns[column] : `${columns[column]}: ${persona.name}`
  const said = <K extends 'relevance' | 'expectation' | 'expectationText' | 'experience'>(
    { id }: Step,
    key: K,
  ) =>
    assessments.get(assessmentKey(id, persona.id))?.[key] ??
    assessments.get(assessmentKey(id, ANY_PERSONA))?.[key] ??
    null
  return [
    {
      heading: at('relevance'),
      cell: (step) => {
        const relevance = said(step, 'relevance')
        return relevance === null ? '' : choices.relevance[relevance]
      },
    },
    { heading: at('expectation'), cell: (step) => said(step, 'expectation') },
    { heading: at('expectationText'), cell: (step) => said(step, 'expectationText') },
    {
      heading: at('experience'),
      cell: (step) => rated.get(step.id)?.team?.median ?? said(step, 'experience'),
    },
    { heading: at('customers'), cell: ({ id }) => heard(rated.get(id)) },
    {
      heading: at('plusX'),
      cell: (step) => {
        const [expectation, experience] = [said(step, 'expectation'), said(step, 'experience')]
        return expectation === null || experience === null ? null : experience - expectation
      },
    },
  ]
}

/** What nobody was asked is an estimate, and not what customers say (METHOD.md M31). */
const heard = (step: RatedStep | undefined): number | null =>
  step?.customers && !step.customers.isEstimate ? step.customers.median : null
