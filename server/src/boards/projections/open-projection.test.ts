import { showAll } from '@wegpunkt/shared/links/show-rule'
import { expect, it } from 'vitest'
import type { ToProjector } from './messages.ts'
import { OpenProjection } from './open-projection.ts'

it('[N40] of two projections in one thread, neither takes what the other one has asked for', () => {
  const asked: ToProjector[] = []
  const [whole, part] = ['whole', 'part'].map((epoch) => {
    const projection = new OpenProjection(epoch, showAll([]))
    projection.begin('board', (message) => void (message.do === 'state' && asked.push(message)))
    return projection
  })
  const told: [string, number][] = []
  whole?.ask(0, ({ clock }) => void told.push(['whole', clock]))
  part?.ask(0, ({ clock }) => void told.push(['part', clock]))
  expect(asked.map((message) => message.do === 'state' && message.request)).toEqual([0, 0])
  // A thread says everything to everybody in it.
  for (const [projection, clock] of [
    ['whole', 9],
    ['part', 1],
  ] as const)
    for (const one of [whole, part]) one?.hear({ is: 'state', projection, request: 0, parts: [], clock })
  expect(told).toEqual([
    ['whole', 9],
    ['part', 1],
  ])
})
