import { expect, it } from 'vitest'
import { readLiveEvent, writeLiveEvent } from './live-event.ts'

it('[K55] an event is read as it was written, and every one is as long as any other', () => {
  const events = [0, 1, 999, 123_456_789_012].map((version) => ({ version, hands: version }))
  const lines = events.map(writeLiveEvent)
  expect(lines.map((line) => readLiveEvent(line.slice('data: '.length, -2)))).toEqual(events)
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(['', '1 2', 'x'.repeat(25), '000000000001'].map(readLiveEvent)).toEqual([null, null, null, null])
})
