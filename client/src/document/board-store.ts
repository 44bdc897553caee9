import { type Layout, isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { byOrder } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import type { BoardChange, BoardStore, ElementChange } from './board-document.ts'
import { openEntries, openMeta } from './entries.ts'
import { keptLocks } from './kept-locks.ts'
import { overlaid } from './overlaid.ts'
import { createListeners, createListenersById } from './value-store.ts'

/** With what its opener tells it. */
type OpenBoardStore = BoardStore & {
  /** This person may moderate now, or not any more. */
  readonly rightsChanged: () => void
  close(): void
}

/**
 * Reads the document once, and then only what a transaction touched. Listeners are called once a
 * transaction, after it; what nobody asks for (order, layout) is not computed.
 */
export function openBoardStore(doc: Y.Doc, moderates: () => boolean = () => true): OpenBoardStore {
  const stages = openEntries(doc, 'stages')
  const lanes = openEntries(doc, 'lanes')
  const elements = overlaid(keptLocks(openEntries(doc, 'elements'), { stages, lanes }, moderates))
  const assessments = openEntries(doc, 'assessments')
  const meta = openMeta(doc)
  const roots = [stages, lanes, elements, assessments]

  const all = createListeners()
  const watchers = new Set<(change: BoardChange) => void>()
  const byId = createListenersById()
  const sortedStages = whenChanged(sorted)
  const sortedLanes = whenChanged(sorted)
  let board: Board | null = null
  let skipped = countSkipped()
  let layout: Layout | null = null
  let layoutStale = true

  function countSkipped(): number {
    return roots.reduce((sum, root) => sum + root.unreadable(), 0)
  }

  const get = (): Board =>
    (board ??= {
      stages: sortedStages(stages.snapshot()),
      lanes: sortedLanes(lanes.snapshot()),
      elements: elements.snapshot(),
      assessments: assessments.snapshot(),
      meta: meta.get(),
      skipped,
    })

  const refresh = (): void => {
    // The lines first: whether an element is locked may depend on where it lies.
    const change = {
      stages: stages.refresh(),
      lanes: lanes.refresh(),
      elements: elements.refresh(),
      assessments: assessments.refresh(),
    }
    const changed = Object.values(change).flatMap((entries) => entries.map(({ id }) => id))
    const nowSkipped = countSkipped()
    if (!meta.refresh() && changed.length === 0 && nowSkipped === skipped) return
    skipped = nowSkipped
    board = null
    layoutStale ||= change.stages.length > 0 || change.lanes.length > 0 || change.elements.some(movesGrid)
    const told = { elements: change.elements, assessments: change.assessments.map(({ id }) => id) }
    for (const watcher of watchers) watcher(told)
    for (const id of new Set(changed)) byId.notify(id)
    all.notify()
  }
  const onTransaction = (): void => {
    refresh()
    // Who lays something over the document may have to take it away now.
    elements.beneath.notify()
  }

  doc.on('afterTransaction', onTransaction)
  return {
    get,
    subscribe: all.subscribe,
    subscribeTo: byId.subscribeTo,
    watch(watcher) {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    lay(laid) {
      elements.lay(laid)
      refresh()
    },
    beneath: elements.beneath,
    rightsChanged: onTransaction,
    layout() {
      if (!layout || layoutStale) layout = unlessEqual(layout, layoutBoard(get()))
      layoutStale = false
      return layout
    },
    close() {
      doc.off('afterTransaction', onTransaction)
      for (const root of [...roots, meta]) root.close()
    },
  }
}

const sorted = <T extends { readonly order: string }>(
  entries: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> => new Map([...entries].toSorted(byOrder))

/** Computes only when the input is another one than the last time. */
function whenChanged<In extends object, Out>(compute: (input: In) => Out): (input: In) => Out {
  let last: { input: In; output: Out } | null = null
  return (input) => {
    if (last?.input !== input) last = { input, output: compute(input) }
    return last.output
  }
}

// Cells grow with what is in them; what lies beside the grid moves nothing. Entries keep the identity of
// every field that says the same, so comparing identities is enough.
function movesGrid({ before, after }: ElementChange): boolean {
  const [was, is] = [inCell(before), inCell(after)]
  return was?.at !== is?.at || was?.size !== is?.size || was?.stage !== is?.stage || was?.lane !== is?.lane
}

const inCell = (element: Element | null): PlacedElement | null =>
  element && isPlaced(element) && element.stage !== null && element.lane !== null ? element : null

// A layout is its columns and rows: where they are the same, the old one serves as well.
function unlessEqual(before: Layout | null, after: Layout): Layout {
  const same = before && equalityDeep(before.columns, after.columns) && equalityDeep(before.rows, after.rows)
  return same ? before : after
}
