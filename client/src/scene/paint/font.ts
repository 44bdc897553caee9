import type { Measure } from './text-wrap.ts'

/** Ships with the product, so that lines break alike on every machine. */
const FAMILY = '"Inter Variable", "Inter", system-ui, sans-serif'

export type Font = { readonly size: number; readonly weight: number; readonly lineHeight: number }

export const cssFont = ({ size, weight }: Font): string => `${weight} ${size}px ${FAMILY}`
export const fontFamily = FAMILY

let ruler: CanvasRenderingContext2D | null = null

/** Measures in one font. What it says changes when the font has arrived: see `whenFontsArrive`. */
export function measureIn(font: Font): Measure {
  const css = cssFont(font)
  return (text) => {
    if (typeof document === 'undefined') return text.length * font.size * 0.55
    ruler ??= document.createElement('canvas').getContext('2d')
    if (!ruler) return text.length * font.size * 0.55
    if (ruler.font !== css) ruler.font = css
    return ruler.measureText(text).width
  }
}

/** Loads the font before the first draw, and tells whenever another part of it (a script, a weight) has arrived. */
export function whenFontsArrive(arrived: () => void): () => void {
  const load = async (): Promise<void> => {
    // Letters from the subsets that German and English need; others load when they are drawn.
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px ${FAMILY}`, 'aÄß€–')))
    arrived()
  }
  // Without the font the board is drawn in the system's own: nothing is lost but looks.
  load().catch(arrived)
  document.fonts.addEventListener('loadingdone', arrived)
  return () => document.fonts.removeEventListener('loadingdone', arrived)
}
