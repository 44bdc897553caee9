import { describe, expect, it } from 'vitest'
import { boardsWith } from './boards-with.ts'
import { withPersona } from './chosen-personas.ts'
import { portraitCrop } from './portrait-picture.ts'

describe('the personas of a board', () => {
  it('[P311] M18 are at most five: a sixth is refused with the number, and one twice is one', () => {
    const five = ['a', 'b', 'c', 'd', 'e']
    expect(withPersona(['a'], 'b')).toEqual(['a', 'b'])
    expect(withPersona(five, 'e')).toEqual(five)
    expect(withPersona(five, 'f')).toEqual({ refused: 'too-many-personas', values: { count: 6, most: 5 } })
  })

  it('[P311] M18 a persona is on the boards that name it', () => {
    const board = (id: string, ...personas: string[]) =>
      ({ id, personas: personas.map((one) => ({ id: one })) }) as never
    const boards = [board('x', 'a', 'b'), board('y'), board('z', 'b')]
    expect(boardsWith(boards, 'b').map(({ id }) => id)).toEqual(['x', 'z'])
    expect(boardsWith(undefined, 'b')).toEqual([])
  })
})

describe('a portrait', () => {
  it.each([
    [600, 400, { x: 100, y: 0, side: 400 }],
    [300, 900, { x: 0, y: 200, side: 300 }],
    [1, 1, { x: 0, y: 0, side: 1 }],
  ])(
    '[P312] of %d by %d pixels is the largest square, higher than its middle where it is tall',
    (w, h, crop) => {
      expect(portraitCrop(w, h)).toEqual(crop)
    },
  )
})
