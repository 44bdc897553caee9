import { expect, it } from 'vitest'
import { createLook } from './look.ts'
import { boardOf, note } from './testing/boards.ts'

it('[E23] the bounds of a board hold the grid and what lies beside it', () => {
  const { document } = boardOf(note('n', [1000, -50]))
  const look = createLook(
    document.store,
    () => ({ at: [0, 0], zoom: 1 }),
    () => {},
  )
  expect(look.bounds()).toEqual({ x: 0, y: -54, w: 1124, h: 414 })
})
