import { expect, it } from 'vitest'
import { ICON_SIZE, rowOf } from './card-row.ts'

const room = { left: 40, right: 188, faces: 2, mark: false }

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

it('[C82] a description has a mark before the faces, which goes before a name is cut', () => {
  const marked = { ...room, mark: true }
  const roomy = rowOf({ ...marked, text: 40 })
  expect(roomy.mark).toBeGreaterThanOrEqual(roomy.x + roomy.width)
  expect((roomy.mark ?? 0) + ICON_SIZE).toBeLessThanOrEqual(room.right - 2 * roomy.faceStep)
  const tight = rowOf({ ...marked, text: 108 })
  expect(tight.mark).toBeNull()
  expect(tight.width).toBeGreaterThanOrEqual(108)
  expect(rowOf({ ...room, text: 40 }).mark).toBeNull()
})
