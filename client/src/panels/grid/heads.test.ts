import { Lane } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import { type HeadLine, customerStretches } from './heads.ts'
import { bounded, stepped } from './length.ts'

const line = (kind: Lane['kind'], index: number): HeadLine => ({
  id: `${kind}${index}`,
  index,
  start: index * 100,
  length: 100,
  ownName: '',
  name: kind,
  lane: Lane.parse({ kind, order: 'a0' }),
})

it("[P73] the customer's lanes that lie together are held together", () => {
  const lines = [line('doing', 0), line('feeling', 1), line('department', 2), line('thinking', 3)]
  expect(customerStretches(lines)).toEqual([
    { start: 0, length: 200 },
    { start: 300, length: 100 },
  ])
})

it('[P74] a stage or lane is resized on the grid, and stays within reason', () => {
  expect(bounded('stages', 451)).toBe(448)
  expect(bounded('lanes', 3)).toBe(56)
  expect(bounded('lanes', 1e9)).toBe(4_000)
  expect([stepped('stages', 448, true), stepped('stages', 120, false)]).toEqual([472, 120])
})
