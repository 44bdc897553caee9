import { expect, it } from 'vitest'
import { stepOf } from './step-of.ts'

it('[P390] arrow keys lead from view to view, around both ends', () => {
  const all = ['a', 'b', 'c']
  expect(stepOf('ArrowDown', all, 'c')).toBe('a')
  expect(stepOf('ArrowUp', all, 'a')).toBe('c')
  expect(stepOf('ArrowRight', all, 'a')).toBe('b')
  expect(stepOf('Home', all, 'c')).toBe('a')
  expect(stepOf('End', all, 'a')).toBe('c')
  expect(stepOf('x', all, 'a')).toBeNull()
})
