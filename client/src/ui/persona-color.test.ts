import { expect, it } from 'vitest'
import { personaColor } from './persona-color.ts'
import { contrast, readableOn } from './readable-on.ts'

it('[P310] M18 initials of a persona have a colour that stays, and read well on it', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `persona-${i}`)
  const colors = new Set(ids.map(personaColor))
  expect(colors.size).toBe(8)
  expect(ids.map(personaColor)).toEqual(ids.map(personaColor))
  for (const color of colors) expect(contrast(color, readableOn(color))).toBeGreaterThanOrEqual(4.5)
})
