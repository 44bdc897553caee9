import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Badge, Badges } from './badge.ts'
import type { BadgeFact, BadgeFacts } from './badge-facts.ts'
import { paintBadge } from './paint-badge.ts'

/** The same map if nothing in it says anything else; what says the same keeps its identity. */
export function keptBadges(before: Badges | null, facts: BadgeFacts): Badges {
  const next = new Map<ElementId, Badge>()
  for (const [id, fact] of facts) {
    const says = JSON.stringify(fact)
    const there = before?.get(id)
    next.set(id, there?.says === says ? there : badgeOf(fact, says))
  }
  const isSame = before?.size === next.size && [...next].every(([id, badge]) => before.get(id) === badge)
  return isSame && before ? before : next
}

const badgeOf = (fact: BadgeFact, says: string): Badge => ({
  says,
  paint: (canvas, size, zoom, palette) => paintBadge(canvas, fact, { size, zoom }, palette),
})
