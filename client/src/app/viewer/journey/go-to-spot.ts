import type { Spot } from '../viewing.ts'

/** Brings a place of the list into sight. Of a lane, which the list does not show, its first touchpoint. */
export function goToSpot(list: HTMLElement, { at, id }: Spot): void {
  for (const lit of list.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  if (at === 'board' || id === null) return list.scrollIntoView({ block: 'start' })
  const places = [...list.querySelectorAll<HTMLElement>(`[data-${at}="${CSS.escape(id)}"]`)]
  for (const place of places) place.setAttribute('data-lit', '')
  const [first] = places
  first?.scrollIntoView({ block: at === 'stage' ? 'start' : 'center' })
}
