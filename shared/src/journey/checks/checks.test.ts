import { describe, expect, it } from 'vitest'
import { MAX_TITLE_CHARS } from '../../limits.ts'
import { checkRow } from '../row-checks.ts'
import { rowShapes } from '../row-fields.ts'
import { answers, journeyOf, measure, touchpoint } from '../testing/journeys.ts'
import { checkDay, checkReviewBy } from './day.ts'
import { checkChoice, checkNumber, checkValue } from './number.ts'
import {
  checkEvidence,
  checkKpi,
  checkNps,
  checkPersonaCount,
  checkStoryExport,
  isDueInPast,
} from './rows.ts'
import { isTaken, ownershipOf } from '../ownership.ts'
import {
  checkAddress,
  checkLine,
  checkOptionalLine,
  checkProse,
  checkSource,
  masked,
  personalIn,
} from './text.ts'
import { checkDependency, checkEntryShare, checkMoment, checkOrderCount, checkPromise } from './touchpoint.ts'

const today = '2027-06-15'
const call = { ...rowShapes.measure.otherwise, title: 'Call', touchpointIds: ['t'] }
/** Of a measure that can be read, as the server asks it. */
const measureIssues = (fields: object): string[] => {
  const measure = rowShapes.measure.whole.parse({ ...call, ...fields })
  return checkRow('measure', measure, { changed: Object.keys(fields), today }).map(({ path }) => path)
}
const refused = (key: string, values: object = {}) => ({ refused: key, values })

describe('text', () => {
  it('[J37] M1 is refused with the count where it is too long, and never cut', () => {
    expect(checkLine('x'.repeat(132), MAX_TITLE_CHARS)).toEqual(
      refused('too-long', { count: 132, most: 120 }),
    )
    expect(checkLine('x'.repeat(120), MAX_TITLE_CHARS)).toHaveLength(120)
    expect(checkProse('x'.repeat(11), 10)).toEqual(refused('too-long', { count: 11, most: 10 }))
  })

  it('[J37] M1 is trimmed and without control characters; HTML stays text', () => {
    expect(checkLine(' a\u0301\u0000\n ', 9)).toBe('á')
    expect(checkLine('<b>Pay</b>', 99)).toBe('<b>Pay</b>')
    expect(checkLine(' \u200b ', 9)).toEqual(refused('empty'))
    expect(checkOptionalLine('  ', 9)).toBe('')
    expect(checkProse('one\n\ttwo\u0007', 99)).toBe('one\n\ttwo')
  })

  it.each(['https://example.org/x', 'http://a.de', 'mailto:ann@example.org'])(
    '[J37] M11 M30 %j is an address',
    (it) => {
      expect([checkAddress(it, 99), checkSource(it, 99)]).toEqual([it, it])
    },
  )

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x', 'JavaScript:alert(1)', 'file:///etc'])(
    '[J37] M11 M30 %j is none that may be opened',
    (it) => {
      expect([checkAddress(it, 99), checkSource(it, 99)]).toEqual([
        refused('no-address'),
        refused('no-address'),
      ])
    },
  )

  it('[J37] M30 a source may be words, with a colon in them, too', () => {
    expect(['Survey: spring', 'fair 2027', ''].map((it) => checkSource(it, 99))).toEqual([
      'Survey: spring',
      'fair 2027',
      '',
    ])
    expect(checkAddress('fair 2027', 99)).toEqual(refused('no-address'))
  })

  it('[J37] M30 what tells who said something is found in a quote, and masked', () => {
    const quote =
      'Rufen Sie mich an, 0711 / 12 34 56-7, oder ann@example.org. Am 2027-01-31 oder 31.01.2027, 1.200 €.'
    expect(personalIn(quote)).toEqual(['ann@example.org', '0711 / 12 34 56-7'])
    expect(masked(quote)).toBe('Rufen Sie mich an, …, oder …. Am 2027-01-31 oder 31.01.2027, 1.200 €.')
    expect(personalIn('I waited 45 minutes on 3 days')).toEqual([])
  })

  it.each([
    '2026-01-01–2026-03-31',
    '2026-01-01 - 2026-03-31',
    'von 01.01.2026-31.03.2026 bis heute',
    'vom 1.1.-31.3.2026',
    '2019-2024, 2025/2026 and 2026-27',
    '1.200.000 € and 12.345.678,90',
    '01/02/2026 10:30',
  ])('[J37] M30 nobody is called by days, years and amounts: %s', (quote) => {
    expect([personalIn(quote), masked(quote)]).toEqual([[], quote])
  })

  it.each([
    ['+49 30 123 456', '+49 30 123 456'],
    ['030 123 456 on 2026-01-01', '030 123 456'],
    ['(0711) 123-4567', '(0711) 123-4567'],
    ['01.23.45.67.89', '01.23.45.67.89'],
    ['since 2024-01-05: 0171/1234567', '0171/1234567'],
  ])('[J37] M30 a number to call is found beside them: %s', (quote, number) => {
    expect(personalIn(quote)).toEqual([number])
  })
})

