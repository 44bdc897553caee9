const channel = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of `#rrggbb`, 0 … 1 (WCAG 2.2). */
export const luminance = (color: string): number =>
  0.2126 * channel(color.slice(1, 3)) +
  0.7152 * channel(color.slice(3, 5)) +
  0.0722 * channel(color.slice(5, 7))

/** WCAG's contrast of two colours, 1 … 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const INK = '#17150f'
const PAPER = '#ffffff'

/** Near-black or white, whichever reads better on the colour; at least 4.5 on any. */
export const readableOn = (color: string): string =>
  contrast(INK, color) >= contrast(PAPER, color) ? INK : PAPER
