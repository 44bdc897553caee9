import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { type Font, measureIn } from './font.ts'
import type { TextBox } from './text-box.ts'
import { type LineLink, breakAfter, lineLinksOf, rightToLeft } from './text-lines.ts'
import { cutLines, wrapText } from './text-wrap.ts'

export type TextLayout = {
  readonly font: Font
  readonly lines: readonly string[]
  readonly cut: boolean
  readonly links: readonly LineLink[]
  /** For each line; null if all run from left to right. */
  readonly rightToLeft: readonly boolean[] | null
}

/** A text broken into the lines of its box, in the largest font that holds them all and breaks no word. */
export function layOutText(whole: string, box: TextBox): TextLayout {
  // A broken client may have written a book; nobody can see more than this.
  const text = whole.slice(0, MAX_TEXT_CHARS)
  const broken = breakText(text, box)
  const { lines } = broken
  return { ...broken, links: lineLinksOf(text, lines), rightToLeft: rightToLeft(text, lines) }
}

type Broken = Pick<TextLayout, 'font' | 'lines' | 'cut'>

function breakText(text: string, { area, fonts, overflows }: TextBox): Broken {
  let last: Broken | null = null
  for (const font of fonts) {
    const measure = measureIn(font)
    const lines = wrapText(text, area.w, measure)
    const room = overflows ? Infinity : Math.max(1, Math.floor(area.h / font.lineHeight))
    last = { font, ...cutLines(lines, room, area.w, measure) }
    if (!last.cut && !breaksWords(lines, text)) return last
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

// A line that ends neither with the text nor where a word does.
function breaksWords(lines: readonly string[], text: string): boolean {
  let end = 0
  return lines.some((line) => {
    const ending = end + line.length
    end = breakAfter(text, ending)
    if (ending === text.length || end > ending) return false
    return (
      /[\p{L}\p{N}]$/u.test(line) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(line)
    )
  })
}

const sameBox = (a: TextBox, b: TextBox): boolean =>
  a.area.w === b.area.w && a.area.h === b.area.h && a.fonts[0].size === b.fonts[0].size
