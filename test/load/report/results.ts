import type { ServerName } from '../servers/contestant.ts'
import type { Measured } from '../workloads/workload.ts'

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
    .toSorted((a, b) => a - b)
  return values[Math.floor((values.length - 1) / 2)] ?? null
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

const of = (
  results: readonly Result[],
  { workload, server }: { workload: string; server: ServerName },
): Result[] => results.filter((result) => result.workload === workload && result.server === server)
