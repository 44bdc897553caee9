import type { Found } from '../../editor/navigation/navigation.ts'
import type { Hit } from '../../editor/search/search-board.ts'

/** One stays at the place that one went to, wherever it stands in the new list. */
export function keepPlace({ places, active }: Found, next: readonly Hit[]): Found {
  const here = places[active]
  const index = here ? next.findIndex(({ at, id }) => at === here.at && id === here.id) : -1
  return { places: next, active: index }
}
