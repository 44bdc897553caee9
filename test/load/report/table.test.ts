import { describe, expect, it } from 'vitest'
import type { ServerName } from '../servers/contestant.ts'
import type { Result } from './results.ts'
import { asMarkdown, tableOf } from './table.ts'

const result = (server: ServerName, cpuPerDelivery: number, more: Partial<Result> = {}): Result => ({
  workload: 'crowd',
  server,
  failure: null,
  missing: 0,
  values: { cpuPerDelivery },
  ...more,
})

const line = (...results: Result[]): string[] => tableOf(results)[1]?.slice(1) ?? []

describe('the table', () => {
  it('[L4] tells the median, what part of the others’ it is, and whether the target is reached', () => {
    const mine = [9, 2, 2.5].map((value) => result('ours', value))
    expect(line(...mine, result('bare', 10))).toEqual([
      '2.5 µs',
      '10 µs (0.25)',
      '–',
      '–',
      '≤ 0.3 × bare',
      'reached',
    ])
  })

  it('[L4] says that a target is not reached, or cannot be told', () => {
    expect(line(result('ours', 4), result('bare', 10)).at(-1)).toBe('not reached')
    expect(line(result('ours', 4)).at(-1)).toBe('')
  })

  it('[L4] does not take a run for good whose edits did not arrive, or that failed', () => {
    const partly = line(result('ours', 1, { missing: 1_234 }), result('bare', 10))
    expect([partly[0], partly.at(-1)]).toEqual(['1 µs [1,234 missing]', 'not reached'])
    const failed = line(result('ours', 1, { failure: 'no start in time', values: {} }), result('bare', 10))
    expect(failed[0]).toBe('– [failed]')
  })

  it('[L4] can be written as Markdown', () => {
    const [head, rule, first] = asMarkdown(tableOf([result('ours', 1)])).split('\n')
    expect(head?.split('|')).toHaveLength(9)
    expect(rule).toBe('| --- | --- | --- | --- | --- | --- | --- |')
    expect(first).toContain('| 1 µs | – |')
  })
})
