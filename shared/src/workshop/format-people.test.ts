import { expect, it } from 'vitest'
import { workshopFormats } from './choices.ts'
import { formatPeople, roomierFormat } from './format-people.ts'

it('[K63] a format says how many people it suits, and which one suits more than that (METHOD.md M44)', () => {
  for (const format of workshopFormats) {
    const { least, most } = formatPeople[format]
    expect(least).toBeLessThan(most)
    expect(roomierFormat(format, most)).toBeNull()
  }
  expect(roomierFormat('meeting', 13)).toBe('groups')
  expect(roomierFormat('project', 61)).toBe('large-group')
  expect(roomierFormat('groups', 61)).toBe('large-group')
  expect(roomierFormat('large-group', 301)).toBeNull()
  expect(roomierFormat('meeting', 5_000)).toBeNull()
})
