import { type Font, measureIn } from './font.ts'
import type { TextBox } from './text-box.ts'
import { cutLines, wrapText } from './text-wrap.ts'

export type TextLayout = { readonly font: Font; readonly lines: readonly string[]; readonly cut: boolean }

/** A text broken into the lines of its box, in the largest font that holds them all. */
export function layOutText(text: string, { area, fonts, overflows }: TextBox): TextLayout {
  let last: TextLayout | null = null
  for (const font of fonts) {
    const measure = measureIn(font)
    const lines = wrapText(text, area.w, measure)
    const room = overflows ? Infinity : Math.max(1, Math.floor(area.h / font.lineHeight))
    last = { font, ...cutLines(lines, room, area.w, measure) }
    if (!last.cut) return last
  }
  return last ?? { font: fonts[0], lines: [], cut: false }
}

// Elements keep their identity until they change, so a layout is worth keeping with its element.
let layouts = new WeakMap<object, { box: TextBox; text: string; layout: TextLayout }>()

/** The same, kept as long as the element does not change and no font arrives. */
export function layOutTextOf(element: object, text: string, box: TextBox): TextLayout {
  const kept = layouts.get(element)
  if (kept && kept.text === text && sameBox(kept.box, box)) return kept.layout
  const layout = layOutText(text, box)
  layouts.set(element, { box, text, layout })
  return layout
}

/** A font has arrived: every line may break elsewhere now. */
export function forgetTextLayouts(): void {
  layouts = new WeakMap()
}

const sameBox = (a: TextBox, b: TextBox): boolean =>
  a.area.w === b.area.w && a.area.h === b.area.h && a.fonts[0].size === b.fonts[0].size
