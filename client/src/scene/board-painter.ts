import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, centreOf, contains } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Element, ElementOf, Feeling, PlacedElement } from '@wegpunkt/shared/board/schema'
import { experienceOf } from '@wegpunkt/shared/journey/experience'
import type { BoardStore } from '../document/board-document.ts'
import { belongings } from '../editor/belonging/belongings.ts'
import { countEvents } from '../editor/method/events.ts'
import { backToFront } from '../editor/place/depth.ts'
import type { EditorState } from '../editor/editor.ts'
import { framesAround } from '../editor/belonging/frames.ts'
import type { Badge, Badges } from './badges/badge.ts'
import type { Curve } from './curve/curve.ts'
import type { HandoverMarks } from './handovers/handover-marks.ts'
import type { CardSigns } from './signs/card-sign.ts'
import type { Sprites } from './sprites.ts'
import type { Canvas } from './paint/brush.ts'
import { paintConnector } from './paint/connector.ts'
import { isNamedFromAfar, paintFrameName } from './paint/frame.ts'
import { paintGrid } from './paint/grid.ts'
import { isTiny, paintElement } from './paint/paint-element.ts'
import type { Palette } from './paint/palette.ts'
import { type Live, seenAngle, seenPath, seenRect } from './together/live.ts'

/** What is in a hand is seen a little through. */
const LIFTED_OPACITY = 0.92

export type Painting = {
  readonly store: Pick<BoardStore, 'get' | 'layout'>
  readonly state: Pick<EditorState, 'editing' | 'selection'>
  /** What somebody has in hand is seen there; an empty map for the board at rest. */
  readonly live: ReadonlyMap<ElementId, Live>
  readonly palette: Palette
  /** Screen pixels a board pixel. */
  readonly zoom: number
  readonly curve?: Curve | null
  readonly handovers?: HandoverMarks | null
  readonly signs?: CardSigns | null
  readonly badges?: Badges | null
  /** Pictures of what is in a hand; `scale` is device pixels a board pixel. */
  readonly sprites?: { readonly of: Sprites; readonly scale: number }
}

/** The canvas behind everything, with the stages and lanes. */
export function paintGround(canvas: Canvas, area: Rect, painting: Painting): void {
  const { store, palette, zoom, curve, handovers } = painting
  canvas.fillStyle = palette.theme.canvas
  canvas.fillRect(area.x, area.y, area.w, area.h)
  paintGrid(canvas, { layout: store.layout(), lanes: store.get().lanes, zoom }, palette)
  curve?.paint(canvas, area, zoom)
  handovers?.paintLines(canvas, area, zoom)
}

/** Elements from back to front: surfaces, lines, cards, each in their own order. */
export function paintElements(canvas: Canvas, ids: Iterable<ElementId>, painting: Painting): void {
  const board = painting.store.get()
  const entries: [ElementId, Element][] = []
  for (const id of ids) {
    const element = board.elements.get(id)
    if (element) entries.push([id, element])
  }
  for (const [id, element] of entries.toSorted(backToFront)) {
    if (isPlaced(element)) paintPlaced(canvas, id, element, board, painting)
    else paintLine(canvas, id, element, board, painting)
  }
  for (const [id, element] of entries) if (element.kind === 'frame') paintName(canvas, id, element, painting)
}

// From afar the name of a frame stands where its notes lie, and is what one looks for.
function paintName(
  canvas: Canvas,
  id: ElementId,
  frame: ElementOf<'frame'>,
  { store, live, palette, state, zoom }: Painting,
): void {
  const rect = seenRect(frame, live.get(id) ?? null, store.layout())
  if (!rect || state.editing === id || !isNamedFromAfar([rect.w, rect.h], zoom)) return
  canvas.translate(rect.x, rect.y)
  paintFrameName(canvas, frame, { zoom, size: [rect.w, rect.h] }, palette)
  canvas.translate(-rect.x, -rect.y)
}

function paintPlaced(
  canvas: Canvas,
  id: ElementId,
  element: PlacedElement,
  board: Board,
  painting: Painting,
): void {
  const { store, live, palette, state, zoom } = painting
  const hand = live.get(id) ?? null
  const rect = seenRect(element, hand, store.layout())
  if (!rect) return
  const angle = seenAngle(element, hand)
  const lifted = hand !== null && !('grown' in hand)
  // What is carried out of a frame is not cut off at its edge on the way.
  const isCarriedOut = lifted && !live.has(element.frame ?? '')
  const frames = isCarriedOut ? [] : framesAround(board, id)
  if (frames.length > 0 || lifted) canvas.save()
  for (const frame of frames) {
    const around = board.elements.get(frame)
    const edge = around && seenRect(around, live.get(frame) ?? null, store.layout())
    // A lane that grew may have taken it out of its frame: cut off there, nobody would find it again.
    if (edge && contains(edge, centreOf(rect))) clipTo(canvas, edge)
  }
  if (lifted) canvas.globalAlpha *= LIFTED_OPACITY
  const isCard = element.kind === 'touchpoint' && !isTiny({ zoom, angle })
  const feelings = isCard ? feelingsAt(board, id, palette) : NO_FEELINGS
  const notes = (isCard && belongings(board).onCard.get(id)) || NO_NOTES
  const events = notes.length > 0 ? countEvents(board, notes) : null
  const sign = (isCard && painting.signs?.get(id)) || null
  const badge = painting.badges?.get(id)
  const look = {
    rect,
    angle,
    zoom,
    editing: state.editing === id,
    feelings,
    notes: notes.length,
    events,
    sign,
  }
  const paint = (target: Canvas): void => {
    paintElement(target, element, look, palette)
    if (badge) paintBadge(target, badge, { rect, zoom }, palette)
  }
  // What is given another size at each frame would need another picture at each.
  const isCarried = hand !== null && 'by' in hand && angle === 0 && !look.editing
  const sprites = isCarried ? painting.sprites : undefined
  if (
    !sprites?.of.draw(canvas, id, element, {
      rect,
      scale: sprites.scale,
      says: `${feelings.join()} ${notes.length} ${events ? Object.values(events).join() : ''} ${sign?.says} ${badge?.says}`,
      paint,
    })
  )
    paint(canvas)
  if (frames.length > 0 || lifted) canvas.restore()
}

// Upright, however the element is turned.
function paintBadge(
  canvas: Canvas,
  badge: Badge,
  { rect, zoom }: { rect: Rect; zoom: number },
  palette: Palette,
): void {
  canvas.translate(rect.x, rect.y)
  badge.paint(canvas, [rect.w, rect.h], zoom, palette)
  canvas.translate(-rect.x, -rect.y)
}

function paintLine(
  canvas: Canvas,
  id: ElementId,
  connector: Connector,
  { elements }: Board,
  { store, live, palette, state, zoom }: Painting,
): void {
  const path = seenPath(connector, { elements, live, layout: store.layout() })
  // A connector to something that was removed has nothing to connect: it is not drawn.
  if (!path) return
  const look = { zoom, editing: state.editing === id, selected: state.selection.has(id) }
  paintConnector(canvas, connector, path, look, palette)
}

function clipTo(canvas: Canvas, { x, y, w, h }: Rect): void {
  canvas.beginPath()
  canvas.rect(x, y, w, h)
  canvas.clip()
}

const NO_FEELINGS: readonly Feeling[] = []
const NO_NOTES: readonly ElementId[] = []

function feelingsAt(board: Board, id: ElementId, { personas }: Palette): readonly Feeling[] {
  return personas.flatMap((persona) => experienceOf(board, id, persona) ?? [])
}
