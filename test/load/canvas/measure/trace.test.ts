import { describe, expect, it } from 'vitest'
import { quantileOf } from '../../quantile.ts'
import { type TraceEvent, framesIn, keyDelaysIn, longestTaskIn } from './trace.ts'

const PAGE = { pid: 1, tid: 10 }
const span = { from: 1_000, to: 2_000 }

const frame = (ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name: 'DrawFrame',
  ph: 'I',
  ...PAGE,
  ts,
  args: { layerTreeId: 1 },
  ...more,
})
const task = (ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name: 'RunTask',
  ph: 'X',
  ...PAGE,
  ts,
  dur,
  ...more,
})
const main: TraceEvent = { name: 'thread_name', ph: 'M', ...PAGE, ts: 0, args: { name: 'CrRendererMain' } }

describe('frames', () => {
  it('[L5] are those presented while it was measured', () => {
    expect(
      framesIn(
        [999, 1_000, 1_500, 2_000, 2_001].map((ts) => frame(ts)),
        span,
      ),
    ).toBe(3)
  })

  it('[L5] are those of the page that draws most, and nothing that is called otherwise', () => {
    const other = frame(1_200, { pid: 2 })
    const inner = frame(1_200, { args: { layerTreeId: 2 } })
    const dropped = frame(1_300, { name: 'DroppedFrame' })
    expect(framesIn([frame(1_100), frame(1_400), other, inner, dropped], span)).toBe(2)
    expect(framesIn([], span)).toBe(0)
  })
})

describe('a stall', () => {
  it('[L6] is the longest task of a page’s main thread, as far as it lies in what is measured', () => {
    expect(longestTaskIn([main, task(1_100, 200), task(1_400, 500)], span)).toBe(0.5)
    expect(longestTaskIn([main, task(100, 1_300), task(1_900, 9_000)], span)).toBe(0.4)
  })

  it('[L6] is none of another thread’s, and none where nothing is measured', () => {
    const raster = task(1_100, 800, { tid: 11 })
    expect(longestTaskIn([main, raster, task(3_000, 700)], span)).toBe(0)
  })
})

it('[L12] a key is counted once, by its press and not by what follows from it', () => {
  const timing = (ph: string, type: string, duration: number): TraceEvent => ({
    ...main,
    name: 'EventTiming',
    ph,
    args: { data: { type, duration } },
  })
  const events = [timing('b', 'keydown', 21.5), timing('b', 'keypress', 30), timing('e', 'keydown', 40)]
  expect(keyDelaysIn([...events, timing('b', 'keydown', 18), main])).toEqual([21.5, 18])
})

it('[L12] what so large a share does not exceed is one of the values', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([0.5, 0.95, 1].map((share) => quantileOf(values, share))).toEqual([50, 95, 100])
  expect(quantileOf([7], 0.95)).toBe(7)
  expect(quantileOf([], 0.5)).toBeNaN()
})
