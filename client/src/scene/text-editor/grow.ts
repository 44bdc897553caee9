import type { Size } from '@wegpunkt/shared/board/geometry'
import { type Element, wordsOf } from '@wegpunkt/shared/board/schema'
import { textBoxOf } from '../paint/text-box.ts'
import { layOutText } from '../paint/text-layout.ts'

/** A note that somebody filled with a book stays one among others. */
const MOST_HEIGHT = 480
const GRID_PX = 8

/** The size at which a note shows all that was typed into it; null if it does already, or has no more to grow. */
export function grownSize(element: Element): Size | null {
  if (element.kind !== 'note') return null
  const [w, h] = element.size
  const box = textBoxOf(element, element.size)
  const text = wordsOf(element)
  const resting = box && layOutText(text, box)
  if (!box || !resting?.cut) return null
  const { lines, font } = layOutText(text, { ...box, fonts: [resting.font], overflows: true })
  const needed = h + lines.length * font.lineHeight - box.area.h
  const height = Math.min(MOST_HEIGHT, Math.ceil(needed / GRID_PX) * GRID_PX)
  return height > h ? [w, height] : null
}