describe('numbers and days', () => {
  const percent = { least: 0, most: 100 }

  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['+3', 3],
    ['0', 0],
  ])('[J38] M13 %j is the number %d', (typed, number) => {
    expect(checkNumber(typed, percent)).toBe(number)
  })

  it.each(['', 'ten', '1.234,5', '1e3', '0x10', '5 %5', '--5', 'Infinity', 'NaN', '1,2,3'])(
    '[J38] M13 %j is no number',
    (typed) => {
      expect(checkNumber(typed, percent)).toEqual(refused('no-number'))
    },
  )

  it('[J38] M13 beyond the scale a number is refused, not moved onto it', () => {
    expect(checkNumber('-1', percent)).toEqual(refused('out-of-range', { least: 0, most: 100, number: -1 }))
    expect(checkNumber('−1', percent)).toEqual(refused('out-of-range', { least: 0, most: 100, number: -1 }))
    expect(checkNumber('100,5', percent)).toEqual(
      refused('out-of-range', { least: 0, most: 100, number: 100.5 }),
    )
  })

  it('[J38] M1 M2 a value that nobody knows is refused by name at the border', () => {
    expect(checkChoice(' online ', ['online', 'offline'])).toBe('online')
    expect(checkChoice('telepathic', ['online', 'offline'])).toEqual(
      refused('unknown-value', { value: 'telepathic' }),
    )
    expect(checkValue(Infinity, percent)).toMatchObject({ refused: 'out-of-range' })
  })

  it('[J38] days are those of the calendar, as they are written in both languages', () => {
    expect(['2027-02-28', '28.2.2027', ' 01.12.2027 '].map(checkDay)).toEqual([
      '2027-02-28',
      '2027-02-28',
      '2027-12-01',
    ])
    expect(['2027-02-30', '31.4.2027', 'soon', '2027', ''].map(checkDay)).toEqual(
      Array.from({ length: 5 }, () => refused('no-date')),
    )
  })

  it('[J38] M32 a review that is past already comes from an import alone', () => {
    expect(checkReviewBy('2027-06-14', today, false)).toEqual(refused('date-in-past', { day: '2027-06-14' }))
    expect(checkReviewBy('2027-06-14', today, true)).toBe('2027-06-14')
    expect(checkReviewBy('2027-06-15', today, false)).toBe('2027-06-15')
  })
})

