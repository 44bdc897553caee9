import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Group, mixed, regrouped } from './group.ts'
import { isRefusal, next } from './next.ts'
import { after, asking, phase, planned, six } from './testing/workshops.ts'
import type { Workshop } from './workshop.ts'
import type { WorkshopCommand } from './workshop-command.ts'

const MINUTE = 60_000
const running = after(planned(phase('a'), phase('b')), [1, { do: 'start' }])
const sizes = ({ groups }: Pick<Workshop, 'groups'>): number[] => groups.map(({ people }) => people.length)
const refusal = (workshop: Workshop, command: WorkshopCommand): string => {
  const result = next(workshop, command, asking(2))
  return isRefusal(result) ? result.refused : 'taken'
}
const people = fc
  .array(fc.constantFrom('sales', 'service', 'logistics', 'development', null), { maxLength: 60 })
  .map((departments) => departments.map((department, at) => ({ person: `p${at}`, department })))

it('[K102] whoever takes part, groups differ by one at most, in all and of each department', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: 12 }), (all, count) => {
      const groups = mixed(all, count)
      expect(groups.flat().toSorted()).toEqual(all.map(({ person }) => person).toSorted())
      const spread = (counts: number[]): number => Math.max(...counts) - Math.min(...counts)
      expect(spread(groups.map((some) => some.length))).toBeLessThanOrEqual(1)
      for (const department of new Set(all.map((one) => one.department))) {
        const theirs = new Set(all.filter((one) => one.department === department).map(({ person }) => person))
        expect(spread(groups.map((some) => some.filter((id) => theirs.has(id)).length))).toBeLessThanOrEqual(
          1,
        )
      }
    }),
  )
})

it('[K102] each group has as many departments as it can have', () => {
  const departmentsIn = (some: readonly string[]): number => new Set(some.map((id) => id.slice(0, 1))).size
  expect(
    mixed(six, 2)
      .map(departmentsIn)
      .toSorted((a, b) => a - b),
  ).toEqual([2, 3])
  expect(mixed(six, 3).map((some) => some.length)).toEqual([2, 2, 2])
  expect(mixed(six, 3).map(departmentsIn)).toEqual([2, 2, 2])
})

it('[K103] groups have an area and a time each, are mixed anew, changed by hand, and merged', () => {
  const split = after(running, [2, { do: 'split', groups: 3 }])
  const [first, second] = split.groups
  expect(sizes(split)).toEqual([2, 2, 2])
  const focus = { on: 'stage', id: 's' } as const
  const placed = after(
    split,
    [3, { do: 'group-area', group: first?.id ?? '', focus }],
    [3, { do: 'group-timer', group: first?.id ?? '', minutes: 10 }],
    [3, { do: 'move-to-group', person: second?.people[0] ?? '', group: first?.id ?? '' }],
  )
  expect(placed.groups[0]).toMatchObject({ focus, endsAt: 13 * MINUTE })
  expect(sizes(placed)).toEqual([3, 1, 2])
  // A phase that begins leaves them as they are, and so does a pause, in which no time passes.
  const later = after(placed, [4, { do: 'next' }], [5, { do: 'pause' }], [9, { do: 'resume' }])
  expect([sizes(later), later.groups[0]?.endsAt]).toEqual([[3, 1, 2], 17 * MINUTE])
  const back = after(placed, [5, { do: 'pause' }], [8, { do: 'next' }])
  expect(back.groups[0]?.endsAt).toBe(16 * MINUTE)
  const all = after(placed, [4, { do: 'group-timer', group: null, minutes: 5 }])
  expect(all.groups.map(({ endsAt }) => endsAt)).toEqual([9 * MINUTE, 9 * MINUTE, 9 * MINUTE])
  const anew = after(placed, [6, { do: 'split', groups: 2 }])
  expect([sizes(anew), anew.groups[0]?.focus]).toEqual([[3, 3], focus])
  expect(after(placed, [6, { do: 'merge' }]).groups).toEqual([])
  expect(after(placed, [6, { do: 'end' }]).groups).toEqual([])
})

it('[K103] what makes no sense with groups is refused with the reason', () => {
  const split = after(running, [2, { do: 'split', groups: 2 }])
  const [first] = split.groups
  expect(refusal(planned(phase('a')), { do: 'split', groups: 2 })).toBe('It is not running')
  expect(refusal(running, { do: 'split', groups: 7 })).toBe('There are fewer people than groups')
  for (const command of [
    { do: 'merge' },
    { do: 'group-timer', group: null, minutes: 5 },
    { do: 'move-to-group', person: 's1', group: 'x' },
  ] as const)
    expect(refusal(running, command)).toBe('It is not split into groups')
  expect(refusal(split, { do: 'move-to-group', person: 's1', group: 'x' })).toBe('There is no such group')
  expect(refusal(split, { do: 'move-to-group', person: 'x', group: first?.id ?? '' })).toBe(
    'They are in no group',
  )
  expect(refusal(split, { do: 'group-area', group: 'x', focus: { on: 'board' } })).toBe(
    'There is no such group',
  )
})

it('[K104] whoever comes late is put into the smallest group, and whoever leaves leaves no hole', () => {
  const group = (id: string, ...some: string[]): Group => ({
    id,
    people: some,
    focus: { on: 'board' },
    endsAt: null,
  })
  const groups = [group('a', 's1', 's2', 's3'), group('b', 'm1'), group('c', 'm2', 'gone')]
  const now = regrouped(groups, [...six, { person: 'late', department: null }])
  expect(now.map(({ people: some }) => some)).toEqual([
    ['s1', 's2', 's3'],
    ['m1', 'l1'],
    ['m2', 'late'],
  ])
  const same = [group('a', 's1', 's2', 's3'), group('b', 'm1', 'm2', 'l1')]
  expect(regrouped(same, six)).toBe(same)
  expect(regrouped([], six)).toEqual([])
})
