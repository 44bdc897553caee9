import { array, assert, constantFrom, property } from 'fast-check'
import { expect, it } from 'vitest'
import { type TookPart, peopleByDepartment } from './people-by-department.ts'

const people = (department: string | null, count: number, name: string | null = null): TookPart[] =>
  Array.from({ length: count }, () => ({ department, name }))
const told = (...all: TookPart[][]) =>
  peopleByDepartment(all.flat()).groups.map(({ departments, people: count }) => [departments, count])

it('[K86] a department of one or two is told together with others, so that no number tells who it was', () => {
  expect(told(people('sales', 5), people('service', 3))).toEqual([
    [['sales'], 5],
    [['service'], 3],
  ])
  expect(told(people('sales', 5), people('service', 4), people('logistics', 1), people(null, 2))).toEqual([
    [['sales'], 5],
    [['service'], 4],
    [[null, 'logistics'], 3],
  ])
  // What is left of the sum would tell as well.
  expect(told(people('sales', 5), people('service', 4), people('logistics', 1))).toEqual([
    [['sales'], 5],
    [['service', 'logistics'], 5],
  ])
})

it('[K86] only those who agreed are named, and of fewer than three in all no number is told', () => {
  const all = [...people('sales', 3), ...people('sales', 1, 'Cora'), ...people('service', 1, 'Anton')]
  expect(peopleByDepartment(all)).toEqual({
    all: 5,
    groups: [{ departments: ['sales', 'service'], people: 5, names: ['Anton', 'Cora'] }],
  })
  expect(peopleByDepartment([...people('sales', 1), ...people('service', 1, 'Anton')])).toEqual({
    all: null,
    groups: [{ departments: ['service'], people: null, names: ['Anton'] }],
  })
  expect(peopleByDepartment([])).toEqual({ all: null, groups: [] })
})

it('[K86] whoever takes part, no told number is below three, and all numbers are the sum', () => {
  const department = constantFrom('a', 'b', 'c', 'd', 'e', null)
  assert(
    property(array(department, { maxLength: 40 }), (departments) => {
      const { all, groups } = peopleByDepartment(departments.map((one) => ({ department: one, name: null })))
      const counts = groups.map(({ people: count }) => count ?? 0)
      expect(counts.filter((count) => count < 3)).toEqual([])
      expect(all).toBe(departments.length < 3 ? null : departments.length)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(all ?? 0)
    }),
  )
})
