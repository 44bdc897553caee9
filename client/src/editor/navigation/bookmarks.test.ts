import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetAll } from '../../api/remembered.ts'
import { card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { MAX_BOOKMARKS, createBookmarks } from './bookmarks.ts'
import { createMinimapShown } from './minimap-shown.ts'

const sight = { centre: [100, 200], zoom: 0.5 } as const
const storage = (): object => {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => delete kept[key],
  }
  return new Proxy(kept, {
    get: (target, key) => methods[key as keyof typeof methods] ?? target[String(key)],
  })
}

describe('bookmarks', () => {
  beforeEach(() => vi.stubGlobal('localStorage', storage()))
  afterEach(() => vi.unstubAllGlobals())

  it('[E112] are kept on this device, one list a board, until somebody signs out', () => {
    const bookmarks = createBookmarks('b1')
    bookmarks.add(sight)
    bookmarks.rename(1, '  Returns ')
    expect(createBookmarks('b1').get()).toEqual([{ number: 1, name: 'Returns', ...sight }])
    expect(createBookmarks('b2').get()).toEqual([])
    forgetAll()
    expect(createBookmarks('b1').get()).toEqual([])
  })

  it('[E112] are removed, and come back to where they were', () => {
    const bookmarks = createBookmarks('b1')
    for (let i = 0; i < 3; i++) bookmarks.add(sight)
    const second = bookmarks.get()[1]
    bookmarks.remove(2)
    expect(bookmarks.get().map(({ number }) => number)).toEqual([1, 3])
    if (second) bookmarks.restore(second)
    expect(
      createBookmarks('b1')
        .get()
        .map(({ number }) => number),
    ).toEqual([1, 2, 3])
  })

  it('[E112] are not without bound, and nonsense on the device is none', () => {
    const bookmarks = createBookmarks('b1')
    for (let i = 0; i < MAX_BOOKMARKS; i++) bookmarks.add(sight)
    expect(bookmarks.add(sight)).toBeNull()
    localStorage.setItem('wegpunkt.remembered.bookmarks.b3', '[{"number":"x"}]')
    expect(createBookmarks('b3').get()).toEqual([])
  })

  it('[E112] lead back to the middle of what was seen, whatever the window', () => {
    const { editor, run } = editorOn(card('a'))
    editor.zoomBy(0.5)
    editor.pan([-300, -100])
    run('add-bookmark')
    expect(editor.get().panel).toBe('bookmarks')
    const [kept] = editor.navigation.bookmarks.get()
    if (!kept) throw new Error('nothing was kept')
    run('zoom-board')
    editor.resize([900, 500])
    editor.navigation.goToSight(kept)
    const { x, y, w, h } = editor.visible()
    expect([x + w / 2, y + h / 2]).toEqual(kept.centre)
  })

  it('[E117] the minimap is shown or hidden by its key, and this device remembers it', () => {
    const { editor, run } = editorOn(card('a'))
    expect(editor.navigation.minimap.get()).toBe(false)
    run('minimap')
    expect(createMinimapShown().get()).toBe(true)
    run('minimap')
    expect(createMinimapShown().get()).toBe(false)
  })
})

describe('without a place to keep them', () => {
  it('[E112] bookmarks last as long as the page', () => {
    const bookmarks = createBookmarks('b1')
    bookmarks.add(sight)
    expect(bookmarks.get()).toHaveLength(1)
  })
})
