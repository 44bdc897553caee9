import type { Evidence, Kpi, Measure, Nps, Rows, Story } from './rows.ts'

/**
 * What a snapshot keeps of the rows beside the board: which there were, and their figures. Never what people said and
 * never who they are, so that what is erased later is erased from snapshots too: there, only that it was is left.
 */
export type KeptRows = {
  readonly evidence: readonly Omit<Evidence, 'source' | 'quote'>[]
  readonly measures: readonly Omit<Measure, 'title' | 'owner' | 'supporters' | 'reason' | 'enablement'>[]
  readonly kpis: readonly Omit<Kpi, 'name' | 'unit'>[]
  readonly stories: readonly Omit<Story, 'title' | 'text' | 'teller' | 'named' | 'persona'>[]
  readonly nps: readonly Nps[]
}
type Keepable = Pick<Rows, keyof KeptRows>

/** By what they are, key by key: a new field is a new decision here. In the order of their ids. */
export const keepRows = ({ evidence, measures, kpis, stories, nps }: Keepable): KeptRows => ({
  evidence: byId(evidence).map(({ id, type, n, date, touchpointIds, ratings }) => ({
    id,
    type,
    n,
    date,
    touchpointIds,
    ratings: ratings.map(({ touchpoint, persona, value }) => ({ touchpoint, persona, value })),
  })),
  measures: byId(measures).map((measure) => ({
    id: measure.id,
    touchpointIds: measure.touchpointIds,
    eventIds: measure.eventIds,
    ownership: measure.ownership,
    department: measure.department,
    due: measure.due,
    status: measure.status,
    effect: measure.effect,
    effort: measure.effort,
    lever: measure.lever,
    revenue: measure.revenue ?? null,
  })),
  kpis: byId(kpis).map(({ id, value, date, isTarget, department, element, conflictsWith }) => ({
    id,
    value,
    date,
    isTarget,
    department,
    element,
    conflictsWith,
  })),
  stories: byId(stories).map(({ id, touchpointIds, consent }) => ({ id, touchpointIds, consent })),
  nps: byId(nps).map((row) =>
    'promoters' in row
      ? {
          id: row.id,
          date: row.date,
          promoters: row.promoters,
          passives: row.passives,
          detractors: row.detractors,
        }
      : { id: row.id, date: row.date, score: row.score },
  ),
})

/**
 * The rows of a snapshot as the analyses take them, in the words of today: those of rows that are erased are empty,
 * and nobody owns them.
 */
export function rowsOf(kept: KeptRows, today: Rows): Rows {
  const [evidence, measures] = [nowOf(today.evidence), nowOf(today.measures)]
  const [kpis, stories] = [nowOf(today.kpis), nowOf(today.stories)]
  return {
    ...today,
    teamRatings: [],
    teamRounds: [],
    evidence: kept.evidence.map((row) => ({ source: '', quote: '', ...evidence.get(row.id), ...row })),
    measures: kept.measures.map((row) => ({
      title: '',
      owner: null,
      supporters: [],
      reason: '',
      ...measures.get(row.id),
      ...row,
    })),
    kpis: kept.kpis.map((row) => ({ name: '', unit: '', ...kpis.get(row.id), ...row })),
    stories: kept.stories.map((row) => {
      const story = stories.get(row.id)
      // Who takes their consent back takes it back for what was kept as well.
      return { title: '', text: '', ...story, ...row, consent: story?.consent ?? row.consent }
    }),
    nps: kept.nps,
  }
}

/** Which rows of a snapshot are not there any more. */
export function erasedIn(kept: KeptRows, today: Rows): ReadonlySet<string> {
  const kinds = ['evidence', 'measures', 'kpis', 'stories', 'nps'] as const
  const gone = kinds.flatMap((kind) => {
    const now = new Set(today[kind].map(({ id }) => id))
    return kept[kind].flatMap(({ id }) => (now.has(id) ? [] : [id]))
  })
  return new Set(gone)
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const nowOf = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
