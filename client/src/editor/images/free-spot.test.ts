import { expect, it } from 'vitest'
import { centreOf } from '@wegpunkt/shared/board/geometry'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { freeSpot } from './free-spot.ts'

it('[E54] a picture that is not pointed at comes into the middle of what is seen, or beside what lies there', () => {
  const { editor } = editorOn()
  const middle = centreOf(editor.visible())
  expect(freeSpot(editor, [100, 100])).toEqual(middle)
  const full = editorOn(note('n', [middle[0] - 60, middle[1] - 60]))
  const [x, y] = freeSpot(full.editor, [100, 100])
  expect(Math.max(Math.abs(x - middle[0]), Math.abs(y - middle[1]))).toBeGreaterThanOrEqual(110)
  expect(Math.hypot(x - middle[0], y - middle[1])).toBeLessThan(200)
})
