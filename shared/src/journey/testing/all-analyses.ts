import { ageing } from '../ageing.ts'
import { touchpointsByAim } from '../aims.ts'
import { balance } from '../balance.ts'
import { benchmarks } from '../benchmarks.ts'
import { completeness } from '../completeness.ts'
import { confidenceIn } from '../confidence.ts'
import { coreProcesses } from '../core-processes.ts'
import { coverage } from '../coverage.ts'
import { customerQuestions } from '../customer-questions.ts'
import { breaksWith, dependencyCycles, goneDependencies } from '../dependencies.ts'
import { effort } from '../effort.ts'
import { emotionCurve } from '../emotion-curve.ts'
import { entryShares } from '../entries.ts'
import { expectations, promises } from '../expectations.ts'
import { findings } from '../findings/findings.ts'
import { handovers } from '../handovers.ts'
import { impressions } from '../impressions.ts'
import { type Journey, personasOf } from '../journey.ts'
import { kpiConflicts, kpisByDepartment } from '../kpis.ts'
import { measureFigures } from '../measure-figures.ts'
import { moments } from '../moments.ts'
import { npsTrend } from '../net-promoter-score.ts'
import { orderReasons } from '../order-reasons.ts'
import { draftsOf, stepsOf } from '../parts/steps.ts'
import { priorities } from '../priorities.ts'
import { relevance } from '../relevance.ts'
import { selfImage } from '../self-image.ts'
import { storiesToTell } from '../stories.ts'
import { audiences, summary } from '../summary.ts'
import { surveys } from '../surveys.ts'
import { titleHints } from '../title-hints.ts'
import { wishHeat } from '../wish-heat.ts'

type Analyses = Readonly<Record<string, (journey: Journey) => unknown>>

const each =
  (analysis: (journey: Journey, persona: string) => unknown) =>
  (journey: Journey): unknown[] =>
    personasOf(journey).map((persona) => analysis(journey, persona))

/** Every analysis of one journey, for each of its personas: more than is ever on the screen at once. */
export const analyses: Analyses = {
  ageing,
  aims: ({ board }) => touchpointsByAim(board),
  balance: ({ board }) => balance(board),
  benchmarks: ({ board }) => benchmarks(board),
  completeness,
  confidence: ({ board, rows }) => stepsOf(board).map(({ id }) => confidenceIn(rows.evidence, id)),
  'core processes': ({ board }) => coreProcesses(board),
  coverage,
  'customer questions': customerQuestions,
  dependencies: ({ board }) => [
    dependencyCycles(board),
    goneDependencies(board),
    stepsOf(board)
      .slice(0, 1)
      .map(({ id }) => breaksWith(board, id)),
  ],
  drafts: ({ board }) => draftsOf(board),
  effort: ({ board }) => effort(board),
  'emotion curve': each(emotionCurve),
  entries: ({ board }) => entryShares(board),
  expectations: each(expectations),
  findings,
  handovers: ({ board }) => handovers(board),
  impressions,
  kpis: ({ rows }) => [kpisByDepartment(rows.kpis), kpiConflicts(rows.kpis)],
  measures: ({ rows, today }) => measureFigures(rows.measures, today),
  moments: each(moments),
  'net promoter score': ({ rows }) => npsTrend(rows.nps),
  'order reasons': ({ board }) => orderReasons(board),
  priorities,
  promises,
  relevance,
  'self-image': each(selfImage),
  stories: ({ rows }) => storiesToTell(rows.stories),
  summary: (journey) => audiences.map((audience) => summary(journey, audience)),
  surveys: each(surveys),
  titles: ({ board, rows }) => titleHints(board, rows.departments),
  wishes: ({ board }) => wishHeat(board),
}

export const analyseAll = (journey: Journey): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(analyses).map(([name, analyse]) => [name, analyse(journey)]))
