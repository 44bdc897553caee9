import { describe, expect, it } from 'vitest'
import { markFill, noteColors, noteFill } from './board-colors.ts'
import { contrast } from './readable-on.ts'

/** A colour as OKLab has it, in which equal distances look equally different (Ottosson 2020). */
function oklab(hex: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.412_221 * r + 0.536_333 * g + 0.051_446 * b)
  const m = Math.cbrt(0.211_903 * r + 0.680_7 * g + 0.107_397 * b)
  const s = Math.cbrt(0.088_302 * r + 0.281_719 * g + 0.629_979 * b)
  return [
    0.210_454 * l + 0.793_618 * m - 0.004_072 * s,
    1.977_998 * l - 2.428_592 * m + 0.450_594 * s,
    0.025_904 * l + 0.782_772 * m - 0.808_676 * s,
  ]
}
const difference = (a: string, b: string): number => {
  const [one, other] = [oklab(a), oklab(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

describe('the colours of notes', () => {
  it('[C131] are told apart in the dark, and what is written on them is read', () => {
    const papers = Object.entries(noteColors.dark)
    const alike = papers.flatMap(([a, { fill }], i) =>
      papers.slice(i + 1).flatMap(([b, other]) => (difference(fill, other.fill) < 0.09 ? [`${a} ${b}`] : [])),
    )
    expect(alike).toEqual([])
    for (const [, { fill, ink }] of papers) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('[C132] a board in small has notes in their own colour, and cards in that of their department', () => {
    const note = { kind: 'note', color: 'green', department: 'sales' }
    expect(markFill(note, '#009E73')).toBe(noteFill('green'))
    const card = { kind: 'touchpoint', color: null, department: 'sales' }
    expect(markFill(card, '#009E73')).toBe('#009E73')
    expect(markFill(card, undefined)).toBe(markFill({ ...card, kind: 'image' }, undefined))
  })
})
