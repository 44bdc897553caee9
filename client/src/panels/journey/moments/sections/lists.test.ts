import { wishHeat } from '@wegpunkt/shared/journey/wish-heat'
import { coreProcesses } from '@wegpunkt/shared/journey/core-processes'
import { priorities } from '@wegpunkt/shared/journey/priorities'
import { answers, assessed, journeyOf, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { expect, it } from 'vitest'
import { assessedAt } from './assessed-at.ts'
import { coreFirst } from './core-first.ts'
import { matterGroups, matterList } from './matter-list.ts'

it('[P258] M5 M7 deal-breakers stand on top, then what hurts most, then what delights most', () => {
  const journey = journeyOf({
    elements: ['good', 'bad', 'worse', 'best', 'calm'].map((id) =>
      touchpoint(id, id === 'good' ? { dealBreaker: 'it ends here' } : {}),
    ),
    rows: { evidence: [answers('worse', [-2, -2, -2]), answers('best', [2, 2, 2])] },
    assessments: [
      assessed('good', { experience: 1 }),
      assessed('bad', { experience: -1 }),
      assessed('calm', { experience: 0 }),
    ],
  })
  const list = matterList(journey, 'ann')
  expect(list.map(({ touchpoint: id }) => id)).toEqual(['good', 'worse', 'bad', 'best'])
  const groups = matterGroups(journey, 'ann')
  expect(groups.dealBreakers).toEqual(list.slice(0, 1))
  expect(groups.painpoints).toEqual(list.slice(1, 3))
  expect(groups.lovepoints).toEqual(list.slice(3))
  expect(list[0]).toMatchObject({
    dealBreaker: 'it ends here',
    moment: { kind: 'lovepoint', isHollow: true },
  })
  expect(list[1]).toMatchObject({ dealBreaker: null, moment: { kind: 'painpoint', isHollow: false, n: 3 } })
})

it('[P258] M7 a moment that somebody overruled keeps its reason, and one without a reason counts for nothing', () => {
  const overruled = (reason: string) =>
    journeyOf({
      elements: [touchpoint('pay')],
      assessments: [assessed('pay', { moment: { kind: 'painpoint', reason } })],
    })
  expect(matterList(overruled('Everybody tells of it'), 'ann')).toMatchObject([
    { touchpoint: 'pay', moment: { kind: 'painpoint', median: null, reason: 'Everybody tells of it' } },
  ])
  expect(matterList(overruled(' '), 'ann')).toEqual([])
})

it('[P259] M16 core processes come first where one asks for it, below deal-breakers and each in its order', () => {
  const hurt = (id: string, experience: -1 | -2) => assessed(id, { experience })
  const journey = journeyOf({
    elements: [
      touchpoint('a'),
      touchpoint('b', { coreProcess: '' }),
      touchpoint('c', { coreProcess: 'billing' }),
      touchpoint('d', { dealBreaker: '' }),
    ],
    assessments: [hurt('a', -2), hurt('b', -1), hurt('c', -2)],
  })
  const before = priorities(journey)
  expect(before.map(({ touchpoint: id }) => id)).toEqual(['d', 'a', 'c', 'b'])
  const sorted = coreFirst(before, coreProcesses(journey.board))
  expect(sorted.map(({ touchpoint: id }) => id)).toEqual(['d', 'c', 'b', 'a'])
})

it('[P260] M12 the wishes show touchpoints of which any was looked at; neither nor is looked at', () => {
  const { board } = journeyOf({
    elements: [
      touchpoint('a'),
      touchpoint('b', { wishes: { fast: 0 } }),
      touchpoint('c', { wishes: { easy: -1 } }),
    ],
  })
  const heat = wishHeat(board)
  expect(heat && assessedAt(heat).map((i) => heat.touchpoints[i])).toEqual(['b', 'c'])
  expect(heat?.rows.find(({ wish }) => wish === 'fast')?.marks).toEqual([null, 0, null])
})
