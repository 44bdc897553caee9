import { describe, expect, it } from 'vitest'
import type { ContestantName } from '../contestants/contestant.ts'
import { shortfalls, tableOf } from './canvas-table.ts'
import type { Result } from './results.ts'

const result = (
  contestant: ContestantName,
  framesPerSecond: number,
  msPerFrame: number,
  more: Partial<Result> = {},
): Result => ({
  workload: 'pan',
  contestant,
  failure: null,
  values: { framesPerSecond, msPerFrame },
  ...more,
})

const lines = (...results: Result[]): string[][] => tableOf(results).map((line) => line.slice(1))

describe('the table of the canvas', () => {
  it('[L8] tells the median, what part of Excalidraw’s it is, and the better of the bare canvases', () => {
    const mine = [result('ours', 58, 9), result('ours', 30, 7), result('ours', 56, 8)]
    const others = [result('excalidraw', 34, 25), result('sprites', 59, 6), result('tiles', 57, 4.3)]
    expect(lines(...mine, ...others).slice(1)).toEqual([
      ['56', '34 (1.65)', '59 (sprites)', '≥ 55', 'reached'],
      ['8 ms', '25 ms (0.32)', '4.3 ms (tiles)', '≤ 0.35 × Excalidraw', 'reached'],
    ])
  })

  it('[L8] says what is not reached, and nothing where it cannot be told', () => {
    expect(lines(result('ours', 54.9, 9), result('excalidraw', 34, 25)).map((line) => line.at(-1))).toEqual([
      '',
      'not reached',
      'not reached',
    ])
    expect(lines(result('ours', 55, 9)).map((line) => line.at(-1))).toEqual(['', 'reached', ''])
  })

  it('[L8] lists what falls short, each with what it is', () => {
    expect(shortfalls([result('ours', 60, 10), result('excalidraw', 34, 25)])).toEqual([
      'pan at 100 %: frames a second – the same: main thread a frame: 10 ms, asked for is ≤ 0.35 × Excalidraw.',
    ])
    expect(shortfalls([result('ours', 60, 8), result('excalidraw', 34, 25)])).toEqual([])
  })

  it('[L8] does not take a run for good that failed', () => {
    const failed = result('ours', 0, 0, { failure: 'no window', values: {} })
    expect(lines(result('ours', 60, 1), failed)[1]).toEqual(['60 [failed]', '–', '–', '≥ 55', 'not reached'])
  })
})