describe('a touchpoint', () => {
  const { board } = journeyOf({
    elements: [
      touchpoint('ad', { entry: true, entryShare: 62.5 }),
      touchpoint('friend', { entry: true, entryShare: 30 }),
      touchpoint('pay', { entryShare: 90 }),
    ],
  })

  it('[J38] M13 shares above all are refused with the sum', () => {
    expect(checkEntryShare(board, 'shop', '8,2 %')).toEqual(refused('shares-above-all', { sum: 100.7 }))
    expect(checkEntryShare(board, 'shop', '7,5')).toBe(7.5)
    // Its own share is replaced, not added to.
    expect(checkEntryShare(board, 'friend', '37,5')).toBe(37.5)
    expect(checkEntryShare(board, 'shop', '-3')).toMatchObject({ refused: 'out-of-range' })
    expect(checkEntryShare(board, 'shop', 'many')).toEqual(refused('no-number'))
  })

  it('[J38] M27 nothing depends on itself; on one another two may', () => {
    expect(checkDependency('pay', 'pay')).toEqual(refused('itself'))
    expect(checkDependency('pay', 'ad')).toBe('ad')
  })

  it('[J38] M7 nobody overrules what was rated without a reason', () => {
    expect(checkMoment('painpoint', '  ')).toEqual(refused('no-reason'))
    expect(checkMoment('lovepoint', ' we saw it ')).toEqual({ kind: 'lovepoint', reason: 'we saw it' })
    expect(checkMoment('boring', 'x')).toMatchObject({ refused: 'unknown-value' })
    expect(checkMoment('none', 'x'.repeat(501))).toEqual(refused('too-long', { count: 501, most: 500 }))
  })

  it('[J38] M10 a promise of the future is only for what is planned', () => {
    const promise = { text: 'in a day', source: 'ad of 1.7.2027' }
    expect(checkPromise(promise, {}, today)).toEqual(refused('date-in-future', { day: '2027-07-01' }))
    expect(checkPromise(promise, { status: 'planned' }, today)).toEqual(promise)
    expect(checkPromise({ ...promise, source: 'ad of 2027-06-15' }, {}, today)).toMatchObject({
      text: 'in a day',
    })
    expect(checkPromise({ text: ' ', source: '' }, {}, today)).toEqual(refused('empty'))
    expect(checkPromise({ text: 'x', source: 'javascript:x' }, {}, today)).toEqual(refused('no-address'))
  })

  it('[J38] M11 a benchmark may name a person, and opens no strange address', () => {
    expect(checkOptionalLine('Anna from the bakery', 500)).toBe('Anna from the bakery')
    expect(checkSource('https://example.org', 500)).toBe('https://example.org')
    expect(checkSource('data:x', 500)).toEqual(refused('no-address'))
  })

  it('[J38] M14 orders are counted in whole numbers from none', () => {
    expect(['0', ' 7 '].map(checkOrderCount)).toEqual([0, 7])
    expect(checkOrderCount('1,5')).toEqual(refused('not-whole'))
    expect(checkOrderCount('-1')).toMatchObject({ refused: 'out-of-range' })
    expect(checkOrderCount('some')).toMatchObject({ refused: 'no-number' })
  })
})

