import type { Store } from './board-document.ts'

/** A store that its owner sets. Setting what it already holds tells nobody. */
export interface ValueStore<T> extends Store<T> {
  readonly set: (value: T) => void
}

export function createValueStore<T>(initial: T): ValueStore<T> {
  const listeners = createListeners()
  let value = initial
  return {
    get: () => value,
    subscribe: listeners.subscribe,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      listeners.notify()
    },
  }
}

/** Who wants to hear. A listener that leaves while others are told is no longer told itself. */
export function createListeners(): {
  readonly subscribe: Store<unknown>['subscribe']
  readonly notify: () => void
} {
  const listeners = new Set<() => void>()
  return {
    subscribe(listener) {
      // Two subscriptions of one function are two subscriptions, and end one by one.
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    notify() {
      for (const listener of listeners) listener()
    },
  }
}

/** The same for each id by itself; an id that nobody listens to costs nothing. */
export function createListenersById(): {
  readonly subscribeTo: (id: string, listener: () => void) => () => void
  readonly notify: (id: string) => void
} {
  const byId = new Map<string, Set<() => void>>()
  return {
    subscribeTo(id, listener) {
      const own = (): void => listener()
      const listeners = byId.get(id) ?? new Set()
      byId.set(id, listeners.add(own))
      return () => {
        listeners.delete(own)
        if (listeners.size === 0 && byId.get(id) === listeners) byId.delete(id)
      }
    },
    notify(id) {
      for (const listener of byId.get(id) ?? []) listener()
    },
  }
}
