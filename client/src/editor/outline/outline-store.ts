import type { Element } from '@wegpunkt/shared/board/schema'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { BoardStore, ElementChange, Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import { type OutlineSection, outlineSections } from './outline-sections.ts'

/** Of the time that passes, putting the outline in order anew takes at most this part, for what others do. */
const MOST_PART = 1 / 8
/** What is this fast need not be spared. */
const FAST_MS = 4

type Watched = Pick<BoardStore, 'get' | 'subscribe' | 'watch'>
export type Clock = {
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
}

const browserClock: Clock = {
  now: () => performance.now(),
  later(run, ms) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * The outline of a board, put in order anew only when something is somewhere else: what is typed changes nothing in it.
 * One's own edits show at once; on a large board those of others are gathered for a moment.
 */
export function openOutline(
  board: Watched,
  clock: Clock = browserClock,
): Store<readonly OutlineSection[]> & { close(): void } {
  const first = board.get()
  let lines = { stages: first.stages, lanes: first.lanes }
  const sections = createValueStore(outlineSections(first))
  let isStale = false
  let isOwn = false
  let tookMs = 0
  let doneAt = clock.now()
  let cancel: (() => void) | null = null

  const refresh = (): void => {
    cancel?.()
    cancel = null
    isStale = false
    isOwn = false
    const now = board.get()
    lines = { stages: now.stages, lanes: now.lanes }
    const begin = clock.now()
    const next = keeping(sections.get(), outlineSections(now))
    doneAt = clock.now()
    tookMs = doneAt - begin
    if (next !== sections.get()) sections.set(next)
  }
  const follow = (): void => {
    const { stages, lanes } = board.get()
    isStale ||= stages !== lines.stages || lanes !== lines.lanes
    if (!isStale) return
    const wait = isOwn || tookMs < FAST_MS ? 0 : doneAt + tookMs / MOST_PART - clock.now()
    if (wait <= 0) refresh()
    else cancel ??= clock.later(refresh, wait)
  }
  const stops = [
    board.watch((change) => {
      isOwn ||= change.isOwn
      isStale ||= change.elements.some(isElsewhere)
    }),
    board.subscribe(follow),
  ]
  return {
    get: sections.get,
    subscribe: sections.subscribe,
    close() {
      cancel?.()
      for (const stop of stops) stop()
    },
  }
}

// A field that says the same is the same value as before: see the board store.
function isElsewhere({ before, after }: ElementChange): boolean {
  if (!before || !after || before.kind !== after.kind) return true
  if (!isPlaced(before) || !isPlaced(after)) return !isSameLine(before, after)
  return (
    before.stage !== after.stage ||
    before.lane !== after.lane ||
    before.at !== after.at ||
    before.frame !== after.frame ||
    (before.kind === 'note' && after.kind === 'note' && before.touchpoint !== after.touchpoint)
  )
}

const isSameLine = (before: Element, after: Element): boolean =>
  before.kind === 'connector' &&
  after.kind === 'connector' &&
  before.from === after.from &&
  before.to === after.to

/** The former list, and in it each former section, where it says the same. */
function keeping(
  before: readonly OutlineSection[],
  after: readonly OutlineSection[],
): readonly OutlineSection[] {
  const known = new Map(before.map((section) => [section.key, section]))
  const next = after.map((section) => {
    const former = known.get(section.key)
    return former && isSame(former, section) ? former : section
  })
  return next.length === before.length && next.every((section, i) => section === before[i]) ? before : next
}

const isSame = (a: OutlineSection, b: OutlineSection): boolean =>
  a.rows.length === b.rows.length &&
  a.rows.every((row, i) => {
    const other = b.rows[i]
    return (
      other !== undefined &&
      row.key === other.key &&
      row.parent === other.parent &&
      row.of === other.of &&
      row.hasChildren === other.hasChildren
    )
  })
