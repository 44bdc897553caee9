import { readFlag } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../api/remembered.ts'
import { type ValueStore, createValueStore } from '../../document/value-store.ts'

const KEY = 'minimap'

/** Whether this device shows the minimap. */
export function createMinimapShown(): ValueStore<boolean> {
  const store = createValueStore(recall(KEY, readFlag) ?? false)
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(shown) {
      store.set(shown)
      remember(KEY, shown)
    },
  }
}
