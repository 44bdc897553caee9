import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, rectOf } from '@wegpunkt/shared/board/geometry'
import type { Element } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { BoardDocument } from '../../document/board-document.ts'
import { middleOf } from '../../editor/place/connector-path.ts'
import { type TextBox, textBoxOf } from '../paint/text-box.ts'
import { type TextLayout, layOutText } from '../paint/text-layout.ts'
import type { Measure } from '../paint/text-wrap.ts'
import type { LiveStore } from '../together/live-store.ts'
import { seenPath, seenRect } from '../together/live.ts'

export type TextPlace = {
  readonly element: Element
  readonly box: TextBox
  readonly layout: TextLayout
  /** In board pixels; as high as the text needs. */
  readonly area: Rect
}

/** Where the text of an element stands right now; null if it has none or is gone. */
export function textPlaceOf({ store }: BoardDocument, live: LiveStore, id: ElementId): TextPlace | null {
  const element = store.get().elements.get(id)
  const rect = element && placeOf(element, store, live, id)
  const box = rect && textBoxOf(element, [rect.w, rect.h])
  if (!box) return null
  const layout = layOutText(wordsOf(element), { ...box, overflows: false })
  // What is being typed is seen as a whole, even where the resting text ends with an ellipsis.
  const whole = layout.cut
    ? layOutText(wordsOf(element), { ...box, fonts: [layout.font], overflows: true })
    : layout
  const height = Math.max(1, whole.lines.length) * whole.font.lineHeight
  const top = box.vertical === 'middle' ? Math.min(0, (box.area.h - height) / 2) : 0
  const middle = box.vertical === 'middle' ? Math.max(0, (box.area.h - height) / 2) : 0
  const area = {
    x: rect.x + box.area.x,
    y: rect.y + box.area.y + top + middle,
    w: box.area.w,
    h: box.vertical === 'middle' ? height : Math.max(box.area.h, height),
  }
  return { element, box, layout: whole, area }
}

/** How far from the left edge of the area one of its lines begins. */
export function lineStart({ area, box, layout }: TextPlace, line: number, measure: Measure): number {
  return box.align === 'center' ? (area.w - measure((layout.lines[line] ?? '').trimEnd())) / 2 : 0
}

function placeOf(
  element: Element,
  store: BoardDocument['store'],
  live: LiveStore,
  id: ElementId,
): Rect | null {
  const { elements } = store.get()
  const layout = store.layout()
  if (element.kind !== 'connector') return seenRect(element, live.get().get(id) ?? null, layout)
  const path = seenPath(element, { elements, live: live.get(), layout })
  return path && rectOf(middleOf(path), [1, 1])
}
