import type { CDPSession, Page } from 'playwright-core'
import { type TraceEvent, framesIn, longestTaskIn, traceCategories } from './trace.ts'

export type Figures = {
  readonly framesPerSecond: number
  /** What the main thread worked for each presented frame. */
  readonly msPerFrame: number
  readonly longestTaskMs: number
}

type Window = {
  readonly page: Page
  readonly cdp: CDPSession
  /** Something else that is to see exactly what is measured, such as a profiler. */
  watch: ((act: () => Promise<void>) => Promise<void>) | null
}

/** Counts while `act` lasts: presented frames from the trace, the main thread's work from its own clock. */
export async function measured({ page, cdp, watch }: Window, act: () => Promise<void>): Promise<Figures> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a page without a browser')
  await browser.startTracing(page, { categories: traceCategories })
  const before = await clockOf(cdp)
  await (watch ? watch(act) : act())
  const after = await clockOf(cdp)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const span = { from: before.now * 1e6, to: after.now * 1e6 }
  const frames = framesIn(traceEvents, span)
  return {
    framesPerSecond: frames / (after.now - before.now),
    msPerFrame: ((after.busy - before.busy) * 1000) / Math.max(frames, 1),
    longestTaskMs: longestTaskIn(traceEvents, span),
  }
}

/** The page's clock, which is the trace's, and how long its main thread has worked; in seconds. */
async function clockOf(cdp: CDPSession): Promise<{ now: number; busy: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (wanted: string): number => {
    const metric = metrics.find(({ name }) => name === wanted)
    if (!metric) throw new Error(`Chromium does not tell ${wanted}`)
    return metric.value
  }
  return { now: value('Timestamp'), busy: value('TaskDuration') }
}
