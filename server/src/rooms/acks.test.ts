import { expect, it } from 'vitest'
import { Acks } from './acks.ts'

it('[R8] the count stops before a dropped frame until the reply that contains it is on disk', () => {
  const acks = new Acks()
  const [first, dropped, next] = [acks.receive(), acks.receive(), acks.receive()]
  acks.dropped(dropped)
  expect(acks.saved(first)).toBe(1)
  expect(acks.saved(next)).toBeNull()
  const reply = acks.receive()
  acks.covered(reply)
  expect(acks.saved(next)).toBeNull()
  expect(acks.saved(reply)).toBe(4)
  expect(acks.saved(acks.receive())).toBe(5)
})

it('[R8] a frame that is dropped after the reply needs a reply of its own', () => {
  const acks = new Acks()
  acks.dropped(acks.receive())
  const reply = acks.receive()
  acks.covered(reply)
  acks.dropped(acks.receive())
  expect(acks.saved(reply)).toBeNull()
  const second = acks.receive()
  acks.covered(second)
  expect(acks.saved(second)).toBe(4)
})
