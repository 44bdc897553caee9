import { expect, it } from 'vitest'
import { manualClock } from '../../../../document/testing/manual-clock.ts'
import { boardOf, note } from '../../../../editor/testing/boards.ts'
import { watchRevealed } from './show-revealed.ts'
import type { Rect } from '@wegpunkt/shared/board/geometry'

it('[P613] the view goes to the notes that a reveal brings, together and wherever they lie, and nowhere without any', async () => {
  const { document, byOther } = boardOf(note('before', [0, 0]))
  const clock = manualClock()
  const shown: (Rect | null)[] = []
  const places = { document, fit: (area: Rect | null) => void shown.push(area) }
  const arrived = watchRevealed(places, clock)()
  byOther([note('a', [3_000, 2_000]), note('b', [3_400, 2_000])])
  clock.pass(300)
  expect(await arrived).toBe(2)
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatchObject({ x: 3_000, y: 2_000 })
  expect(shown[0]?.w).toBeGreaterThan(400)

  const nothing = watchRevealed(places, clock)()
  clock.pass(4_000)
  expect([await nothing, shown.length]).toEqual([0, 1])
})
