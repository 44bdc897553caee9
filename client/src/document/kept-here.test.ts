import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetKept, openKeptHere } from './kept-here.ts'

const read = (list: unknown): readonly string[] => (Array.isArray(list) ? (list as string[]) : [])
let device: Record<string, string>

beforeEach(() => {
  device = Object.defineProperties<Record<string, string>>(
    {},
    {
      getItem: { value: (key: string) => device[key] ?? null },
      setItem: { value: (key: string, value: string) => void (device[key] = value) },
      removeItem: { value: (key: string) => delete device[key] },
    },
  )
  vi.stubGlobal('localStorage', device)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Opened = ReturnType<typeof openKeptHere<string>>
function taken(kept: Opened): string[] {
  const all: string[] = []
  kept.take((left) => all.push(...left))
  return all
}

it('[K147] a tab that ends before it has sent what it took over leaves it to the next', () => {
  openKeptHere('said/', read).keep(['a', 'b'])
  expect(taken(openKeptHere('said/', read))).toEqual(['a', 'b'])
  expect(taken(openKeptHere('said/', read))).toEqual(['a', 'b'])
})

it('[K147] once it is forgotten a late answer brings nothing back, and whoever comes next keeps theirs', () => {
  const before = openKeptHere('said/', read)
  before.keep(['secret'])
  forgetKept(['said/'])
  before.keep(['secret'])
  expect(Object.keys(device)).toEqual([])
  openKeptHere('said/', read).keep(['of the next'])
  expect(taken(openKeptHere('said/', read))).toEqual(['of the next'])
})

it('[K172] what a tab keeps that is still open stays its own; once it has ended the next has it', async () => {
  vi.useFakeTimers()
  const browser = twoTabs()
  const first = await browser.open()
  first.kept.keep(['of the first'])
  const second = await browser.open()
  second.kept.keep(['of the second'])
  const theirs = taken(second.kept)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(theirs).toEqual([])
  first.end()
  await vi.advanceTimersByTimeAsync(60_000)
  // The second has long stopped looking: it may have said something else since.
  expect(theirs).toEqual([])
  const third = await browser.open()
  const left = taken(third.kept)
  await vi.advanceTimersByTimeAsync(0)
  expect(left).toEqual(['of the first'])
  const lists = Object.values(device).map((list) => JSON.parse(list) as unknown)
  expect(lists).toEqual([['of the second'], ['of the first']])
})

it('[K172] a page that is loaded again has what it kept, although its lock goes a moment later', async () => {
  vi.useFakeTimers()
  const browser = twoTabs()
  const before = await browser.open()
  before.kept.keep(['a'])
  const after = await browser.open()
  after.kept.keep(['b'])
  const left = taken(after.kept)
  await vi.advanceTimersByTimeAsync(100)
  before.end()
  await vi.advanceTimersByTimeAsync(0)
  expect(left).toEqual(['a'])
  expect(Object.values(device).map((list) => JSON.parse(list) as unknown)).toEqual([['a', 'b']])
})

it('[K172] whoever has stopped looking takes nothing', async () => {
  vi.useFakeTimers()
  const browser = twoTabs()
  const first = await browser.open()
  first.kept.keep(['a'])
  first.end()
  const heard = vi.fn()
  const second = await browser.open()
  second.kept.take(heard)()
  await vi.advanceTimersByTimeAsync(0)
  expect([heard.mock.calls, Object.values(device)]).toEqual([[], ['["a"]']])
})

type Waiting = { readonly run: () => void; readonly refuse: (why: unknown) => void }
type Options = { readonly signal?: AbortSignal }

/** Web Locks as far as they are used here: one holder of each name, and those who wait for it. */
function twoTabs() {
  const queues = new Map<string, Waiting[]>()
  const next = (name: string): void => queues.get(name)?.[0]?.run()
  const leave = (name: string, one: Waiting): void => {
    const queue = queues.get(name) ?? []
    const wasFirst = queue[0] === one
    queues.set(
      name,
      queue.filter((other) => other !== one),
    )
    if (wasFirst) next(name)
  }
  const request = async (held: Set<() => void>, name: string, { signal }: Options, work: () => unknown) =>
    new Promise((resolve, reject) => {
      let isOn = false
      const grant = async (): Promise<void> => {
        resolve(await work())
        leave(name, one)
      }
      const one: Waiting = {
        run() {
          isOn = true
          queueMicrotask(() => void grant())
        },
        refuse(why) {
          if (isOn) return
          reject(why)
          leave(name, one)
        },
      }
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', () => one.refuse(signal.reason))
      held.add(() => leave(name, one))
      const queue = [...(queues.get(name) ?? []), one]
      queues.set(name, queue)
      if (queue.length === 1) one.run()
    })
  return {
    /** Each tab has a program of its own, and its own memory. */
    async open() {
      const held = new Set<() => void>()
      const locks = {
        request: (name: string, ...rest: [Options, () => unknown] | [() => unknown]) =>
          rest.length === 2 ? request(held, name, ...rest) : request(held, name, {}, rest[0]),
      }
      vi.stubGlobal('navigator', { locks })
      vi.resetModules()
      const here = await import('./kept-here.ts')
      const kept = here.openKeptHere('said/', read)
      return { kept, end: () => held.forEach((release) => release()) }
    },
  }
}
