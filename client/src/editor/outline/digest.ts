import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import type { BoardChange } from '../../document/board-document.ts'

/** What others did with elements, in the order in which it is told. */
export const deeds = ['added', 'removed', 'moved', 'rated', 'changed'] as const
export type Deed = (typeof deeds)[number]

/** So many of a kind, in one stage or none. */
export type DigestLine = {
  readonly deed: Deed
  readonly kind: Kind
  readonly stage: ElementId | null
  readonly count: number
}

type Done = { readonly deed: Deed; readonly kind: Kind; readonly stage: ElementId | null }

/** Gathers what others do, so that it can be told in a sentence or two instead of one by one. */
export function createDigest() {
  const done = new Map<ElementId, Done>()

  const note = (id: ElementId, deed: Deed, element: Element): void => {
    const before = done.get(id)?.deed
    const stage = isPlaced(element) ? element.stage : null
    // What came and went meanwhile never was there.
    if (before === 'added' && deed === 'removed') return void done.delete(id)
    if (before !== undefined && before !== 'removed' && deeds.indexOf(before) < deeds.indexOf(deed))
      return void done.set(id, { deed: before, kind: element.kind, stage })
    done.set(id, { deed, kind: element.kind, stage })
  }

  return {
    take({ elements, assessments, isOwn }: BoardChange, board: Pick<Board, 'elements'>): void {
      if (isOwn) return
      for (const { id, before, after } of elements) {
        const element = after ?? before
        if (element) note(id, deedOf(before, after), element)
      }
      for (const key of assessments) {
        const id = key.slice(0, Math.max(0, key.indexOf(':')))
        const element = board.elements.get(id)
        if (element) note(id, 'rated', element)
      }
    },
    isEmpty: (): boolean => done.size === 0,
    /** What is to be told, and forgets it. */
    told(): readonly DigestLine[] {
      const lines = new Map<string, DigestLine>()
      for (const one of done.values()) {
        const key = `${one.deed} ${one.kind} ${one.stage}`
        lines.set(key, { ...one, count: (lines.get(key)?.count ?? 0) + 1 })
      }
      done.clear()
      return [...lines.values()].toSorted(
        (a, b) => deeds.indexOf(a.deed) - deeds.indexOf(b.deed) || b.count - a.count,
      )
    },
  }
}

function deedOf(before: Element | null, after: Element | null): Deed {
  if (!before) return 'added'
  if (!after) return 'removed'
  return cellOf(before) === cellOf(after) ? 'changed' : 'moved'
}

// Within a cell things are pushed about all the time.
const cellOf = (element: Element): string =>
  isPlaced(element) ? `${element.stage} ${element.lane}` : 'beside'
