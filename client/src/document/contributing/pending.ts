import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import {
  type Fields,
  type Layer,
  type Run,
  type Wish,
  difference,
  isFulfilled,
  olderThan,
  stacked,
  withLayers,
} from './layers.ts'

/** What waits to be on the board, by element and in order. */
export interface Pending {
  readonly layersOf: (id: ElementId) => readonly Layer[]
  readonly all: () => readonly Layer[]
  readonly add: (id: ElementId, run: Run | null, wish: Wish) => void
  /** The same for what another tab has left: below all that was said here, also where that has arrived by now. */
  readonly addBelow: (id: ElementId, run: Run | null, wish: Wish) => void
  /** As it is shown: with all of it, or with what comes before a layer and that. */
  readonly shown: (id: ElementId, upTo?: Layer) => Element | null
  /** Nobody knows whether it has arrived: it will be asked for again. */
  readonly unanswered: (layer: Layer) => void
  readonly drop: (layer: Layer) => void
  /** Everything about an element. */
  readonly dropAll: (id: ElementId) => void
  /** The element is another now: lets go of what it says by now. */
  readonly settle: (id: ElementId) => void
}

/** `base` gives the element without what waits. */
export function createPending(base: (id: ElementId) => Element | null): Pending {
  const byId = new Map<ElementId, readonly Layer[]>()
  /** All that was said here of an element. */
  const said = new Map<ElementId, Fields>()
  const layersOf = (id: ElementId): readonly Layer[] => byId.get(id) ?? []
  const put = (id: ElementId, layers: readonly Layer[]): void => {
    if (layers.length > 0) byId.set(id, layers)
    else byId.delete(id)
  }
  const drop = (layer: Layer): void =>
    put(
      layer.id,
      layersOf(layer.id).filter((other) => other !== layer),
    )
  // Another tab, or an earlier visit, has asked for it: what is left is what differs.
  const meet = (layer: Layer, there: Element): Layer | null => {
    if (layer.wish.do !== 'add' || layer.state === 'sent') return layer
    const to = difference(there, layer.wish.element)
    return to && layer.state === 'waiting' ? { ...layer, wish: { do: 'change', to } } : null
  }

  return {
    layersOf,
    all: () => [...byId.values()].flat(),
    add(id, run, wish) {
      if (wish.do === 'change') said.set(id, { ...said.get(id), ...wish.to })
      put(id, stacked(layersOf(id), { id, run, wish, state: 'waiting', mayBeThere: false }))
    },
    addBelow(id, run, wish) {
      const older = olderThan(said.get(id), wish)
      if (!older) return
      const layers = layersOf(id)
      const own = layers.findIndex(({ isLeft }) => !isLeft)
      const left: Layer = { id, run, wish: older, state: 'waiting', mayBeThere: true, isLeft: true }
      put(id, layers.toSpliced(own < 0 ? layers.length : own, 0, left))
    },
    shown(id, upTo) {
      const layers = layersOf(id)
      return withLayers(base(id), upTo ? layers.slice(0, layers.indexOf(upTo) + 1) : layers)
    },
    unanswered(layer) {
      layer.state = 'waiting'
      layer.mayBeThere = true
    },
    drop,
    dropAll: (id) => byId.delete(id),
    settle(id) {
      const there = base(id)
      const layers = layersOf(id)
      // After a removal it is another element, although it has the same id.
      const removal = layers.findIndex(({ wish }) => wish.do === 'remove')
      const met = layers.flatMap((layer, i) =>
        there && (removal < 0 || i < removal) ? (meet(layer, there) ?? []) : layer,
      )
      // Only from the first on: what is asked for later may say the same by chance, and what comes between not.
      const first = met.findIndex(({ state, wish }) => state !== 'answered' || !isFulfilled(there, wish))
      put(id, first < 0 ? [] : met.slice(first))
    },
  }
}
