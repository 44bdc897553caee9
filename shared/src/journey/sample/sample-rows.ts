import type { Locale } from '../../http/account-routes.ts'
import type { RowOf } from '../row-fields.ts'
import type { RowKind } from '../row-kinds.ts'
import type { Day } from '../rows.ts'
import { evidencePlans } from './evidence-plan.ts'
import type { DepartmentKey, TouchpointKey } from './plan.ts'
import { type PersonKey, ideaPlans, kpiPlans, measurePlans, npsPlans, teamPlans } from './row-plan.ts'
import type { RowTexts } from './row-texts.ts'
import { rowsGerman } from './rows-de.ts'
import { rowsEnglish } from './rows-en.ts'
import { sampleId } from './sample-id.ts'

type Given = 'kind' | 'id' | 'version' | 'author' | 'createdAt' | 'changedAt'
type Said<K extends RowKind> = Omit<RowOf<K>, Given>
/** A row as it is to be stored; nobody of the workspace wrote it. */
export type SampleRow = {
  readonly [K in RowKind]: { readonly kind: K; readonly id: string; readonly body: Said<K> }
}[RowKind]

type Of = {
  readonly locale: Locale
  /** What the ids of the sample begin with. */
  readonly sample: string
  readonly personas: readonly string[]
  /** Those of the workspace: what belongs to another one belongs to nobody. */
  readonly departments: readonly string[]
  readonly today: Day
}

export const rowTextsIn = { de: rowsGerman, en: rowsEnglish } as const satisfies Record<Locale, RowTexts>

const DAY_MS = 24 * 60 * 60 * 1_000
export const dayFrom = (today: Day, days: number): Day =>
  new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)

/** Everything beside the board of the sample journey, in the order in which it came about. */
export const sampleRows = (of: Of): SampleRow[] => [
  ...teamRows(of),
  ...evidenceRows(of),
  ...measureRows(of),
  ...ideaRows(of),
  ...kpiRows(of),
  ...scoreRows(of),
  ...storyRows(of),
  ...decisionRows(of),
]

const row = <K extends RowKind>({ sample }: Of, kind: K, name: string | number, body: Said<K>): SampleRow =>
  ({ kind, id: sampleId(sample, `${kind}-${name}`), body }) as unknown as SampleRow

const at = ({ sample }: Of, keys: readonly TouchpointKey[]): string[] =>
  keys.map((key) => sampleId(sample, key))
const known = ({ departments }: Of, key: DepartmentKey | null): string | null =>
  key !== null && departments.includes(key) ? key : null
const keysOf = <T extends object>(plans: T): (keyof T & string)[] =>
  Object.keys(plans) as (keyof T & string)[]

function teamRows(of: Of): SampleRow[] {
  const { people, tasks, review } = rowTextsIn[of.locale]
  return [
    row(of, 'journey', 0, { status: 'running' }),
    row(of, 'review', 0, { reviewBy: dayFrom(of.today, 38), element: null, note: review }),
    ...keysOf(teamPlans).map((key) =>
      row(of, 'team', key, {
        person: null,
        name: people[key],
        department: known(of, teamPlans[key]),
        task: tasks[key],
      }),
    ),
  ]
}

function evidenceRows(of: Of): SampleRow[] {
  const { evidence } = rowTextsIn[of.locale]
  return keysOf(evidencePlans).map((key) => {
    const { type, n, day, ratings, about = [] } = evidencePlans[key]
    const said = keysOf(ratings).flatMap((touchpoint) =>
      (ratings[touchpoint] ?? []).flatMap((values, i) =>
        values.map((value) => ({
          touchpoint: sampleId(of.sample, touchpoint),
          persona: of.personas[i] ?? null,
          value,
        })),
      ),
    )
    const [date, touchpointIds] = [dayFrom(of.today, day), at(of, about)]
    return row(of, 'evidence', key, { type, n, date, ...evidence[key], touchpointIds, ratings: said })
  })
}

function measureRows(of: Of): SampleRow[] {
  const { people, measures, reason, enablement } = rowTextsIn[of.locale]
  const nameOf = (key: PersonKey | null): string | null => (key === null ? null : people[key])
  return keysOf(measurePlans).map((key) => {
    const plan = measurePlans[key]
    return row(of, 'measure', key, {
      title: measures[key],
      touchpointIds: at(of, plan.at),
      eventIds: [],
      owner: nameOf(plan.owner),
      ownership: plan.ownership,
      supporters: (plan.supporters ?? []).map((person) => people[person]),
      department: known(of, plan.department),
      due: plan.due === null ? null : dayFrom(of.today, plan.due),
      status: plan.status,
      effect: plan.grades[0],
      effort: plan.grades[1],
      lever: plan.lever,
      reason: plan.status === 'dropped' ? reason : '',
      revenue: plan.revenue ? [...plan.revenue] : null,
      enablement: key === 'slot' ? enablement.map((text, i) => ({ text, isDone: i === 0 })) : [],
    })
  })
}

function ideaRows(of: Of): SampleRow[] {
  const { ideas } = rowTextsIn[of.locale]
  return keysOf(ideaPlans).map((key) =>
    row(of, 'idea', key, {
      ...ideas[key],
      touchpointIds: at(of, ideaPlans[key]),
      anonymous: key === 'spare',
      measure: null,
    }),
  )
}

function kpiRows(of: Of): SampleRow[] {
  const { kpis } = rowTextsIn[of.locale]
  return keysOf(kpiPlans).map((key) => {
    const { value, day, department, at: touchpoint, isTarget = false, against } = kpiPlans[key]
    return row(of, 'kpi', key, {
      ...kpis[key],
      value,
      date: dayFrom(of.today, day),
      isTarget,
      department: known(of, department),
      element: touchpoint ? sampleId(of.sample, touchpoint) : null,
      conflictsWith: against ? [sampleId(of.sample, `kpi-${against}`)] : [],
    })
  })
}

const scoreRows = (of: Of): SampleRow[] =>
  npsPlans.map(({ day, ...counts }, i) =>
    row(of, 'nps', i, { date: dayFrom(of.today, day), ...counts, score: null }),
  )

/** The first may be told outside; of the other, nobody has asked its customer yet. */
const storyRows = (of: Of): SampleRow[] =>
  rowTextsIn[of.locale].stories.map((story, i) =>
    row(of, 'story', i, {
      ...story,
      touchpointIds: at(of, i === 0 ? ['visit'] : ['delivery', 'options']),
      consent: i === 0 ? 'yes' : 'unknown',
      teller: '',
      named: false,
      persona: null,
    }),
  )

function decisionRows(of: Of): SampleRow[] {
  const { begun, reason, answer } = rowTextsIn[of.locale]
  const about = { kind: 'measure', id: sampleId(of.sample, 'measure-voucher') } as const
  const entry = { about: null, answers: null, anonymous: false }
  const dropped = row(of, 'decision', 1, { ...entry, text: reason, about, event: 'dropped' })
  return [
    row(of, 'decision', 0, { ...entry, text: begun, event: 'decided' }),
    dropped,
    row(of, 'decision', 2, {
      ...entry,
      text: answer,
      answers: dropped.id,
      anonymous: true,
      event: 'answered',
    }),
  ]
}
