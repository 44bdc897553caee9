import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { BoardStore } from '../board-document.ts'
import { type ValueStore, createValueStore } from '../value-store.ts'
import type { KeptHere } from '../kept-here.ts'
import type { Layer } from './layers.ts'
import type { Pending } from './pending.ts'
import type { Secrets } from './secrets.ts'

type Options = {
  readonly store: BoardStore
  readonly pending: Pending
  readonly secrets: Pick<Secrets, 'get' | 'ids'>
  readonly own: ReadonlySet<ElementId>
  readonly kept: KeptHere<Layer>
  /** It is shown otherwise now. */
  readonly shown: (id: ElementId) => void
}

/** Lays what waits, and what is private, over the board, and keeps what waits on this device. */
export function createLaying({ store, pending, secrets, own, kept, shown }: Options) {
  const waiting: ValueStore<number> = createValueStore(0)
  const hidden = createValueStore<readonly ElementId[]>([])
  const mine = createValueStore<readonly ElementId[]>([])
  const laid = new Set<ElementId>()
  const isOver = (id: ElementId): boolean => pending.layersOf(id).length > 0 || secrets.get(id) !== null

  const show = (ids: Iterable<ElementId>): void => {
    const change = new Map<ElementId, Element | null | undefined>()
    for (const id of ids) {
      if (isOver(id)) change.set(id, pending.shown(id))
      else if (laid.has(id)) change.set(id, undefined)
      else continue
      if (isOver(id)) laid.add(id)
      else laid.delete(id)
    }
    if (change.size > 0) store.lay(change)
    for (const id of change.keys()) shown(id)
    tell(pending.all())
  }
  const tell = (all: readonly Layer[]): void => {
    const unanswered = all.filter(({ state }) => state !== 'answered')
    kept.keep(unanswered)
    waiting.set(unanswered.length)
    const ids = [...new Set([...secrets.ids(), ...all.flatMap(({ id, run }) => (run ? [id] : []))])]
    const isNote = (id: ElementId): boolean => pending.shown(id)?.kind === 'note'
    setUnlessEqual(hidden, ids.filter(isNote))
    setUnlessEqual(mine, [
      ...hidden.get(),
      ...[...own].filter((id) => secrets.get(id) === null && isNote(id)),
    ])
  }
  return {
    waiting,
    /** One's own notes that nobody else sees, in the order in which they were made. */
    hidden,
    mine,
    show,
    /** The document, or what is private, is another now. */
    heed: (): void => {
      const ids = new Set([...laid, ...secrets.ids(), ...pending.all().map(({ id }) => id)])
      if (ids.size === 0) return
      for (const id of ids) pending.settle(id)
      show(ids)
    },
    clear: () => store.lay(new Map([...laid].map((id) => [id, undefined]))),
  }
}

function setUnlessEqual(store: ValueStore<readonly ElementId[]>, ids: readonly ElementId[]): void {
  const before = store.get()
  if (ids.length !== before.length || ids.some((id, i) => before[i] !== id)) store.set(ids)
}
