import { countingBy } from '@wegpunkt/shared/journey/former-departments'
import { type Finding, findings, ruleIds } from '@wegpunkt/shared/journey/findings/findings'
import { foundOn } from '@wegpunkt/shared/journey/testing/found-on'
import { journeyOf, persona, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../../../editor/testing/boards.ts'
import { goalOf } from './finding-goal.ts'
import { groupsOf } from './finding-groups.ts'
import { watchCount } from './watch-count.ts'

const finding = (fields: Partial<Finding>): Finding => ({
  id: 'draft:a',
  rule: 'draft',
  severity: 'hint',
  element: null,
  row: null,
  values: {},
  ...fields,
})

describe('the list of findings', () => {
  it('[P253] stands in groups by severity, the most serious first, what one rule found together', () => {
    const groups = groupsOf([
      finding({ rule: 'no-persona', severity: 'warning' }),
      finding({ rule: 'draft', id: 'draft:a' }),
      finding({ rule: 'no-indirect' }),
      finding({ rule: 'draft', id: 'draft:b' }),
      finding({ rule: 'promise-not-kept', severity: 'serious' }),
    ])
    expect(
      groups.map(({ severity, count, kinds }) => [severity, count, kinds.map(({ rule }) => rule)]),
    ).toEqual([
      ['serious', 1, ['promise-not-kept']],
      ['warning', 1, ['no-persona']],
      ['hint', 3, ['draft', 'no-indirect']],
    ])
    expect(groups[2]?.kinds[0]?.found.map(({ id }) => id)).toEqual(['draft:a', 'draft:b'])
    expect(groupsOf([])).toEqual([])
  })
})

describe('a finding', () => {
  const { board } = journeyOf({ elements: [touchpoint('pay')] })

  it('[P254] leads to its touchpoint or its stage, and nowhere once that is gone', () => {
    expect(goalOf(finding({ element: 'pay' }), board)).toEqual({ to: 'element', id: 'pay' })
    expect(goalOf(finding({ element: 'buy', rule: 'stage-empty' }), board)).toEqual({
      to: 'stage',
      id: 'buy',
    })
    expect(goalOf(finding({ element: 'gone' }), board)).toBeNull()
  })

  it('[P254] of every rule leads somewhere, but where it is about the board as it is', () => {
    const nowhere = ruleIds.filter((rule) => {
      const journey = journeyOf(foundOn[rule][0])
      const found = findings(journey).open.filter((one) => one.rule === rule)
      return found.some((one) => goalOf(one, journey.board) === null)
    })
    expect(nowhere).toEqual(['too-many-stages', 'too-many-touchpoints', 'no-indirect'])
  })

  it('[P254] about a row leads to the view of its rows', () => {
    expect(goalOf(finding({ rule: 'measure-overdue', row: 'm1' }), board)).toEqual({
      to: 'view',
      view: 'measures',
    })
    expect(goalOf(finding({ rule: 'kpi-stale', row: 'k1' }), board)).toEqual({ to: 'view', view: 'figures' })
  })
})

describe('the count of findings', () => {
  const rows = { ...journeyOf({}).rows, personas: [persona('ann')] }

  function watching() {
    const board = boardOf(card('pay', { title: 'I pay' }))
    const counts: number[] = []
    let waiting: (() => void) | null = null
    let asked = 0
    const stop = watchCount({
      store: board.document.store,
      counting: countingBy(new Map()),
      rows,
      today: '2027-06-15',
      changed: (count) => void counts.push(count),
      whenIdle: (work) => {
        asked++
        waiting = work
        return () => {
          waiting = null
        }
      },
    })
    const idle = (): void => {
      const work = waiting
      waiting = null
      work?.()
    }
    return { board, counts, idle, stop, asked: () => asked, isWaiting: () => waiting !== null }
  }

  it('[P255] is taken when there is time, once for any number of changes', () => {
    const { board, counts, idle, asked, isWaiting } = watching()
    expect(counts).toEqual([])
    idle()
    expect(counts).toHaveLength(1)
    expect(isWaiting()).toBe(false)
    for (const title of ['a', 'b', 'c']) board.document.edit([card(title, { title: '' })])
    expect(asked()).toBe(2)
    idle()
    expect(counts[1]).toBe((counts[0] ?? 0) + 3)
  })

  it('[P255] is not taken any more once nobody looks', () => {
    const { board, counts, idle, stop, isWaiting } = watching()
    idle()
    board.document.edit([card('new', { title: '' })])
    stop()
    expect(isWaiting()).toBe(false)
    board.document.edit([card('newer', { title: '' })])
    expect(isWaiting()).toBe(false)
    expect(counts).toHaveLength(1)
  })
})
