import { middleOf } from '../quantile.ts'
import type { ServerName } from '../servers/contestant.ts'
import type { Measured } from '../workloads/workload.ts'

/** Later than this, edits were not sent in their phases. */
const TOO_LATE_MS = 10

/** One measurement of one server; `failure` where there is none. */
export type Result = {
  readonly workload: string
  readonly server: ServerName
  readonly failure: string | null
} & Measured

/** The median of what was measured; null where nothing was. Of an even number, the lower one of the middle. */
export function medianOf(
  results: readonly Result[],
  wanted: { workload: string; server: ServerName; measure: string },
): number | null {
  const values = of(results, wanted)
    .map((result) => result.values[wanted.measure])
    .filter((value) => value !== undefined)
  return values.length > 0 ? middleOf(values) : null
}

/** What makes a figure doubtful, in words; empty where nothing does. */
export function doubtsAbout(
  results: readonly Result[],
  wanted: { workload: string; server: ServerName },
): string {
  const missing = of(results, wanted).reduce((sum, result) => sum + result.missing, 0)
  const failed = of(results, wanted).some(({ failure }) => failure !== null)
  if (failed) return 'failed'
  return missing > 0 ? `${missing.toLocaleString('en')} missing` : ''
}

/** Where the generator itself was late, its figures of time are too high; in sentences. */
export const latenessIn = (results: readonly Result[]): string[] =>
  results
    .filter(({ values }) => (values['sentLateP99'] ?? 0) > TOO_LATE_MS)
    .map(({ workload, server, values }) => {
      const late = Math.round(values['sentLateP99'] ?? 0)
      return `${workload} · ${server}: the generator was up to ${late} ms late (p99), as something else had its core.`
    })

const of = (
  results: readonly Result[],
  { workload, server }: { workload: string; server: ServerName },
): Result[] => results.filter((result) => result.workload === workload && result.server === server)
