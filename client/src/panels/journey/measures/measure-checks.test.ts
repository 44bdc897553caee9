import { MAX_NAME_CHARS, MAX_REASON_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { describe, expect, it } from 'vitest'
import { withDone, withStep, withoutStep } from './enablement.ts'
import { checkEntry, checkReason, checkRevenue } from './measure-checks.ts'
import { newMeasure } from './new-measure.ts'
import { outsideName } from './outside-name.ts'

describe('what is typed about a measure', () => {
  it('[P296] M36 a title and a touchpoint are enough; without one of them it is refused in words', () => {
    const event = { eventIds: ['note'] }
    expect(newMeasure(' Call back ', ['pay'], event)).toEqual({
      title: 'Call back',
      touchpointIds: ['pay'],
      eventIds: ['note'],
    })
    expect(newMeasure('Call back', [], null)).toMatchObject({ refused: 'no-touchpoint' })
    expect(newMeasure('  ', ['pay'], null)).toMatchObject({ refused: 'empty' })
    expect(newMeasure('x'.repeat(MAX_TITLE_CHARS + 1), ['pay'], null)).toMatchObject({
      refused: 'too-long',
      values: { count: MAX_TITLE_CHARS + 1, most: MAX_TITLE_CHARS },
    })
  })

  it('[P297] M39 a range of revenue that is turned is refused, whichever end is typed', () => {
    expect(checkRevenue('60000', 0, [10, 50_000])).toEqual({
      refused: 'range-turned',
      values: { least: 60_000, most: 50_000 },
    })
    expect(checkRevenue('5', 1, [10, 50_000])).toMatchObject({ refused: 'range-turned' })
    expect(checkRevenue('50000', 1, [10, 20])).toEqual([10, 50_000])
    expect(checkRevenue('-5', 0, [10, 20])).toEqual([-5, 20])
    // The first end that is typed stands for both, and nothing is no range.
    expect(checkRevenue('300', 1, null)).toEqual([300, 300])
    expect(checkRevenue(' ', 0, [10, 20])).toBeNull()
  })

  it.each([
    ['50.000', 50_000],
    ['50,000', 50_000],
    ['1 250 000', 1_250_000],
    ['1.250.000,50', 1_250_000.5],
    ['-20.000', -20_000],
    ['12,5', 12.5],
  ])('[P297] M39 %j is an amount as people write it', (typed, amount) => {
    expect(checkRevenue(typed, 0, null)).toEqual([amount, amount])
  })

  it.each(['much', '1.2.3', '1e6', '50.00.000', 'Infinity'])('[P297] M39 %j is none', (typed) => {
    expect(checkRevenue(typed, 0, null)).toMatchObject({ refused: 'no-number' })
  })

  it('[P294] M50 a reason says something, and is refused with the count where it is too long', () => {
    expect(checkReason(' \n ')).toMatchObject({ refused: 'no-reason' })
    expect(checkReason(' too dear ')).toBe('too dear')
    expect(checkReason('x'.repeat(MAX_REASON_CHARS + 1))).toMatchObject({ refused: 'too-long' })
    expect(checkEntry(' ')).toMatchObject({ refused: 'empty' })
  })

  it('[P298] M40 what people need for it is listed, ticked off and taken from the list', () => {
    const one = [{ text: 'Train the hotline', isDone: false }]
    expect(withStep(one, ' Authority to refund ')).toEqual([
      ...one,
      { text: 'Authority to refund', isDone: false },
    ])
    expect(withStep(one, '')).toMatchObject({ refused: 'empty' })
    expect(withStep(one, 'x'.repeat(MAX_TITLE_CHARS + 1))).toMatchObject({ refused: 'too-long' })
    expect(withDone([...one, ...one], 1, true).map(({ isDone }) => isDone)).toEqual([false, true])
    expect(withoutStep(one, 0)).toEqual([])
  })

  it('[P299] M36 somebody outside is asked by a name; somebody of the workspace is not one of them', () => {
    const members = [{ name: 'Bob' }]
    expect(outsideName(' Ms Summer, agency ', members)).toBe('Ms Summer, agency')
    for (const nobody of ['', '  ', 'Bob', 'Bob · Sales', 'x'.repeat(MAX_NAME_CHARS + 1)])
      expect(outsideName(nobody, members)).toBeNull()
    expect(outsideName('Ms Summer', members, ['Ms Summer'])).toBeNull()
  })
})
