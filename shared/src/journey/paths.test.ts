import { describe, expect, it } from 'vitest'
import { handovers } from './handovers.ts'
import { firstAndLast } from './impressions.ts'
import { mainSteps, stepsOf } from './parts/steps.ts'
import { journeyOf, touchpoint } from './testing/journeys.ts'

const connector = (id: string, from: string, to: string): [string, object] => [
  id,
  { kind: 'connector', from, to },
]
const cards = [
  touchpoint('see', { stage: 'notice' }),
  touchpoint('give-up', { path: 'drop-off' }),
  touchpoint('call', { path: 'alternative', department: 'service' }),
  touchpoint('pay', { department: 'sales' }),
]
const idsOf = (elements: readonly [string, object][]): readonly string[] =>
  stepsOf(journeyOf({ elements }).board).map(({ id }) => id)

describe('the ways that customers take', () => {
  it('[J47] M3 how they do not buy is part of the journey, and not of the way they are meant to take', () => {
    const { board } = journeyOf({ elements: cards })
    expect(idsOf(cards)).toEqual(['see', 'give-up', 'call', 'pay'])
    expect(mainSteps(stepsOf(board)).map(({ id }) => id)).toEqual(['see', 'pay'])
    expect(firstAndLast({ board })).toEqual(['see', 'pay'])
    expect(handovers(board).handovers).toEqual([])
  })

  it('[J47] M3 a loop is allowed, and changes no order: real customers go back', () => {
    const loop = [connector('c1', 'pay', 'see'), connector('c2', 'see', 'pay'), connector('c3', 'pay', 'pay')]
    expect(idsOf([...cards, ...loop])).toEqual(idsOf(cards))
  })

  it('[J47] M3 a path of another time is the main one, and costs nobody the touchpoint', () => {
    expect(idsOf([touchpoint('fly', { path: 'teleport' })])).toEqual(['fly'])
    const { board } = journeyOf({ elements: [touchpoint('fly', { path: 'teleport' })] })
    expect(mainSteps(stepsOf(board))).toHaveLength(1)
  })
})
