import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Delta, mapIndex } from './map-index.ts'

const delta = (change: (text: Y.Text) => void, before = 'abcdef'): Delta => {
  const text = new Y.Doc().getText()
  text.insert(0, before)
  let told: Delta = []
  text.observe((event) => {
    told = event.delta
  })
  text.doc?.transact(() => change(text))
  return told
}

it('[C30] a caret stays at its letter when somebody types before it', () => {
  expect(
    mapIndex(
      delta((text) => text.insert(1, 'XY')),
      3,
    ),
  ).toBe(5)
  expect(
    mapIndex(
      delta((text) => text.insert(5, 'XY')),
      3,
    ),
  ).toBe(3)
})

it('[C30] a caret in a removed word comes to lie where the word was', () => {
  expect(
    mapIndex(
      delta((text) => text.delete(1, 4)),
      3,
    ),
  ).toBe(1)
  expect(
    mapIndex(
      delta((text) => text.delete(1, 1)),
      3,
    ),
  ).toBe(2)
})

it('[C30] what is inserted at the caret lies after it, unless it follows', () => {
  const change = delta((text) => text.insert(3, 'XY'))
  expect(mapIndex(change, 3)).toBe(3)
  expect(mapIndex(change, 3, true)).toBe(5)
})

it('[C30] the letter before a caret is the same before and after, whatever was typed elsewhere', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.nat(20),
      fc.string({ maxLength: 5 }),
      fc.nat(5),
      (caret, at, insert, remove) => {
        const before = 'abcdefghijklmnopqrstuvwxyz'
        if (at <= caret && at + remove > caret) return
        const text = new Y.Doc().getText()
        text.insert(0, before)
        let told: Delta = []
        text.observe((event) => {
          told = event.delta
        })
        text.doc?.transact(() => {
          text.delete(at, remove)
          text.insert(at, insert)
        })
        // The letter to the right of the caret: it is kept by every change that does not touch it.
        const right = before[caret] ?? ''
        if (at === caret && remove > 0) return
        const index = mapIndex(told, caret, true)
        expect(text.toString()[index]).toBe(right)
      },
    ),
  )
})
