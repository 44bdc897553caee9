import { expect, it } from 'vitest'
import { rowOf } from './card-row.ts'

const room = { left: 40, right: 188, faces: 2 }

it('[C38] before the name of a channel is cut, the faces of a card close up, then its icon goes', () => {
  const roomy = rowOf({ ...room, text: 60 })
  expect(roomy).toMatchObject({ icon: true, faceStep: 20, x: 60 })
  const tight = rowOf({ ...room, text: roomy.width + 4 })
  expect(tight).toMatchObject({ icon: true, x: 60 })
  expect(tight.faceStep).toBeLessThan(20)
  const tighter = rowOf({ ...room, text: roomy.width + 20 })
  expect(tighter).toMatchObject({ icon: false, x: 40 })
  expect(tighter.width).toBeGreaterThanOrEqual(roomy.width + 20)
  expect(rowOf({ ...room, text: 200 })).toEqual(roomy)
})
