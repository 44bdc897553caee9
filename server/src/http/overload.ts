import { monitorEventLoopDelay } from 'node:perf_hooks'
import { constrainedMemory } from 'node:process'
import { getHeapStatistics } from 'node:v8'
import type { Log } from '../log.ts'

const MEASURE_EVERY_MS = 1_000
const RESOLUTION_MS = 100
/** So late for so many measurements in a row, and whoever is inside feels it. */
const LATE_MS = 200
const LATE_MEASUREMENTS = 5
/** Of what the process may have; beyond it the garbage collector takes the time that people need. */
const MEMORY_SHARE = 0.8

export type Reading = { readonly delayMs: number; readonly memoryBytes: number }

/** Whether the server has more to do than it can, so that nobody else is let in for a while. */
export class Overload {
  readonly #memoryLimit: number
  #lateFor = 0
  #reason: 'late' | 'memory' | null = null

  constructor(memoryLimit: number) {
    this.#memoryLimit = memoryLimit
  }

  get reason(): 'late' | 'memory' | null {
    return this.#reason
  }

  /** What the last MEASURE_EVERY_MS were like. */
  measured({ delayMs, memoryBytes }: Reading): void {
    this.#lateFor = delayMs > LATE_MS ? this.#lateFor + 1 : 0
    this.#reason = this.#judge(memoryBytes)
  }

  #judge(memoryBytes: number): 'late' | 'memory' | null {
    if (memoryBytes > MEMORY_SHARE * this.#memoryLimit) return 'memory'
    return this.#lateFor >= LATE_MEASUREMENTS ? 'late' : null
  }
}

/** Watches this process. */
export function openOverload(log: Log): Pick<Overload, 'reason'> & { close(): void } {
  const overload = new Overload(memoryLimit())
  const gauge = openDelayGauge()
  const timer = setInterval(() => {
    const before = overload.reason
    const reading = { delayMs: gauge.take(), memoryBytes: process.memoryUsage.rss() }
    overload.measured(reading)
    const { reason } = overload
    if (reason !== before)
      log.warn({ reason, ...reading }, reason ? 'too busy to let more people in' : 'people are let in again')
  }, MEASURE_EVERY_MS)
  timer.unref()
  return {
    get reason() {
      return overload.reason
    },
    close() {
      clearInterval(timer)
      gauge.close()
    },
  }
}

/** By how much timers are late, at most, but for one in a hundred. */
export function openDelayGauge(): { take(): number; close(): void } {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  return {
    take() {
      const delayMs = histogram.count === 0 ? 0 : histogram.percentile(99) / 1e6 - RESOLUTION_MS
      histogram.reset()
      return Math.max(0, delayMs)
    },
    close: () => void histogram.disable(),
  }
}

// A container may allow less than the heap would take.
function memoryLimit(): number {
  const allowed = constrainedMemory()
  const heap = getHeapStatistics().heap_size_limit
  return allowed > 0 ? Math.min(heap, allowed) : heap
}
