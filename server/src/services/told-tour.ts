import type { Tour } from '@wegpunkt/shared/links/link'
import type { OpenProjection } from '../boards/projections/open-projection.ts'

/**
 * A tour without the titles of stops whose place is not in sight: most are what the place was called when the stop was
 * made, and would tell what is hidden or deleted. Null: nobody knows what is in sight, and no place is.
 */
export const toldTour = (tour: Tour, sight: Pick<OpenProjection, 'elements' | 'grid'> | null): Tour =>
  tour.map((stop) => {
    const { at } = stop
    if (at.kind === 'board') return stop
    const shown = at.kind === 'element' ? sight?.elements : sight?.grid
    return shown?.has(at.id) ? stop : { ...stop, title: '' }
  })
