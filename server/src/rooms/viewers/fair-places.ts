import type { ViewerEntrant } from './viewer.ts'

type Placed = Pick<ViewerEntrant, 'network' | 'link' | 'device'>

/**
 * Who gives their place up for somebody who comes while all are taken: the socket that has been there longest, of the
 * network that has most; among equal ones, of the link; then of the device. Null where nobody has more than the one who
 * comes would have: then everybody keeps what they have. `here` begins with who came first.
 */
export function whoGivesWay<V extends { readonly entrant: Placed }>(
  here: readonly V[],
  coming: Placed,
): V | null {
  for (const by of ['network', 'link', 'device'] as const) {
    const shares = Map.groupBy(here, ({ entrant }) => entrant[by])
    const largest = [...shares.values()].reduce<readonly V[]>((a, b) => (b.length > a.length ? b : a), [])
    const own = shares.get(coming[by])?.length ?? 0
    if (largest.length > own + 1) return oldestOfGreediest(largest)
  }
  return null
}

function oldestOfGreediest<V extends { readonly entrant: Placed }>(share: readonly V[]): V | null {
  const devices = [...Map.groupBy(share, ({ entrant }) => entrant.device).values()]
  return devices.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null
}
