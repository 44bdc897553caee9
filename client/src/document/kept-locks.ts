import { isKept, keptLines } from '@wegpunkt/shared/board/kept'
import type { Element, Lane, Stage } from '@wegpunkt/shared/board/schema'
import type { Change, Entries } from './entries.ts'

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
  const own = new Set([...base.snapshot()].flatMap(([id, { lockedBy }]) => (lockedBy ? [id] : [])))
  let [of, known] = [[stages.snapshot(), lanes.snapshot()] as const, linesNow()]
  let free = isFree()
  let shown: { base: ReadonlyMap<string, Element>; all: ReadonlyMap<string, Element> } | null = null

  function linesNow(): ReadonlySet<string> {
    return keptLines({ stages: stages.snapshot(), lanes: lanes.snapshot() })
  }
  const lines = (): ReadonlySet<string> => {
    if (of[0] === stages.snapshot() && of[1] === lanes.snapshot()) return known
    const now = linesNow()
    of = [stages.snapshot(), lanes.snapshot()]
    // The same set as long as the same lines are in it.
    if (now.size !== known.size || [...now].some((id) => !known.has(id))) known = now
    return known
  }
  const locked = (element: Element): Element => {
    const copy = copies.get(element) ?? { ...element, locked: true }
    copies.set(element, copy)
    return copy
  }
  const seen = (element: Element, under: ReadonlySet<string>, isOpen: boolean): Element =>
    isOpen || element.locked || !isKept(element, under) ? element : locked(element)
  const all = (): ReadonlyMap<string, Element> => {
    const beneath = base.snapshot()
    if (free || (own.size === 0 && known.size === 0)) return beneath
    if (shown?.base !== beneath)
      shown = {
        base: beneath,
        all: new Map([...beneath].map(([id, element]) => [id, seen(element, known, free)])),
      }
    return shown.all
  }

  return {
    snapshot: all,
    unreadable: base.unreadable,
    refresh() {
      const before = { known, free }
      const changes = base.refresh()
      for (const { id, after } of changes) {
        if (after?.lockedBy) own.add(id)
        else own.delete(id)
      }
      free = isFree()
      const now = lines()
      const told = changes.map(({ id, before: was, after }) => ({
        id,
        before: was && seen(was, before.known, before.free),
        after: after && seen(after, now, free),
      }))
      if (now === before.known && free === before.free) return told
      shown = null
      return [...told, ...others(told)]

      function others(without: readonly Change<Element>[]): Change<Element>[] {
        const ids = new Set(without.map(({ id }) => id))
        return [...base.snapshot()].flatMap(([id, element]) => {
          const [was, is] = [seen(element, before.known, before.free), seen(element, now, free)]
          return was === is || ids.has(id) ? [] : [{ id, before: was, after: is }]
        })
      }
    },
    close: base.close,
  }
}
