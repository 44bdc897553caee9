import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'

const chosen = createValueStore<string | null>(null)

/** The id of the workshop that is prepared or looked at while none is on; kept while the page is. */
export const useChosenWorkshop = (): string | null => useStore(chosen)
export const chooseWorkshop = (id: string | null): void => chosen.set(id)
