import { describe, expect, it } from 'vitest'
import { line, prose } from './line.ts'

const Name = line(10)

describe('a line of text', () => {
  it.each([
    [' Ann ', 'Ann'],
    ['A\u030a', 'Å'],
    ['Ann\n\u0000', 'Ann'],
    ['Ann\u202e\u2066', 'Ann'],
    ['👩\u200d👧', '👩\u200d👧'],
    ['\ud800', '\ufffd'],
  ])('[H22] %j is taken as %j', (typed, taken) => {
    expect(Name.parse(typed)).toBe(taken)
  })

  it.each(['', '  ', '\u200b', '\u2066\u2069', '\u00ad', '\u3164', '\u2800', '\u0300', 'x'.repeat(11)])(
    '[H22] %j is refused',
    (typed) => {
      expect(Name.safeParse(typed).success).toBe(false)
    },
  )
})

it('[H22] several lines stay several, without control characters', () => {
  expect(prose(20).parse(' one\n\ttwo\u0000\r ')).toBe(' one\n\ttwo ')
})
