import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { isCustomers } from '@wegpunkt/shared/board/choices'
import type { Row } from '@wegpunkt/shared/board/layout'
import type { Lane } from '@wegpunkt/shared/board/schema'
import { type Canvas, drawCode, drawLabel, drawText, fillRounded } from '../../paint/brush.ts'
import { type Font, measureIn } from '../../paint/font.ts'
import { type TextBox, codeFont } from '../../paint/text-box.ts'
import { layOutText } from '../../paint/text-layout.ts'
import type { About } from '../drawing/drawing.ts'
import { laneName, stageName } from './head-names.ts'
import { drawLaneSign } from './lane-signs.ts'
import { paintCurveKey } from './paint-curve-key.ts'
import type { PictureBoard } from './picture-board.ts'

/** What the heads of stages and lanes take above the grid and to its left, in board pixels. */
export const HEADS_HEIGHT = 44
export const HEADS_WIDTH = 168
const GROUP_WIDTH = 24
const SIGN = 20
const PADDING = 12
const GAP = 8

const stageFont: Font = { size: 13, weight: 600, lineHeight: 17 }
const laneFont: Font = { size: 13, weight: 550, lineHeight: 17 }
const groupFont: Font = { size: 12, weight: 600, lineHeight: 16 }

type Told = {
  readonly about: (about: About | null) => void
  readonly readAs: (id: ElementId) => About | null
}

/** The heads of the stages along the top and of the lanes along the left, as they stand beside the canvas. */
export function paintHeads(canvas: Canvas, picture: PictureBoard, told: Told): void {
  const { facts, painting } = picture
  const { layout, board } = facts
  const { theme } = painting.palette
  const across = { x: -HEADS_WIDTH, y: -HEADS_HEIGHT, w: HEADS_WIDTH + layout.width, h: HEADS_HEIGHT }
  const down = { x: -HEADS_WIDTH, y: 0, w: HEADS_WIDTH, h: layout.height }
  canvas.fillStyle = theme.card.fill
  for (const { x, y, w, h } of [across, down]) canvas.fillRect(x, y, w, h)
  for (const { id, x, w } of layout.columns) {
    const stage = board.stages.get(id)
    if (!stage) continue
    const area = { x: x + PADDING, y: -HEADS_HEIGHT, w: w - 2 * PADDING, h: HEADS_HEIGHT }
    told.about(told.readAs(id))
    writeName(canvas, stageName(stage, facts), { area, font: stageFont, lines: 2, middle: true }, theme.ink)
  }
  told.about(null)
  paintGroups(canvas, picture)
  for (const row of layout.rows) {
    const lane = board.lanes.get(row.id)
    if (lane) paintLane(canvas, lane, row, picture, told)
  }
  told.about(null)
  paintLines(canvas, picture)
}

type Written = { area: Rect; font: Font; lines: number; middle?: boolean }

function writeName(
  canvas: Canvas,
  name: string,
  { area, font, lines, middle }: Written,
  color: string,
): void {
  const h = Math.min(area.h, lines * font.lineHeight)
  const y = middle ? area.y + (area.h - h) / 2 : area.y
  const box: TextBox = {
    area: { ...area, y, h },
    fonts: [font],
    align: 'left',
    vertical: middle ? 'middle' : 'top',
    overflows: false,
  }
  drawText(canvas, box, layOutText(name, box), color)
}

function paintLane(canvas: Canvas, lane: Lane, row: Row, picture: PictureBoard, told: Told): void {
  const { facts, painting } = picture
  const { theme, department } = painting.palette
  const left = -HEADS_WIDTH + (isCustomers(lane) ? GROUP_WIDTH : 0) + PADDING
  const top = row.y + Math.min(PADDING, Math.max(0, (row.h - SIGN) / 2))
  const look = lane.kind === 'department' ? department(lane.department ?? null) : null
  let x = left
  if (look) {
    const w = Math.max(SIGN, measureIn(codeFont)(look.code) + 6)
    const chip = { x, y: top, w, h: SIGN }
    fillRounded(canvas, chip, 5, look.color)
    drawCode(canvas, look.code, chip, { font: codeFont, color: look.ink })
    x += w + GAP
  } else if (drawLaneSign(canvas, lane.kind, { x, y: top + 1, size: SIGN - 2, color: theme.ink })) {
    x += SIGN - 2 + GAP
  }
  const room = row.y + row.h - top
  const lines = Math.max(1, Math.min(3, Math.floor(room / laneFont.lineHeight)))
  const area = { x, y: top + 1.5, w: -PADDING / 2 - x, h: room }
  told.about(told.readAs(row.id))
  writeName(canvas, laneName(lane, facts), { area, font: laneFont, lines }, theme.ink)
  told.about(null)
  if (lane.kind === 'curve')
    paintCurveKey(canvas, picture, {
      x: left,
      y: top + SIGN + GAP,
      w: -PADDING / 2 - left,
      h: room - SIGN - GAP,
    })
}

/** What is the customer's own is held together by a word along the left. */
function paintGroups(canvas: Canvas, { facts, painting }: PictureBoard): void {
  const { theme } = painting.palette
  const { layout, board, t } = facts
  let start: number | null = null
  layout.rows.forEach((row, i) => {
    if (!isCustomers(board.lanes.get(row.id))) return
    start ??= row.y
    const next = layout.rows[i + 1]
    if (next && isCustomers(board.lanes.get(next.id))) return
    const length = row.y + row.h - start
    canvas.fillStyle = theme.card.fillSoft
    canvas.fillRect(-HEADS_WIDTH, start, GROUP_WIDTH, length)
    canvas.save()
    canvas.translate(-HEADS_WIDTH + GROUP_WIDTH / 2, start + length / 2)
    canvas.rotate(-Math.PI / 2)
    const text = t('lane.customer')
    const width = Math.min(length - GAP, measureIn(groupFont)(text))
    drawLabel(canvas, text, { x: -width / 2, middle: 0, width, font: groupFont, color: theme.inkSoft })
    canvas.restore()
    start = null
  })
}

function paintLines(canvas: Canvas, { facts, painting }: PictureBoard): void {
  const { layout, board } = facts
  canvas.fillStyle = painting.palette.theme.grid.edge
  canvas.fillRect(-HEADS_WIDTH, -HEADS_HEIGHT, HEADS_WIDTH + layout.width, 1)
  canvas.fillRect(-HEADS_WIDTH, -0.5, HEADS_WIDTH + layout.width, 1)
  canvas.fillRect(-HEADS_WIDTH, -HEADS_HEIGHT, 1, HEADS_HEIGHT + layout.height)
  canvas.fillRect(-0.5, -HEADS_HEIGHT, 1, HEADS_HEIGHT + layout.height)
  for (const { x, w } of layout.columns) canvas.fillRect(x + w - 0.5, -HEADS_HEIGHT, 1, HEADS_HEIGHT)
  for (const row of layout.rows) {
    const grouped = isCustomers(board.lanes.get(row.id)) ? GROUP_WIDTH : 0
    canvas.fillRect(-HEADS_WIDTH + grouped, row.y + row.h - 0.5, HEADS_WIDTH - grouped, 1)
  }
}
