import { entryShares } from '../entries.ts'
import { personasOf } from '../journey.ts'
import { mainSteps, stepsByStage, stepsOf } from '../parts/steps.ts'
import { ageing, freshness } from '../ageing.ts'
import { dependencyCycles, goneDependencies } from '../dependencies.ts'
import { handovers } from '../handovers.ts'
import { surveys } from '../surveys.ts'
import { type Rule, at, once } from './rule.ts'

/** Larger journeys are no longer understood by those who look at them (FIELD.md no. 10). */
const MOST_STAGES = 7
const MOST_TOUCHPOINTS = 60

/** What is found about the journey as a whole. */
export const journeyRules = [
  {
    id: 'stage-empty',
    severity: 'warning',
    find: ({ board }) =>
      [...stepsByStage(board)].flatMap(([stage, steps]) =>
        steps.length === 0 ? [at(stage, { stage: board.stages.get(stage)?.name ?? '' })] : [],
      ),
  },
  {
    id: 'too-many-stages',
    severity: 'hint',
    find: ({ board: { stages } }) =>
      once(stages.size > MOST_STAGES, { count: stages.size, most: MOST_STAGES }),
  },
  {
    id: 'too-many-touchpoints',
    severity: 'hint',
    find: ({ board }) => {
      const count = stepsOf(board).length
      return once(count > MOST_TOUCHPOINTS, { count, most: MOST_TOUCHPOINTS })
    },
  },
  {
    /** METHOD.md M2. */
    id: 'no-indirect',
    severity: 'hint',
    find: ({ board }) =>
      once(
        stepsOf(board).length > 0 &&
          stepsOf(board).every(({ touchpoint }) => touchpoint.contact === 'direct'),
      ),
  },
  {
    /** METHOD.md M6. */
    id: 'no-impressions',
    severity: 'hint',
    find: ({ board }) => once(stepsOf(board).length > 0 && mainSteps(stepsOf(board)).length === 0),
  },
  {
    /** METHOD.md M13: only where somebody began to say how customers come. */
    id: 'entry-shares',
    severity: 'warning',
    find: ({ board }) => {
      const { entries, sum, isComplete } = entryShares(board)
      return once(entries.some(({ share }) => share !== null) && !isComplete, { sum })
    },
  },
  {
    /** METHOD.md M18. */
    id: 'no-persona',
    severity: 'warning',
    find: ({ rows }) => once(rows.personas.length === 0),
  },
  {
    id: 'persona-without-goal',
    severity: 'hint',
    find: ({ rows }) =>
      rows.personas
        .filter(({ goals }) => goals.trim() === '')
        .map(({ id, name }) => ({ about: [id], row: id, values: { persona: name } })),
  },
  {
    /** METHOD.md M41. */
    id: 'nobody-accountable',
    severity: 'warning',
    find: ({ board: { meta } }) => once((meta.accountable ?? '').trim() === ''),
  },
  {
    /** METHOD.md M21. */
    id: 'handover-without-owner',
    severity: 'warning',
    find: ({ board }) =>
      handovers(board).unowned.map(({ from, to, fromDepartment, toDepartment }) => ({
        about: [from, to],
        element: from,
        values: { from: fromDepartment, to: toDepartment },
      })),
  },
  {
    /** METHOD.md M27. */
    id: 'dependency-circle',
    severity: 'warning',
    find: ({ board }) => dependencyCycles(board).map((ids) => at(ids[0] ?? '', { count: ids.length })),
  },
  {
    /** What is gone is shown as gone (METHOD.md, general rules). */
    id: 'dependency-gone',
    severity: 'hint',
    find: ({ board }) =>
      goneDependencies(board).map(({ touchpoint, needs }) => ({
        about: [touchpoint, needs],
        element: touchpoint,
      })),
  },
  {
    /** METHOD.md M28. */
    id: 'surveyed-too-often',
    severity: 'warning',
    find: (journey) =>
      personasOf(journey).flatMap((persona) => {
        const { touchpoints, isTooMany } = surveys(journey, persona)
        const [element] = touchpoints
        if (!isTooMany || element === undefined) return []
        return [{ about: [persona], element, values: { persona, count: touchpoints.length } }]
      }),
  },
  {
    /** METHOD.md M32. */
    id: 'review-due',
    severity: 'warning',
    find: (journey) => {
      const { isDue, dueExpectations } = ageing(journey)
      return once(isDue, { expectations: dueExpectations.length })
    },
  },
  {
    id: 'evidence-old',
    severity: 'hint',
    find: (journey) => {
      const { months } = ageing(journey)
      return once(months !== null && freshness(months) === 'old', { months: months ?? 0 })
    },
  },
] as const satisfies readonly Rule[]
