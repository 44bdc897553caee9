import { isKept, keptLines } from '@wegpunkt/shared/board/kept'
import type { Element, Lane, Stage } from '@wegpunkt/shared/board/schema'
import type { Entries } from './entries.ts'

type Lines = {
  readonly stages: Pick<Entries<Stage>, 'snapshot'>
  readonly lanes: Pick<Entries<Lane>, 'snapshot'>
}

/**
 * The elements as this person may treat them: what moderators have locked is locked like anything else, for all but
 * those who moderate. Nobody who looks at elements has to know of a second kind of lock.
 *
 * `isFree`: this person moderates. It may change at any time, and is heeded with the next `refresh`.
 */
export function keptLocks(
  base: Entries<Element>,
  { stages, lanes }: Lines,
  isFree: () => boolean,
): Entries<Element> {
  const copies = new WeakMap<Element, Element>()
  const linesNow = () => (isFree() ? null : keptLines({ stages: stages.snapshot(), lanes: lanes.snapshot() }))
  /** The locked stages and lanes; null: nothing is locked for this person. */
  let lines = linesNow()
  let shown: { of: ReadonlyMap<string, Element>; all: ReadonlyMap<string, Element> } | null = null

  const seen = (element: Element, under: typeof lines): Element => {
    if (!under || element.locked || !isKept(element, under)) return element
    const copy = copies.get(element) ?? { ...element, locked: true }
    copies.set(element, copy)
    return copy
  }

  return {
    snapshot() {
      const of = base.snapshot()
      if (!lines) return of
      // The same map as long as nobody has locked anything.
      if (shown?.of !== of) {
        let all: Map<string, Element> | null = null
        for (const [id, element] of of) {
          const own = seen(element, lines)
          if (own !== element) (all ??= new Map(of)).set(id, own)
        }
        shown = { of, all: all ?? of }
      }
      return shown.all
    },
    unreadable: base.unreadable,
    refresh() {
      const before = lines
      const now = linesNow()
      const changes = base.refresh().map(({ id, before: was, after: is }) => ({
        id,
        before: was && seen(was, before),
        after: is && seen(is, now),
      }))
      lines = now
      if (keyOf(lines) === keyOf(before)) return changes
      shown = null
      const told = new Set(changes.map(({ id }) => id))
      for (const [id, element] of base.snapshot()) {
        const [was, is] = [seen(element, before), seen(element, now)]
        if (was !== is && !told.has(id)) changes.push({ id, before: was, after: is })
      }
      return changes
    },
    close: base.close,
  }
}

const keyOf = (lines: ReadonlySet<string> | null): string | null => lines && [...lines].join()
