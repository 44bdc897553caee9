import { SHARES } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { MAX_ORDERS } from '@wegpunkt/shared/limits'

/** Why something is not taken: a text of the catalogue, below `method:refused`, and what stands in it. */
export type Refusal = {
  readonly key: 'tooLong' | 'noShare' | 'sharesAbove100' | 'noCount' | 'noAddress'
  readonly values: Readonly<Record<string, number>>
}

const PERCENT = 100

// Lines and tabs are the only control characters that mean something in a text.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu // eslint-disable-line no-control-regex -- they are what is dropped

/** What somebody typed, as it is kept: trimmed, NFC, without control characters. */
export const cleaned = (text: string): string => text.normalize('NFC').replaceAll(CONTROL, '').trim()

export const tooLong = (text: string, most: number): Refusal | null =>
  text.length > most ? { key: 'tooLong', values: { count: text.length, most } } : null

/** "12,5", "12.5 %" and the like as a number; null for anything else. */
export function numberIn(text: string): number | null {
  const bare = text.trim().replace(/\s*%$/, '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null
}

/** A share of all who come in; with those of the other touchpoints there are no more than all (METHOD.md M13). */
export function refusedShare(
  { elements }: Pick<Board, 'elements'>,
  touchpoint: ElementId,
  text: string,
): Refusal | null {
  const share = numberIn(text)
  if (share === null || share < SHARES[0] || share > SHARES[1]) return { key: 'noShare', values: {} }
  let sum = share
  for (const [id, element] of elements)
    if (id !== touchpoint && element.kind === 'touchpoint' && element.entry) sum += element.entryShare ?? 0
  // Tenths that add up to a hundred in the head do so here.
  const rounded = Math.round(sum * PERCENT) / PERCENT
  return rounded > SHARES[1] ? { key: 'sharesAbove100', values: { sum: rounded } } : null
}

/** How many orders: a whole number from 0 (METHOD.md M14). */
export function refusedCount(text: string): Refusal | null {
  const isCount = /^\d+$/.test(text.trim()) && Number(text) <= MAX_ORDERS
  return isCount ? null : { key: 'noCount', values: { most: MAX_ORDERS } }
}

/** Where something is known from may be said in words; what looks like an address is one of the web. */
export function refusedSource(text: string): Refusal | null {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text.trim())?.[1]?.toLowerCase()
  const isOdd = scheme !== undefined && /^(javascript|data|file|ftp|vbscript|blob)$/.test(scheme)
  return isOdd ? { key: 'noAddress', values: {} } : null
}

/** The price is almost always what people say; what was found when somebody looked mostly is not (METHOD.md M14). */
export const isPrice = (reason: string): boolean =>
  /preis|teuer|kosten|price|expensive|costs?\b/i.test(reason)

/** Touchpoints that go in a circle if one depends on another, beginning and ending with it; null where they do not. */
export function circleThrough(
  { elements }: Pick<Board, 'elements'>,
  touchpoint: ElementId,
): readonly ElementId[] | null {
  const before = new Map<ElementId, ElementId>()
  const waiting: ElementId[] = [touchpoint]
  for (const at of waiting) {
    const element = elements.get(at)
    if (element?.kind !== 'touchpoint') continue
    for (const next of Object.keys(element.dependsOn ?? {})) {
      if (next === touchpoint) return wayBack(before, touchpoint, at)
      if (before.has(next)) continue
      before.set(next, at)
      waiting.push(next)
    }
  }
  return null
}

function wayBack(before: ReadonlyMap<ElementId, ElementId>, start: ElementId, last: ElementId): ElementId[] {
  const way = [start]
  for (let at = last; at !== start; at = before.get(at) ?? start) way.unshift(at)
  return [start, ...way]
}
