import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rating } from '@wegpunkt/shared/journey/rows'

export type Said = {
  readonly persona: string | null
  /** The mean of all ratings of this persona. */
  readonly value: number
  readonly count: number
}

/** How a touchpoint is rated in one piece of evidence, once for each persona: an interview may have many voices. */
export function saidOf(ratings: readonly Rating[], touchpoint: ElementId): readonly Said[] {
  const values = new Map<string | null, number[]>()
  for (const rating of ratings) {
    if (rating.touchpoint !== touchpoint) continue
    const there = values.get(rating.persona)
    if (there) there.push(rating.value)
    else values.set(rating.persona, [rating.value])
  }
  return [...values].map(([persona, all]) => ({
    persona,
    value: all.reduce((sum, value) => sum + value, 0) / all.length,
    count: all.length,
  }))
}
