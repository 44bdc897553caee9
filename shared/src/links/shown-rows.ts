import { assertNever } from '../assert-never.ts'
import type { Persona } from '../http/persona-routes.ts'
import type { RowOf } from '../journey/row-fields.ts'
import type { RowKind } from '../journey/row-kinds.ts'
import { UNTOLD_MOMENT } from '../journey/untold.ts'
import type { ShowRule } from './show-rule.ts'

/** What decides on the rows beside a board that a link shows. */
export type RowSight = {
  readonly rule: ShowRule
  readonly measures: boolean
  /** Whether the element of this id is shown. */
  readonly sees: (id: string) => boolean
  /** A member of the workspace; null for who is none, such as somebody from outside who is known by name. */
  readonly member: (id: string) => { readonly name: string; readonly department: string } | null
}

/** Who wrote a row and when is told to nobody who looks, nor its version, which counts what is hidden as well. */
const unsigned = {
  version: 0,
  author: null,
  createdAt: UNTOLD_MOMENT,
  changedAt: UNTOLD_MOMENT,
} as const

/**
 * A row as a link shows it; null where it does not. Written key by key, so that a new field of a row is a new decision
 * here: without one this does not compile.
 */
export function shownRow(row: RowOf<RowKind>, sight: RowSight): RowOf<RowKind> | null {
  switch (row.kind) {
    case 'evidence':
      return shownEvidence(row, sight)
    case 'measure':
      return sight.measures ? shownMeasure(row, sight) : null
    case 'story':
      return sight.rule.quotes && row.consent === 'yes' ? shownStory(row, sight) : null
    case 'idea':
    case 'kpi':
    case 'review':
    case 'nps':
    case 'team':
    case 'journey':
    case 'decision':
      return null
    default:
      return assertNever(row)
  }
}

/** Of these kinds a link may show something. */
export function shownKinds(shows: {
  readonly quotes: boolean
  readonly measures: boolean
}): ReadonlySet<RowKind> {
  return new Set<RowKind>([
    'evidence',
    ...(shows.measures ? (['measure'] as const) : []),
    ...(shows.quotes ? (['story'] as const) : []),
  ])
}

/** Figures, for the curve; in words only with what customers said. */
function shownEvidence(row: RowOf<'evidence'>, { rule, sees }: RowSight): RowOf<'evidence'> | null {
  const touchpointIds = row.touchpointIds.filter(sees)
  const ratings = row.ratings.filter(
    ({ touchpoint, persona }) => sees(touchpoint) && (persona === null || rule.personas.includes(persona)),
  )
  // What is about nothing that is shown.
  if (touchpointIds.length === 0 && ratings.length === 0) return null
  return {
    ...unsigned,
    kind: row.kind,
    id: row.id,
    type: row.type,
    n: row.n,
    date: row.date,
    source: rule.quotes ? row.source : '',
    quote: rule.quotes ? row.quote : '',
    touchpointIds,
    ratings: ratings.map(({ touchpoint, persona, value }) => ({ touchpoint, persona, value })),
  }
}

function shownMeasure(row: RowOf<'measure'>, sight: RowSight): RowOf<'measure'> | null {
  const { sees, member, rule } = sight
  const touchpointIds = row.touchpointIds.filter(sees)
  if (touchpointIds.length === 0) return null
  const owner = row.owner === null ? null : member(row.owner)
  const nameOf = (person: string): string => member(person)?.name ?? person
  return {
    ...unsigned,
    kind: row.kind,
    id: row.id,
    title: row.title,
    touchpointIds,
    eventIds: row.eventIds.filter(sees),
    owner: rule.people && row.owner !== null ? nameOf(row.owner) : null,
    ownership: row.ownership,
    supporters: rule.people ? row.supporters.map(nameOf) : [],
    // In the place of the one who owns it.
    department: row.department ?? (owner?.department || null),
    due: row.due,
    status: row.status,
    effect: row.effect,
    effort: row.effort,
    lever: row.lever,
    reason: row.reason,
    revenue: row.revenue,
    enablement: row.enablement.map(({ text, isDone }) => ({ text, isDone })),
  }
}

function shownStory(row: RowOf<'story'>, { rule, sees }: RowSight): RowOf<'story'> | null {
  const touchpointIds = row.touchpointIds.filter(sees)
  if (touchpointIds.length === 0) return null
  return {
    ...unsigned,
    kind: row.kind,
    id: row.id,
    title: row.title,
    text: row.text,
    touchpointIds,
    consent: row.consent,
    teller: rule.people && row.named ? row.teller : '',
    named: row.named,
    persona: row.persona !== null && rule.personas.includes(row.persona) ? row.persona : null,
  }
}

export const shownPersona = (persona: Persona): Persona => ({
  id: persona.id,
  name: persona.name,
  type: persona.type,
  segment: persona.segment,
  quote: persona.quote,
  goals: persona.goals,
  frustrations: persona.frustrations,
  economicWeight: persona.economicWeight,
  complexity: persona.complexity,
  rolloutStage: persona.rolloutStage,
  archived: false,
  portrait: persona.portrait,
  author: null,
})
