import { Element } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import { textBoxOf } from '../paint/text-box.ts'
import { layOutText } from '../paint/text-layout.ts'
import { grownSize } from './grow.ts'

const note = (text: string, size = [120, 120]) =>
  Element.parse({ kind: 'note', text, at: [0, 0], size, order: 'a0' })

it('[C36] a note grows until it shows all that was typed into it', () => {
  expect(grownSize(note('short'))).toBeNull()
  const text = 'nobody calls back, although it was promised three times '.repeat(3)
  const size = grownSize(note(text))
  if (!size) throw new Error('a long text needs a larger note')
  expect(size[0]).toBe(120)
  expect(size[1]).toBeGreaterThan(120)
  const box = textBoxOf(note(text), size)
  expect(box && layOutText(text, box).cut).toBe(false)
  expect(grownSize(note(text, [...size]))).toBeNull()
})

it('[C36] a note grows only so far, and nothing else grows', () => {
  expect(grownSize(note('a book '.repeat(500)))?.[1]).toBe(480)
  expect(grownSize(note('a book '.repeat(500), [120, 600]))).toBeNull()
  const title = 'far too long for a card '.repeat(9)
  const card = { kind: 'touchpoint', title, at: [0, 0], size: [200, 88], order: 'a0' }
  expect(grownSize(Element.parse(card))).toBeNull()
})
