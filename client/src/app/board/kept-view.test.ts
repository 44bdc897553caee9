import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepView, keptView } from './kept-view.ts'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('[E234] where a tab looked at a board is kept when the page or the board is left, for each board', () => {
  const page = new EventTarget()
  const end = keepView('one', () => ({ at: [100, -20.5], zoom: 0.5 }), page)
  expect(keptView('one')).toBeNull()
  page.dispatchEvent(new Event('pagehide'))
  expect(keptView('one')).toEqual({ at: [100, -20.5], zoom: 0.5 })
  expect(keptView('two')).toBeNull()
  end()
  const endTwo = keepView('two', () => ({ at: [1, 2], zoom: 1 }), page)
  endTwo()
  expect(keptView('two')).toEqual({ at: [1, 2], zoom: 1 })
})

it('[E234] who leaves before the board has opened keeps the place from before', () => {
  const page = new EventTarget()
  keepView('one', () => ({ at: [7, 8], zoom: 2 }), page)()
  keepView('one', () => null, page)()
  expect(keptView('one')).toEqual({ at: [7, 8], zoom: 2 })
})

it('[E234] what is not a view counts as none', () => {
  for (const text of ['{', '{"x":"1","y":2,"zoom":1}', 'null', '{"x":1,"y":2}']) {
    kept.set('wegpunkt.tab.view one', text)
    expect(keptView('one')).toBeNull()
  }
})
