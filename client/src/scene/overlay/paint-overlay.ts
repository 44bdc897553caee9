import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { EditorState } from '../../editor/editor.ts'
import type { DrawnLine, Preview } from '../../editor/tool.ts'
import type { ShapeForm } from '../../editor/tool-options.ts'
import { type Canvas, fillRounded, strokeRounded } from '../paint/brush.ts'
import { LINE_WIDTH, drawLine } from '../paint/connector.ts'
import { shapePath } from '../paint/shape-path.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type Live, seenPath, seenRect } from '../together/live.ts'
import { outline } from './outline.ts'
import { paintGuides } from './paint-guides.ts'
import { paintSelection } from './paint-selection.ts'
import { paintSlots } from './paint-slots.ts'
import type { Palette } from '../paint/palette.ts'
import { paintErasing, paintOwnStroke } from './paint-drawing.ts'

export type Overlaid = {
  readonly state: EditorState
  readonly board: Board
  readonly layout: Layout
  readonly live: ReadonlyMap<string, Live>
  readonly canEdit: boolean
  readonly palette: Palette
}

/** What lies over the board for this person alone: the selection with its handles, and the gesture under way. */
export function paintOverlay(canvas: Canvas, overlaid: Overlaid): void {
  const { state } = overlaid
  const { theme } = overlaid.palette
  const { preview, camera } = state
  if (preview) paintPreview(canvas, preview, overlaid, theme)
  paintSelection(canvas, overlaid, theme)
  if (preview && 'guides' in preview && preview.guides)
    paintGuides(canvas, preview.guides, 1 / camera.zoom, theme)
}

function paintPreview(canvas: Canvas, preview: Preview, overlaid: Overlaid, theme: SceneTheme): void {
  const pixel = 1 / overlaid.state.camera.zoom
  switch (preview.kind) {
    case 'brush':
      return paintArea(canvas, preview.area, pixel, theme)
    case 'ghost': {
      const [x, y] = preview.at
      const area = { x, y, w: preview.size[0], h: preview.size[1] }
      if (preview.what === 'shape') return paintForm(canvas, area, overlaid.state.options.form, pixel, theme)
      const paper = preview.what === 'note' ? theme.note[overlaid.state.options.noteColor].fill : null
      fillRounded(canvas, area, 8, paper === null ? theme.accentSoft : faded(paper, 0.7))
      return strokeRounded(canvas, area, 8, {
        color: theme.accent,
        width: pixel,
        dash: [4 * pixel, 4 * pixel],
      })
    }
    case 'connect':
      if (preview.cell) outline(canvas, preview.cell, { color: theme.accent, pixel })
      return preview.line && paintDrawnLine(canvas, preview.line, overlaid, theme)
    case 'move':
      if (preview.cell) paintCell(canvas, preview.cell, pixel, theme)
      if (preview.slots) paintSlots(canvas, preview.slots, overlaid.state.camera.zoom, overlaid.palette)
      if (preview.copy) paintCopies(canvas, preview, overlaid, theme)
      return
    case 'resize':
    case 'place':
      if (preview.cell) paintCell(canvas, preview.cell, pixel, theme)
      return
    case 'draw':
      return paintOwnStroke(canvas, preview, theme)
    case 'erase':
      return paintErasing(
        canvas,
        preview,
        { elements: overlaid.board.elements, layout: overlaid.layout, pixel },
        theme,
      )
    default:
      assertNever(preview)
  }
}

// As it will be once it is dropped.
function paintDrawnLine(canvas: Canvas, line: DrawnLine, overlaid: Overlaid, theme: SceneTheme): void {
  const path = seenPath(line, { ...overlaid, elements: overlaid.board.elements })
  if (path) drawLine(canvas, path, theme.accent, LINE_WIDTH, line)
}

function paintForm(canvas: Canvas, area: Rect, form: ShapeForm, pixel: number, theme: SceneTheme): void {
  shapePath(canvas, form, area)
  canvas.fillStyle = theme.accentSoft
  canvas.fill()
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = 1.5 * pixel
  canvas.stroke()
}

function paintArea(canvas: Canvas, { x, y, w, h }: Rect, pixel: number, theme: SceneTheme): void {
  canvas.fillStyle = theme.accentSoft
  canvas.fillRect(x, y, w, h)
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = pixel
  canvas.strokeRect(x, y, w, h)
}

/** Where what is in hand would be dropped. */
function paintCell(canvas: Canvas, { x, y, w, h }: Rect, pixel: number, theme: SceneTheme): void {
  const area = { x: x + 2 * pixel, y: y + 2 * pixel, w: w - 4 * pixel, h: h - 4 * pixel }
  // A line and no surface: the cell's own content stays as it is.
  strokeRounded(canvas, area, 6 * pixel, { color: theme.accent, width: 2 * pixel })
}

function paintCopies(
  canvas: Canvas,
  preview: Extract<Preview, { kind: 'move' }>,
  { board: { elements }, layout, state }: Overlaid,
  theme: SceneTheme,
): void {
  const pixel = 1 / state.camera.zoom
  for (const id of preview.ids) {
    const element = elements.get(id)
    const rect = element && seenRect(element, { by: preview.by }, layout)
    if (!rect) continue
    fillRounded(canvas, rect, 6, theme.accentSoft)
    outline(canvas, rect, { color: theme.accent, pixel })
  }
}
