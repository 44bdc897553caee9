import type { Feeling } from '@wegpunkt/shared/board/schema'
import { departmentName } from '../../../ui/department-name.ts'
import { type Canvas, drawCode, drawLabel, fillRounded, strokeRounded } from '../../paint/brush.ts'
import { drawFace } from '../../paint/face.ts'
import { type Font, measureIn } from '../../paint/font.ts'
import { drawIcon } from '../../paint/icon.ts'
import { codeFont } from '../../paint/text-box.ts'
import { faded } from '../../theme.ts'
import type { PictureBoard } from '../painted/picture-board.ts'
import type { SheetWords } from './sheet-words.ts'

const ROW = 19
const SIGN = 18
const GAP = 6
const BETWEEN = 16
const NAME_WIDTH = 84
const font: Font = { size: 9.5, weight: 400, lineHeight: 13 }
const nameFont: Font = { size: 9.5, weight: 600, lineHeight: 13 }

/** `middle`: of the row; the sign has a square of `SIGN`. */
type Entry = { readonly text: string; readonly sign: (x: number, middle: number) => void }

/** What signs and colours mean, row by row; in points. Gives its height. */
export function paintLegend(
  canvas: Canvas,
  board: PictureBoard,
  { x, y, width, words }: { x: number; y: number; width: number; words: SheetWords['legend'] },
): number {
  const { theme } = board.painting.palette
  const groups: (readonly [name: string, entries: readonly Entry[]])[] = [
    [words.departments, departmentEntries(canvas, board)],
    [words.feelings, feelingEntries(canvas, board, words)],
    [words.signs, signEntries(canvas, board, words)],
  ]
  let top = y
  for (const [name, entries] of groups) {
    if (entries.length === 0) continue
    drawLabel(canvas, name, {
      x,
      middle: top + ROW / 2,
      width: NAME_WIDTH - GAP,
      font: nameFont,
      color: theme.ink,
    })
    let left = x + NAME_WIDTH
    for (const { text, sign } of entries) {
      const wide = SIGN + GAP + measureIn(font)(text)
      if (left + wide > x + width && left > x + NAME_WIDTH) {
        left = x + NAME_WIDTH
        top += ROW
      }
      const middle = top + ROW / 2
      sign(left, middle)
      const from = left + SIGN + GAP
      drawLabel(canvas, text, { x: from, middle, width: x + width - from, font, color: theme.ink })
      left += wide + BETWEEN
    }
    top += ROW + 2
  }
  return top - y
}

function departmentEntries(canvas: Canvas, { facts, painting }: PictureBoard): Entry[] {
  if (facts.customer) return []
  return facts.departments.flatMap((department): Entry[] => {
    const look = painting.palette.department(department.key)
    const isUsed = [...facts.board.lanes.values()].some((lane) => lane.department === department.key)
    if (!look || (!isUsed && !isOnElements(facts.board, department.key))) return []
    const sign = (x: number, middle: number): void => {
      const chip = { x, y: middle - 7, w: SIGN, h: 14 }
      fillRounded(canvas, chip, 4, look.color)
      drawCode(canvas, look.code, chip, { font: { ...codeFont, size: 9 }, color: look.ink })
    }
    return [{ text: departmentName(department, facts.locale), sign }]
  })
}

const isOnElements = ({ elements }: PictureBoard['facts']['board'], key: string): boolean =>
  [...elements.values()].some((element) => 'department' in element && element.department === key)

function feelingEntries(canvas: Canvas, { painting }: PictureBoard, words: SheetWords['legend']): Entry[] {
  const { theme } = painting.palette
  return ([-2, 0, 2] as const satisfies readonly Feeling[]).map((feeling, i) => ({
    text: words.feeling[i] ?? '',
    sign: (x, middle) => drawFace(canvas, feeling, { x: x + SIGN / 2, y: middle, radius: 7 }, theme),
  }))
}

function signEntries(canvas: Canvas, { painting }: PictureBoard, words: SheetWords['legend']): Entry[] {
  const { theme } = painting.palette
  const icon =
    (name: string, color: string, filled = false) =>
    (x: number, middle: number): void =>
      drawIcon(canvas, name, { x: x + 3, y: middle - 6, size: 12, color, filled })
  const edge = (x: number, middle: number): void => {
    canvas.fillStyle = faded(theme.inkSoft, 0.28)
    canvas.fillRect(x + 6, middle - 7.5, 6, 15)
    canvas.fillStyle = theme.inkSoft
    for (const y of [-7.5, 0]) canvas.fillRect(x + 6, middle + y, 6, 5)
  }
  const outline = (x: number, middle: number): void =>
    strokeRounded(canvas, { x: x + 0.5, y: middle - 5.5, w: SIGN - 1, h: 11 }, 3, {
      color: theme.connector,
      width: 1,
      dash: [4, 3],
    })
  return [
    { text: words.lovepoint, sign: icon('heart', theme.feeling[2] ?? theme.ink, true) },
    { text: words.painpoint, sign: icon('bolt', theme.feeling[-2] ?? theme.ink, true) },
    { text: words.indirect, sign: edge },
    { text: words.missing, sign: outline },
    { text: words.entry, sign: icon('door-enter', theme.ink) },
    { text: words.exit, sign: icon('door-exit', theme.ink) },
  ]
}
