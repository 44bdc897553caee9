import { isOpen, isOverdue, measuresOn } from '../measure-figures.ts'
import { isStale, kpiConflicts } from '../kpis.ts'
import { moments } from '../moments.ts'
import { personasOf } from '../journey.ts'
import { storiesToTell } from '../stories.ts'
import { type Rule, at } from './rule.ts'

/** The heaviest persona is nobody to begin with (METHOD.md M46). */
const HEAVIEST = 5

/** What is found about measures, figures, stories and personas. */
export const rowRules = [
  {
    /** FIELD.md no. 10: once for a touchpoint, however many personas it hurts. */
    id: 'pain-without-measure',
    severity: 'serious',
    find: (journey) => {
      const on = measuresOn(journey.rows.measures)
      const pains = personasOf(journey).flatMap((persona) =>
        moments(journey, persona).filter(({ kind }) => kind === 'painpoint'),
      )
      return [...new Set(pains.map(({ touchpoint }) => touchpoint))]
        .filter((touchpoint) => !on.has(touchpoint))
        .map((touchpoint) => at(touchpoint))
    },
  },
  {
    /** METHOD.md M36. */
    id: 'measure-without-owner',
    severity: 'warning',
    find: ({ rows }) =>
      rows.measures
        .filter((measure) => isOpen(measure) && measure.status !== 'idea' && measure.owner === null)
        .map(({ id, title }) => ({ about: [id], row: id, values: { measure: title } })),
  },
  {
    id: 'measure-overdue',
    severity: 'warning',
    find: ({ rows, today }) =>
      rows.measures
        .filter((measure) => isOverdue(measure, today))
        .map(({ id, title, due }) => ({ about: [id], row: id, values: { measure: title, due: due ?? '' } })),
  },
  {
    /** All of its touchpoints are gone. */
    id: 'measure-nowhere',
    severity: 'hint',
    find: ({ board, rows }) =>
      rows.measures
        .filter((measure) => isOpen(measure) && !measure.touchpointIds.some((id) => board.elements.has(id)))
        .map(({ id, title }) => ({ about: [id], row: id, values: { measure: title } })),
  },
  {
    /** METHOD.md M50. */
    id: 'dropped-without-reason',
    severity: 'hint',
    find: ({ rows }) =>
      rows.measures
        .filter(({ status, reason }) => status === 'dropped' && reason.trim() === '')
        .map(({ id, title }) => ({ about: [id], row: id, values: { measure: title } })),
  },
  {
    /** METHOD.md M26. */
    id: 'kpi-stale',
    severity: 'hint',
    find: ({ rows, today }) =>
      rows.kpis
        .filter((kpi) => isStale(kpi, today))
        .map(({ id, name, date }) => ({ about: [id], row: id, values: { kpi: name, date } })),
  },
  {
    id: 'kpi-conflict',
    severity: 'warning',
    find: ({ rows }) =>
      kpiConflicts(rows.kpis).map(([one, other]) => ({
        about: [one.id, other.id].toSorted(),
        row: one.id,
        values: { one: one.name, other: other.name },
      })),
  },
  {
    /** METHOD.md M35. */
    id: 'story-without-consent',
    severity: 'hint',
    find: ({ rows }) =>
      storiesToTell(rows.stories).blocked.map(({ id, title }) => ({
        about: [id],
        row: id,
        values: { story: title },
      })),
  },
  {
    /** METHOD.md M46. */
    id: 'persona-too-heavy',
    severity: 'hint',
    find: ({ rows }) =>
      rows.personas
        .filter(({ rolloutStage, economicWeight }) => rolloutStage === 1 && economicWeight === HEAVIEST)
        .map(({ id, name }) => ({ about: [id], row: id, values: { persona: name } })),
  },
] as const satisfies readonly Rule[]
