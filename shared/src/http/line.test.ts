import { describe, expect, it } from 'vitest'
import { rowProse } from '../journey/row-text.ts'
import { line } from './line.ts'

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
  expect(rowProse(20).parse(' one\r\n\ttwo\u0000\u202e a\u030a\r ')).toBe('one\n\ttwo å')
})
