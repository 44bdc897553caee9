import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Hit } from '../../editor/search/search-board.ts'

/** Hits of one stage (or `lanes`, or `beside` the grid), with their place among all hits. */
export type HitGroup = {
  readonly of: { readonly stage: ElementId } | 'lanes' | 'beside'
  readonly hits: readonly { readonly hit: Hit; readonly index: number }[]
}

/** The first `most` hits, which are in order already, group by group. */
export function groupsOf(hits: readonly Hit[], most: number): HitGroup[] {
  const groups: { of: HitGroup['of']; key: string; hits: { hit: Hit; index: number }[] }[] = []
  for (const [index, hit] of hits.slice(0, most).entries()) {
    const [key, of] = groupOf(hit)
    const last = groups.at(-1)
    if (last?.key === key) last.hits.push({ hit, index })
    else groups.push({ of, key, hits: [{ hit, index }] })
  }
  return groups.map(({ of, hits }) => ({ of, hits }))
}

function groupOf({ at, stage }: Hit): [key: string, of: HitGroup['of']] {
  if (at === 'lane') return ['lanes', 'lanes']
  return stage === null ? ['beside', 'beside'] : [`stage ${stage}`, { stage }]
}
