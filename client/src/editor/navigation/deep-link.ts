import { ELEMENT_ID, type ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_COORDINATE } from '@wegpunkt/shared/limits'
import { MAX_ZOOM, MIN_ZOOM } from '../camera.ts'
import type { Sight } from './sight.ts'

/** What the part of an address behind `#` leads to. */
export type Target =
  | { readonly to: 'element'; readonly id: ElementId }
  | { readonly to: 'measure'; readonly id: string }
  | { readonly to: 'view'; readonly sight: Sight }

/** Total: an address may have been written by anyone, and what means nothing is null. */
export function targetOf(hash: string): Target | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const id = fields.get('element')
  if (id !== null) return ELEMENT_ID.test(id) ? { to: 'element', id } : null
  const measure = fields.get('measure')
  if (measure !== null) return ELEMENT_ID.test(measure) ? { to: 'measure', id: measure } : null
  const [x, y, zoom, ...more] = numbersOf(fields.get('view') ?? '')
  if (x === undefined || y === undefined || zoom === undefined || more.length > 0) return null
  if (Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE) return null
  return zoom >= MIN_ZOOM && zoom <= MAX_ZOOM ? { to: 'view', sight: { centre: [x, y], zoom } } : null
}

export function hashOf(target: Target): string {
  if (target.to === 'element') return `#element=${encodeURIComponent(target.id)}`
  if (target.to === 'measure') return `#measure=${encodeURIComponent(target.id)}`
  const { centre, zoom } = target.sight
  return `#view=${Math.round(centre[0])},${Math.round(centre[1])},${Math.round(zoom * 1_000) / 1_000}`
}

function numbersOf(text: string): number[] {
  const parts = text.split(',')
  return parts.every((part) => /^-?\d{1,8}(\.\d{1,6})?$/.test(part)) ? parts.map(Number) : []
}
