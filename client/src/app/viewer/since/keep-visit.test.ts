import type { Digest } from '@wegpunkt/shared/journey/compare/digest'
import { expect, it } from 'vitest'
import { createValueStore } from '../../../document/value-store.ts'
import { keepVisit } from './keep-visit.ts'
import type { News } from './news.ts'

const MINUTE_MS = 60_000
const blank = { stage: null, words: {}, choices: {}, events: {}, personas: {} }
const board = (...titles: string[]): Digest => ({
  touchpoints: Object.fromEntries(titles.map((title) => [title, { ...blank, title }])),
  stages: {},
  measures: {},
})

/** A device with its clock, which opens the page of a link anew. */
function device() {
  const kept = new Map<string, string>()
  const storage = () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }) as unknown as Storage
  let time = Date.parse('2027-01-31T10:00:00Z')
  return {
    pass: (minutes: number): void => void (time += minutes * MINUTE_MS),
    open(seen: Digest, isAway = false) {
      const news = createValueStore<News | null>(null)
      const visit = keepVisit({ link: 'link', news, isAway, now: () => new Date(time), storage })
      visit.see(seen)
      const read = (as: Partial<News>): void => {
        const found = news.get()
        if (found) news.set({ ...found, ...as })
      }
      return { ...visit, read, told: () => news.get()?.since.touchpoints.map(({ title }) => title) ?? [] }
    },
  }
}

it('[P672] what changed while the page was closed is told, however soon somebody is back', () => {
  const phone = device()
  const first = phone.open(board('buy'))
  expect(first.told()).toEqual([])
  first.see(board('buy', 'seen live'))
  first.leave()
  phone.pass(0.5)
  expect(phone.open(board('buy', 'seen live', 'pay')).told()).toEqual(['pay'])
})

it('[P672] news stay until they could be read, and come with those of later', () => {
  const phone = device()
  phone.open(board('buy')).leave()
  phone.pass(60)
  const second = phone.open(board('buy', 'pay'))
  expect(second.told()).toEqual(['pay'])
  second.leave()
  phone.pass(60)
  const third = phone.open(board('buy', 'pay', 'use'))
  expect(third.told()).toEqual(['pay', 'use'])
  third.read({ isTold: true })
  third.leave()
  phone.pass(60)
  expect(phone.open(board('buy', 'pay', 'use')).told()).toEqual([])
})

it('[P672] a page that was hidden for minutes begins a new visit when it is looked at again', () => {
  const phone = device()
  const tab = phone.open(board('buy'))
  tab.leave()
  tab.see(board('buy', 'pay'))
  tab.remember()
  expect(tab.told()).toEqual([])
  phone.pass(10)
  tab.comeBack()
  expect(tab.told()).toEqual(['pay'])
  tab.read({ isTold: true })
  tab.leave()
  phone.pass(1)
  tab.see(board('buy', 'pay', 'use'))
  tab.comeBack()
  expect(tab.told()).toEqual(['pay', 'use'])
  tab.read({ isTold: true })
  tab.leave()
  phone.pass(10)
  tab.comeBack()
  expect(tab.told()).toEqual([])
})

it('[P672] what was hidden is not told again, but what came later is', () => {
  const phone = device()
  phone.open(board('buy')).leave()
  phone.pass(60)
  const tab = phone.open(board('buy', 'pay'))
  tab.read({ isTold: true, isHidden: true })
  tab.leave()
  expect(phone.open(board('buy', 'pay')).told()).toEqual([])
  tab.see(board('buy', 'pay', 'use'))
  tab.comeBack()
  expect(tab.told()).toEqual(['use'])
})

it('[P672] a page that is opened where nobody sees it has shown nothing yet', () => {
  const phone = device()
  phone.open(board('buy')).leave()
  phone.pass(60)
  phone.open(board('buy', 'pay'), true).remember()
  phone.pass(60)
  expect(phone.open(board('buy', 'pay')).told()).toEqual(['pay'])
})
