/** What of Chromium's trace events is read here. Times are in microseconds of the monotonic clock. */
export type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly args?: {
    readonly name?: string
    readonly layerTreeId?: number
    /** Of an `EventTiming`: what happened, and how long until the frame that shows it was presented. */
    readonly data?: { readonly type?: string; readonly duration?: number }
  }
}

/** `DrawFrame` comes with the first of these, the main thread's tasks with the second, nothing else is wanted. */
export const traceCategories = [
  'disabled-by-default-devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
]

export type Span = { readonly from: number; readonly to: number }

const RENDERER_MAIN = 'CrRendererMain'

/**
 * How many frames the page's compositor handed to the screen in a span. Where several pages draw, those of the one
 * that draws most: an extra page of the browser is never what is measured.
 */
export function framesIn(events: readonly TraceEvent[], { from, to }: Span): number {
  const counts = new Map<string, number>()
  for (const { name, ts, pid, args } of events) {
    if (name !== 'DrawFrame' || ts < from || ts > to) continue
    const page = `${pid} ${args?.layerTreeId}`
    counts.set(page, (counts.get(page) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

/** How long a page's main thread was busy with one task at most, in milliseconds, within a span. */
export function longestTaskIn(events: readonly TraceEvent[], { from, to }: Span): number {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === RENDERER_MAIN)
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  let longest = 0
  for (const { name, ph, ts, dur = 0, pid, tid } of events) {
    if (name !== 'RunTask' || ph !== 'X' || !mains.has(`${pid} ${tid}`)) continue
    const within = Math.min(ts + dur, to) - Math.max(ts, from)
    longest = Math.max(longest, within)
  }
  return longest / 1000
}

/** From the press of each key to the frame that shows what it did, in milliseconds. Needs `devtools.timeline`. */
export const keyDelaysIn = (events: readonly TraceEvent[]): number[] =>
  events.flatMap(({ name, ph, args }) => {
    const { type, duration } = args?.data ?? {}
    const isKey = name === 'EventTiming' && ph === 'b' && type === 'keydown'
    return isKey && duration !== undefined ? [duration] : []
  })
