import type { Spot } from '../viewing.ts'

/**
 * Brings a place of the list into its middle, a stage to its top, and marks it. Of a lane, which the list does not show,
 * its first touchpoint. Nothing but the list itself scrolls: `scrollIntoView` would move the page with it.
 */
export function goToSpot(list: HTMLElement, { at, id }: Spot): void {
  const scroller = list.parentElement
  for (const lit of list.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  if (!scroller) return
  if (at === 'board' || id === null) return scroller.scrollTo({ top: 0 })
  const places = [...list.querySelectorAll<HTMLElement>(`[data-${at}="${CSS.escape(id)}"]`)]
  for (const place of places) place.setAttribute('data-lit', '')
  const [first] = places
  if (!first) return
  const { top, height } = first.getBoundingClientRect()
  const above = at === 'stage' ? 0 : Math.max(0, (scroller.clientHeight - height) / 2)
  scroller.scrollBy({ top: top - scroller.getBoundingClientRect().top - above })
}