describe('rows', () => {
  it('[J39] M18 a sixth persona is refused', () => {
    expect(checkPersonaCount(5)).toBe(5)
    expect(checkPersonaCount(6)).toEqual(refused('too-many-personas', { count: 6, most: 5 }))
  })

  it('[J39] M26 a figure is a number, and of the future only if it is aimed at', () => {
    const kpi = { value: 1, date: '2027-07-01', isTarget: false }
    expect(checkKpi(kpi, today)).toEqual(refused('date-in-future', { day: '2027-07-01' }))
    expect(checkKpi({ ...kpi, isTarget: true }, today)).toBeNull()
    expect(checkKpi({ ...kpi, date: today }, today)).toBeNull()
    expect(checkKpi({ ...kpi, value: Number.NaN }, today)).toEqual(refused('no-number'))
    expect(checkKpi({ ...kpi, date: 'soon' }, today)).toEqual(refused('no-date'))
  })

  it('[J39] M30 M31 ratings of customers come from somewhere, or are called an estimate', () => {
    const said = { ...answers('pay', [1]), source: ' ' }
    expect(checkEvidence(said)).toEqual(refused('no-evidence'))
    expect(checkEvidence({ ...said, type: 'assumption' })).toBeNull()
    expect(checkEvidence({ ...said, quote: 'it was quick' })).toBeNull()
    expect(checkEvidence(answers('pay', [3]))).toEqual(
      refused('out-of-range', { least: -2, most: 2, number: 3 }),
    )
    expect(checkEvidence({ ...said, n: -1 })).toMatchObject({ refused: 'out-of-range' })
  })

  it('[J39] M35 a story without consent does not leave the house', () => {
    expect((['yes', 'no', 'unknown'] as const).map((consent) => checkStoryExport({ consent }))).toEqual([
      null,
      refused('no-consent'),
      refused('no-consent'),
    ])
  })

  it('[J39] M36 a measure is at a touchpoint and on the scales; one that is due in the past is only warned of', () => {
    const wrong = (fields: object) =>
      rowShapes.measure.whole.safeParse({ ...call, ...fields }).error?.issues.map(({ path }) => path[0]) ?? []
    expect(wrong({ touchpointIds: [] })).toEqual(['touchpointIds'])
    expect([wrong({ effect: 6 }), wrong({ effort: 2.5 })]).toEqual([['effect'], ['effort']])
    expect(wrong({ due: '2027-13-01' })).toEqual(['due'])
    expect(wrong({ due: '2027-06-14', owner: 'somebody outside' })).toEqual([])
    const late = measure('m1', { due: '2027-06-14' })
    expect([isDueInPast(late, today), isDueInPast(measure('m2'), today)]).toEqual([true, false])
  })

  it('[J39] M37 a measure is owned by one’s own yes, and stays accepted when it is given twice', () => {
    const proposed = { owner: 'bob', ownership: ownershipOf('bob', 'ann', null) }
    expect([proposed.ownership, isTaken(proposed)]).toEqual(['proposed', false])
    const accepted = { owner: 'bob', ownership: ownershipOf('bob', 'bob', proposed) }
    expect([accepted.ownership, isTaken(accepted)]).toEqual(['accepted', true])
    expect(ownershipOf('bob', 'bob', accepted)).toBe('accepted')
    expect(ownershipOf('bob', 'ann', accepted)).toBe('accepted')
    expect(ownershipOf('ann', 'ann', accepted)).toBe('volunteered')
    expect(ownershipOf(null, 'ann', accepted)).toBeNull()
  })

  it('[J39] M39 a range that is turned is refused', () => {
    expect(measureIssues({ revenue: [20, 10] })).toEqual(['revenue'])
    expect(measureIssues({ revenue: [-10, 10] })).toEqual([])
  })

  it('[J39] M47 a score counts people, at least one, or lies between −100 and 100', () => {
    const nps = { id: 'n', date: '2027-06-01', promoters: 5, passives: 0, detractors: 0 }
    expect(checkNps(nps)).toBeNull()
    expect(checkNps({ ...nps, promoters: 0 })).toEqual(refused('nobody-counted'))
    expect(checkNps({ ...nps, passives: 0.5 })).toEqual(refused('not-whole'))
    expect(checkNps({ ...nps, detractors: -1 })).toMatchObject({ refused: 'out-of-range' })
    expect([-100, 42, 100].map((score) => checkNps({ id: 'n', date: today, score }))).toEqual([
      null,
      null,
      null,
    ])
    expect(checkNps({ id: 'n', date: today, score: 101 })).toMatchObject({ refused: 'out-of-range' })
    expect(checkNps({ ...nps, date: '' })).toEqual(refused('no-date'))
  })

  it('[J39] M50 a measure is dropped with a reason', () => {
    expect(measureIssues({ status: 'dropped', reason: ' ' })).toEqual(['reason'])
    expect(measureIssues({ status: 'dropped', reason: 'too dear' })).toEqual([])
  })
})
