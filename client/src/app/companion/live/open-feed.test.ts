import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { writeLiveEvent } from '@wegpunkt/shared/workshop/live-event'
import { plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import { expect, it } from 'vitest'
import { NetworkFailure } from '../../../api/call.ts'
import { type FollowWorld, followWorkshop } from '../../../api/follow-workshop.ts'
import { openFeed } from './open-feed.ts'

const view = (version: number, change: Partial<WorkshopView> = {}): WorkshopView => ({
  ...plannedWorkshop({ title: 'W', format: 'meeting', phases: [] }, 'ann', 0),
  id: 'w',
  board: 'b',
  version,
  now: 1_000_000,
  ...change,
})

function opened(answers: (WorkshopView | Error)[]) {
  let now = 0
  const timers: { at: number; run: () => void }[] = []
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + ms, run }
    timers.push(timer)
    return () => {
      const at = timers.indexOf(timer)
      if (at >= 0) timers.splice(at, 1)
    }
  }
  const streams: Parameters<FollowWorld['connect']>[1][] = []
  const closed: number[] = []
  let asked = 0
  const feed = openFeed({
    id: 'w',
    async ask() {
      asked++
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer ?? new NetworkFailure('nothing more')
      return answer
    },
    follow: followWorkshop,
    world: {
      connect: (_, heard) => {
        const number = streams.push(heard) - 1
        return () => void closed.push(number)
      },
      after,
      random: () => 0.5,
    },
    clock: { now: () => now, after },
    wallClock: () => 77,
  })
  return {
    feed,
    streams,
    closed,
    asked: () => asked,
    hear: (version: number, hands = 0) =>
      streams.at(-1)?.event(writeLiveEvent({ version, hands }).slice('data: '.length, -2)),
    async pass(ms: number) {
      now += ms
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1)
        timer.run()
      }
      await settled()
    },
  }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('[P457] the workshop is asked for on coming, on each new version, and on no heartbeat', async () => {
  const at = opened([view(3), view(3), view(5, { status: 'running' })])
  await settled()
  at.hear(3)
  await settled()
  expect([at.feed.get().isLive, at.feed.get().view?.version, at.asked()]).toEqual([true, 3, 2])
  at.hear(3)
  await settled()
  expect(at.asked()).toBe(2)
  at.hear(5)
  await settled()
  expect([at.asked(), at.feed.get().view?.status]).toEqual([3, 'running'])
  // Hands are told by the other number.
  const { hands } = at.feed.get()
  at.hear(5, 1)
  expect([at.feed.get().hands, at.asked()]).toEqual([hands + 1, 3])
})

it('[P457] a lost or silent stream is opened again ever later, and what was missed is asked for', async () => {
  const at = opened([view(1), view(1), view(2), view(2), view(4)])
  await settled()
  at.hear(1)
  await settled()
  at.streams.at(-1)?.lost()
  await settled()
  expect([at.feed.get().isLive, at.closed, at.streams.length]).toEqual([false, [0], 1])
  await at.pass(1_000)
  expect(at.streams.length).toBe(2)
  at.streams.at(-1)?.lost()
  await at.pass(1_000)
  expect(at.streams.length).toBe(2)
  await at.pass(1_000)
  expect(at.streams.length).toBe(3)
  at.hear(4)
  await settled()
  expect([at.feed.get().isLive, at.feed.get().view?.version]).toEqual([true, 4])
  // A phone that changed networks hears nothing any more.
  await at.pass(50_000)
  expect(at.feed.get().isLive).toBe(false)
  at.feed.wake()
  expect(at.streams.length).toBe(4)
})

it('[P457] who may not follow any more is told why, and asks no longer; the end is the end', async () => {
  const at = opened([view(1), new Problem('workshop-not-found')])
  await settled()
  at.streams.at(-1)?.lost()
  await settled()
  // All of a crowd lose their streams in one moment, and ask in many.
  expect(at.asked()).toBe(1)
  await at.pass(700)
  expect(at.feed.get().refusal?.type).toBe('workshop-not-found')
  await at.pass(60_000)
  expect([at.streams.length, at.asked()]).toEqual([1, 2])
  const ended = opened([view(9, { status: 'ended' })])
  await settled()
  await ended.pass(60_000)
  expect([ended.closed, ended.streams.length, ended.asked()]).toEqual([[0], 1, 1])
})
