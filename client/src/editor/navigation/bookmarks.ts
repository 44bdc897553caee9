import type { Point } from '@wegpunkt/shared/board/geometry'
import { MAX_COORDINATE } from '@wegpunkt/shared/limits'
import {
  type Read,
  needed,
  readList,
  readNumber,
  readObject,
  readPair,
  readWhole,
} from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'
import type { Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../camera.ts'
import type { Sight } from './sight.ts'

/** More are of no use as a list, and the device's storage is small. */
export const MAX_BOOKMARKS = 50
export const MAX_BOOKMARK_NAME_CHARS = 80

export type Bookmark = {
  /** Counts up, and stands in for the name where none was given. */
  readonly number: number
  readonly name: string
  readonly centre: Point
  readonly zoom: number
}

const readName: Read<string> = (value) =>
  typeof value === 'string' && value.length <= MAX_BOOKMARK_NAME_CHARS ? value : undefined

const readBookmark = readObject<Bookmark>({
  number: needed(readWhole(1)),
  name: needed(readName),
  centre: needed(readPair(readNumber(-MAX_COORDINATE, MAX_COORDINATE))),
  zoom: needed(readNumber(MIN_ZOOM, MAX_ZOOM)),
})

/**
 * Views of a board that one person kept on this device. What everybody is to find again is a frame.
 * Forgotten when somebody signs out, like everything of the boards.
 */
export interface Bookmarks extends Store<readonly Bookmark[]> {
  /** Answers the new one; null if there are too many. */
  add(sight: Sight): Bookmark | null
  rename(number: number, name: string): void
  remove(number: number): void
  /** Puts back what was removed, where it was. */
  restore(bookmark: Bookmark): void
}

const named = (bookmark: Bookmark, name: string): Bookmark => ({ ...bookmark, name })

export function createBookmarks(boardId: string): Bookmarks {
  const key = `bookmarks.${boardId}`
  const store = createValueStore<readonly Bookmark[]>(
    recall(key, readList(readBookmark, MAX_BOOKMARKS)) ?? [],
  )
  const keep = (bookmarks: readonly Bookmark[]): void => {
    store.set(bookmarks)
    remember(key, bookmarks)
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    add({ centre, zoom }) {
      const now = store.get()
      if (now.length >= MAX_BOOKMARKS) return null
      const number = Math.max(0, ...now.map((one) => one.number)) + 1
      const bookmark = { number, name: '', centre, zoom }
      keep([...now, bookmark])
      return bookmark
    },
    rename(number, name) {
      const next = name.trim().slice(0, MAX_BOOKMARK_NAME_CHARS)
      keep(store.get().map((one) => (one.number === number ? named(one, next) : one)))
    },
    remove: (number) => keep(store.get().filter((one) => one.number !== number)),
    restore(bookmark) {
      const others = store.get().filter(({ number }) => number !== bookmark.number)
      keep([...others, bookmark].toSorted((a, b) => a.number - b.number))
    },
  }
}
