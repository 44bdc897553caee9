import type { RatingResult } from './rating-rows.ts'

/** One touchpoint in the chart; what is null leaves a gap in its line. */
export type ChartPoint = {
  /** Its number in the table, from 1. */
  readonly turn: string
  readonly median: number | null
  readonly band: readonly [number, number] | null
  readonly before: number | null
  readonly customers: number | null
}

/** What the chart draws: no more and no less than the results say. */
export const chartPoints = (rows: readonly RatingResult[]): ChartPoint[] =>
  rows.map(({ experience, before, customers }, i) => ({
    turn: String(i + 1),
    median: experience?.median ?? null,
    band: experience?.band ?? null,
    before: before?.median ?? null,
    customers: customers?.median ?? null,
  }))
