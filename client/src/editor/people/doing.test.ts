import type { Gesture } from '@wegpunkt/shared/wire/presence'
import { expect, it } from 'vitest'
import { doingOf, elementsOf } from './doing.ts'

const place = { at: [0, 0], size: [10, 10], angle: 0 } as const
const gestures = {
  move: [{ kind: 'move', ids: ['a', 'b'], by: [1, 1] }, ['a', 'b'], 'moving'],
  resize: [{ kind: 'resize', id: 'a', at: [0, 0], size: [10, 10] }, ['a'], 'resizing'],
  place: [
    {
      kind: 'place',
      places: [
        { id: 'a', ...place },
        { id: 'b', ...place },
      ],
    },
    ['a', 'b'],
    'resizing',
  ],
  connect: [{ kind: 'connect', from: [0, 0], to: [9, 9] }, [], null],
  draw: [{ kind: 'draw', color: 'yellow', width: 4, points: [[0, 0]] }, [], null],
} as const satisfies Record<Gesture['kind'], readonly [Gesture, readonly string[], string | null]>

it.each(Object.values(gestures))('[C50] of $kind it is known what is in hand', (gesture, ids, doing) => {
  expect(elementsOf(gesture)).toEqual(ids)
  expect(doingOf(gesture)).toBe(doing)
})
