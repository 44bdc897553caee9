import { Problem } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { NetworkFailure } from '../api/call.ts'
import { openPages } from './pages.ts'
import { manualClock } from './testing/manual-clock.ts'
import { createValueStore } from './value-store.ts'

type State = { readonly version: number; readonly said: readonly string[] }
type Page = State & { readonly rest: boolean }

const taken = (state: State, { version, said }: Page): State => ({ version, said: [...state.said, ...said] })
const settle = () => new Promise((resolve) => setTimeout(resolve))

it('[H92] what this client was answered while it asks for what is new stays', async () => {
  const version = createValueStore(0)
  const clock = manualClock()
  const asked: ((page: Page) => void)[] = []
  const pages = openPages<State, Page>({
    initial: { version: 0, said: [] },
    take: taken,
    version,
    ask: () => new Promise((resolve) => void asked.push(resolve)),
    clock,
    random: () => 0,
  })
  asked[0]?.({ version: 1, said: ['one'], rest: false })
  await settle()
  version.set(3)
  clock.pass(1)
  asked[1]?.({ version: 2, said: ['two'], rest: true })
  await settle()
  pages.set({ ...pages.get(), said: [...pages.get().said, 'own'] })
  asked[2]?.({ version: 3, said: ['three'], rest: false })
  await settle()
  expect(pages.get()).toEqual({ version: 3, said: ['one', 'own', 'two', 'three'] })
  pages.close()
})

it('[H93] a mistake of ours in asking or in taking an answer is heard of; a server that cannot be asked is asked again in silence', async () => {
  const reported: unknown[] = []
  const clock = manualClock()
  const mistake = new TypeError('a mistake of ours')
  let asked = 0
  const pages = openPages<State, Page>({
    initial: { version: 0, said: [] },
    take(state, page) {
      if (asked === 2) throw mistake
      return taken(state, page)
    },
    version: createValueStore(0),
    async ask() {
      asked++
      if (asked === 1) throw new NetworkFailure('away')
      return { version: 1, said: ['one'], rest: false }
    },
    clock,
    report: (error) => void reported.push(error),
  })
  await settle()
  expect([asked, reported, pages.isSettled.get(), pages.isLoaded.get()]).toEqual([1, [], true, false])
  clock.pass(1_000)
  await settle()
  expect([asked, reported, pages.isLoaded.get()]).toEqual([2, [mistake], false])
  clock.pass(2_000)
  await settle()
  expect([asked, reported, pages.get().said]).toEqual([3, [mistake], ['one']])
  pages.close()
})

it('[H93] what is no answer of a server is heard of, and asked for again; as late as the server asks for', async () => {
  const reported: unknown[] = []
  const clock = manualClock()
  const mistake = new TypeError('the answer is of another form')
  const fails = [mistake, new Problem('busy', { retryAfterSeconds: 5 })]
  let asked = 0
  const pages = openPages<State, Page>({
    initial: { version: 0, said: [] },
    take: taken,
    version: createValueStore(0),
    async ask() {
      const failure = fails[asked++]
      if (failure) throw failure
      return { version: 1, said: ['one'], rest: false }
    },
    clock,
    report: (error) => void reported.push(error),
  })
  await settle()
  expect([asked, reported, pages.isSettled.get()]).toEqual([1, [mistake], true])
  clock.pass(1_000)
  await settle()
  clock.pass(4_900)
  await settle()
  expect([asked, reported]).toEqual([2, [mistake]])
  clock.pass(100)
  await settle()
  expect([asked, reported, pages.get().said]).toEqual([3, [mistake], ['one']])
  pages.close()
})
