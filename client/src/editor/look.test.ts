import { expect, it } from 'vitest'
import type { Camera } from './editor.ts'
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

it('[E234] a board opens where the tab looked last, also when that part of it comes later, until somebody moves', () => {
  const { document } = boardOf()
  const opensAt: Camera = { at: [5_000, 900], zoom: 0.5 }
  let camera: Camera = { at: [0, 0], zoom: 1 }
  const look = createLook(
    document.store,
    () => camera,
    (next) => (camera = next),
    { opensAt },
  )
  look.resize([800, 600])
  expect(camera.zoom).toBe(0.5)
  expect(camera.at[0]).toBeLessThan(5_000)
  document.edit([note('far', [6_000, 1_200])])
  look.openOnce()
  expect(camera).toEqual(opensAt)
  look.move({ at: [10, 20], zoom: 1 })
  look.openOnce()
  expect(camera).toEqual({ at: [10, 20], zoom: 1 })
})
