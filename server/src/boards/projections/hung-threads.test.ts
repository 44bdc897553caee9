import { showAll } from '@wegpunkt/shared/links/show-rule'
import { expect, it } from 'vitest'
import { silentLog } from '../../log.ts'
import { OpenProjections } from './open-projections.ts'
import { OpenSource } from './open-source.ts'
import { ProjectionThreads } from './projection-threads.ts'

const job = { do: 'project', source: 'none', projection: 'p', rule: showAll([]) } as const

/** Four threads, and sources a and b in the first of them, each of which notes what it is told. */
function sharing() {
  // So impatient that whatever has not been answered yet hangs.
  const threads = new ProjectionThreads({ log: silentLog, stuckAfterMs: -1 })
  const told: string[] = []
  const enter = (name: string) =>
    threads.enter({
      message: () => undefined,
      hung: () => told.push(`${name} hung`),
      lost: () => told.push(`${name} lost`),
    })
  const a = enter('a')
  for (const name of ['c', 'd', 'e']) enter(name)
  return { threads, told, a, b: enter('b') }
}

it('[N162] of a thread that hangs, the source is told by which it hangs, and each that it is lost', async () => {
  const { threads, told, a, b } = sharing()
  b.say(job)
  a.say(job)
  threads.look()
  expect(told).toEqual(['b hung', 'a lost', 'b lost'])
  await threads.close()
})

it('[N162] a source at which nobody looks any more is told, too', async () => {
  const { threads, told, a, b } = sharing()
  a.say(job)
  b.say(job)
  a.leave()
  threads.look()
  expect(told).toEqual(['a hung', 'b lost'])
  await threads.close()
})

it('[N162] a source by which a thread hangs rests, even when it is closed; others do not', async () => {
  const told: string[] = []
  const hears: { hung: () => void; lost: () => void }[] = []
  const open = (name: string): OpenSource =>
    new OpenSource(name, {
      threads: {
        enter: (one) => {
          hears.push(one)
          return { say: () => undefined, leave: () => undefined }
        },
      },
      idleMs: 1_000,
      log: silentLog,
      load: async () => await Promise.withResolvers<never>().promise,
      onFailed: () => undefined,
      onHung: () => told.push(`${name} hung`),
      onEnd: (hasFailed) => told.push(`${name} ${hasFailed ? 'failed' : 'ended'}`),
    })
  open('a')
  open('b').close()
  open('c')
  hears[0]?.hung()
  hears[1]?.hung()
  for (const { lost } of hears) lost()
  expect(told).toEqual(['b ended', 'a hung', 'b hung', 'a ended', 'c ended'])
})

it('[N162] what fails again and again rests twice as long each time', async () => {
  let loads = 0
  const load = async () => {
    loads++
    return { rows: [{ bytes: Uint8Array.of(1, 2, 3) }] } as never
  }
  const restMs = 150
  const projections = new OpenProjections({ updates: { load }, log: silentLog, restMs })
  const rests: number[] = []
  let failedAt = performance.now()
  while (rests.length < 4) {
    const [before, at] = [loads, performance.now()]
    await projections.hold({ kind: 'live', board: 'b' }, showAll([])).catch(() => null)
    if (loads === before) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      continue
    }
    rests.push(at - failedAt)
    failedAt = performance.now()
  }
  // It failed a little before we heard of it.
  for (const [i, rest] of rests.slice(1).entries()) expect(rest).toBeGreaterThan(0.8 * restMs * 2 ** i)
  await projections.close()
})
