import type { WorkshopMark } from '@wegpunkt/shared/http/row-routes'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import { describe, expect, it } from 'vitest'
import { openBoardWorkshop } from './board-workshop.ts'
import { retryDelay } from './retry-delay.ts'
import { createValueStore } from './value-store.ts'

const view = (version: number, change: Partial<WorkshopView> = {}): WorkshopView => ({
  ...plannedWorkshop({ title: 'W', format: 'meeting', phases: [] }, 'ann', 0),
  status: 'running',
  id: 'w',
  board: 'b',
  version,
  now: 1_000_000,
  ...change,
})

function opened(answers: (WorkshopView | Error)[]) {
  const mark = createValueStore<WorkshopMark | null>(null)
  const clock = handClock()
  const asked: string[] = []
  const workshop = openBoardWorkshop({
    mark,
    clock,
    wallClock: () => 77,
    async ask(id) {
      asked.push(id)
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer ?? new Error('nothing more to answer')
      return answer
    },
  })
  return { mark, clock, asked, workshop }
}
/** A clock that only the test moves. */
function handClock() {
  let now = 0
  const waiting: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run }
      waiting.push(timer)
      return () => void waiting.splice(waiting.indexOf(timer), 1)
    },
    advance(ms: number) {
      now += ms
      for (const { run } of waiting.splice(0).filter(({ at }) => at <= now)) run()
    },
  }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the workshop beside a board', () => {
  it('[P420] is asked for when one is on, again when it has changed, and is gone when it has ended', async () => {
    const { mark, asked, workshop } = opened([view(3), view(5)])
    await settled()
    expect([workshop.get(), asked]).toEqual([null, []])
    mark.set({ id: 'w', version: 3 })
    await settled()
    expect(workshop.get()?.version).toBe(3)
    mark.set({ id: 'w', version: 5 })
    await settled()
    expect(workshop.get()?.version).toBe(5)
    // A notice of what it has been answered already.
    mark.set({ id: 'w', version: 5 })
    mark.set(null)
    await settled()
    expect([workshop.get(), asked]).toEqual([null, ['w', 'w']])
    workshop.close()
  })

  it('[P420] says what time it is at the server, whatever this device believes', async () => {
    const { mark, clock, workshop } = opened([view(1)])
    expect(workshop.serverNow()).toBe(77)
    mark.set({ id: 'w', version: 1 })
    await settled()
    clock.advance(2_500)
    expect(workshop.serverNow()).toBe(1_002_500)
    workshop.close()
  })

  it('[P531] takes the way of an answer into account, as phones do, and an answer to a command moves no clock', async () => {
    const mark = createValueStore<WorkshopMark | null>({ id: 'w', version: 1 })
    const clock = handClock()
    const workshop = openBoardWorkshop({
      mark,
      clock,
      wallClock: () => 77,
      async ask() {
        clock.advance(4_000)
        return view(1)
      },
    })
    await settled()
    // It was said in the middle of the way.
    expect(workshop.serverNow()).toBe(1_002_000)
    workshop.put(view(2, { now: 1_900_000 }))
    expect(workshop.serverNow()).toBe(1_002_000)
    workshop.close()
  })

  it('[P420] asks again after a failure, keeps the newer of two answers, and shows none that has ended', async () => {
    const { mark, clock, asked, workshop } = opened([new Error('away'), view(4)])
    mark.set({ id: 'w', version: 4 })
    await settled()
    expect(workshop.get()).toBeNull()
    // The longest that a first try is put off.
    clock.advance(retryDelay(1, () => 1))
    await settled()
    expect(workshop.get()?.version).toBe(4)
    workshop.put(view(2))
    expect(workshop.get()?.version).toBe(4)
    workshop.put(view(6, { status: 'ended' }))
    expect([workshop.get(), asked.length]).toEqual([null, 2])
    workshop.close()
  })
})
