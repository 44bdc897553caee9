import type { Ink } from './drawing.ts'

const HEX = /^#[\da-f]{6}$/i
const SHORT_HEX = /^#([\da-f])([\da-f])([\da-f])$/i
const RGBA = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.e-]+)\s*)?\)$/
/** A canvas ignores what is no colour; nothing of it gets into a file. */
const NO_COLOR = '#888888'

/** The colours that paints use, in parts. */
export function inkOf(style: unknown, alpha: number): Ink {
  const text = typeof style === 'string' ? style : ''
  if (HEX.test(text)) return { color: text.toLowerCase(), opacity: alpha }
  const digits = SHORT_HEX.exec(text)
  if (digits)
    return {
      color: `#${digits
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`,
      opacity: alpha,
    }
  const [, r, g, b, a] = RGBA.exec(text) ?? []
  if (r === undefined || g === undefined || b === undefined) return { color: NO_COLOR, opacity: alpha }
  const hex = [r, g, b].map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')
  return { color: `#${hex}`, opacity: alpha * Math.min(1, Number(a ?? 1)) }
}
