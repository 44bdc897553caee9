import type { CDPSession, Page } from 'playwright-core'
import { type TraceEvent, framesIn, longestTaskIn, traceCategories } from './trace.ts'

export type Figures = {
  readonly framesPerSecond: number
  /** What the main thread worked for each presented frame. */
  readonly msPerFrame: number
  /** The same without the time in which something else had the processor: what a busy machine does not change. */
  readonly cpuMsPerFrame: number
  readonly longestTaskMs: number
}

type Window = {
  readonly page: Page
  readonly cdp: CDPSession
  /** Something else that is to see exactly what is measured, such as a profiler. */
  watch: ((act: () => Promise<void>) => Promise<void>) | null
}

/** Counts while `act` lasts: presented frames from the trace, the main thread's work from its own clock. */
export async function measured(window: Window, act: () => Promise<void>): Promise<Figures> {
  const { cdp, watch } = window
  let clocks: readonly [before: Clock, after: Clock] | null = null
  const events = await tracedEvents(window, traceCategories, async () => {
    const before = await clockOf(cdp)
    await (watch ? watch(act) : act())
    clocks = [before, await clockOf(cdp)]
  })
  if (!clocks) throw new Error('nothing was measured')
  const [before, after]: readonly [Clock, Clock] = clocks
  const span = { from: before.now * 1e6, to: after.now * 1e6 }
  const frames = framesIn(events, span)
  return {
    framesPerSecond: frames / (after.now - before.now),
    msPerFrame: ((after.busy - before.busy) * 1000) / Math.max(frames, 1),
    cpuMsPerFrame: ((after.cpu - before.cpu) * 1000) / Math.max(frames, 1),
    longestTaskMs: longestTaskIn(events, span),
  }
}

/** What Chromium notes down while `act` lasts. */
export async function tracedEvents(
  { page }: Pick<Window, 'page'>,
  categories: readonly string[],
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a page without a browser')
  await browser.startTracing(page, { categories: ['-*', ...categories] })
  await act()
  return (JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }).traceEvents
}

type Clock = { readonly now: number; readonly busy: number; readonly cpu: number }

/** The page's clock, which is the trace's, and how long its main thread has worked; in seconds. */
async function clockOf(cdp: CDPSession): Promise<Clock> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (wanted: string): number => {
    const metric = metrics.find(({ name }) => name === wanted)
    if (!metric) throw new Error(`Chromium does not tell ${wanted}`)
    return metric.value
  }
  return { now: value('Timestamp'), busy: value('TaskDuration'), cpu: value('ThreadTime') }
}
