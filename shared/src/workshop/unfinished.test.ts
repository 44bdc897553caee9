import { expect, it } from 'vitest'
import type { MeasureStatus } from '../journey/row-choices.ts'
import { unfinishedMeasures } from './unfinished.ts'

const measure = (id: string, hour: number, due: string | null = null, status: MeasureStatus = 'idea') => ({
  id,
  due,
  status,
  createdAt: new Date(Date.UTC(2027, 0, 1, hour)).toISOString(),
})
const at = (hour: number): number => Date.UTC(2027, 0, 1, hour)
const held = [
  { id: 'w', title: 'Auftakt', startedAt: at(1), endedAt: at(3) },
  { id: 'v', title: 'Jetzt', startedAt: at(9), endedAt: null },
]

it('[K101] the next workshop opens with what is not done from before: overdue first, then as it is due', () => {
  const measures = [
    measure('ohne Tag', 2),
    measure('fällig', 2, '2027-03-01', 'doing'),
    measure('überfällig', 4, '2027-01-15', 'chosen'),
    measure('erledigt', 2, '2027-01-01', 'done'),
    measure('verworfen', 2, null, 'dropped'),
    measure('von heute', 10, '2027-01-01'),
  ]
  const found = unfinishedMeasures(measures, held, { before: at(9), today: '2027-02-01' })
  expect(found.map(({ measure: { id }, from, isOverdue }) => [id, from, isOverdue])).toEqual([
    ['überfällig', null, true],
    ['fällig', 'Auftakt', false],
    ['ohne Tag', 'Auftakt', false],
  ])
  expect(unfinishedMeasures(measures, held, { before: null, today: '2027-02-01' })).toHaveLength(4)
})
