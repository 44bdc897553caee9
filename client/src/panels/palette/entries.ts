import { fold, wordsIn } from '../../editor/search/fold.ts'

/** In the order in which they are listed. */
const entryGroups = ['recent', 'actions', 'places', 'personas', 'boards', 'hits'] as const
export type EntryGroup = (typeof entryGroups)[number]

/** Something the palette offers. */
export type Entry = {
  /** Stays the same from day to day, so that what was used can be listed first. */
  readonly id: string
  readonly group: Exclude<EntryGroup, 'recent'>
  readonly label: string
  /** By what else it is found: its name in the other language, what it is. */
  readonly also: string
  readonly enabled: boolean
}

/** More of one group would hide the others. */
const MOST_IN_GROUP = 8
export const MOST_RECENT = 5
/** So many entries a page key goes on. */
const PAGE = 8

export type Listed<E extends Entry> = { readonly group: EntryGroup; readonly entries: readonly E[] }

/**
 * What fits what was typed, best first, what cannot be done now last. With nothing typed: what was used
 * last, and every command.
 */
export function listEntries<E extends Entry>(
  entries: readonly E[],
  query: string,
  recent: readonly string[],
): Listed<E>[] {
  const words = wordsIn(query)
  return words.length === 0 ? unasked(entries, recent) : asked(entries, words, recent)
}

export type Numbered<E extends Entry> = {
  readonly group: EntryGroup
  readonly entries: readonly { readonly entry: E; readonly index: number }[]
}

/** The same list, each entry with its place in the whole. */
export function numbered<E extends Entry>(listed: readonly Listed<E>[]): Numbered<E>[] {
  let index = 0
  return listed.map(({ group, entries }) => ({
    group,
    entries: entries.map((entry) => ({ entry, index: index++ })),
  }))
}

/** Which entry a key leads to, around both ends; null: the key does something else. */
export function selectedAfter(key: string, selected: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (selected + 1) % count
  if (key === 'ArrowUp') return (selected - 1 + count) % count
  if (key === 'PageDown') return Math.min(count - 1, selected + PAGE)
  return key === 'PageUp' ? Math.max(0, selected - PAGE) : null
}

/** Used now: first in the list from here on. */
export const withRecent = (recent: readonly string[], id: string): string[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT)

function unasked<E extends Entry>(entries: readonly E[], recent: readonly string[]): Listed<E>[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id && entry.enabled) ?? [])
  const listed = entryGroups.map((group): Listed<E> => {
    if (group === 'recent') return { group, entries: used }
    const own = entries.filter((entry) => entry.group === group && !used.includes(entry))
    return { group, entries: own.toSorted((a, b) => Number(b.enabled) - Number(a.enabled)) }
  })
  return listed.filter(({ group, entries: own }) => own.length > 0 && group !== 'hits')
}

function asked<E extends Entry>(
  entries: readonly E[],
  words: readonly string[],
  recent: readonly string[],
): Listed<E>[] {
  const scored = entries.flatMap((entry) => {
    // What is written on the board was found by the search already, which looks further than the label.
    const score = entry.group === 'hits' ? 0 : scoreOf(entry, words)
    return score === null ? [] : [{ entry, score: entry.enabled ? score : score + DISABLED }]
  })
  const usedAt = ({ id }: E): number => (recent.includes(id) ? recent.indexOf(id) : MOST_RECENT)
  const best = scored.toSorted((a, b) => a.score - b.score || usedAt(a.entry) - usedAt(b.entry))
  return entryGroups
    .map((group): Listed<E> => {
      const own = best.filter(({ entry }) => entry.group === group).map(({ entry }) => entry)
      return { group, entries: own.slice(0, MOST_IN_GROUP) }
    })
    .filter((listed) => listed.entries.length > 0)
}

/** More than every other difference. */
const DISABLED = 100

// The worst of its words counts: all of them have to be found.
function scoreOf({ label, also }: Entry, words: readonly string[]): number | null {
  const own = fold(label)
  const other = fold(also)
  const scores = words.map((word) => {
    if (startsWord(own, word)) return 1
    if (startsWord(other, word)) return 2
    if (own.includes(word)) return 3
    return other.includes(word) ? 4 : Infinity
  })
  const worst = Math.max(...scores)
  if (worst === Infinity) return null
  return own.startsWith(words.join(' ')) ? 0 : worst
}

const startsWord = (text: string, word: string): boolean => text.startsWith(word) || text.includes(` ${word}`)
