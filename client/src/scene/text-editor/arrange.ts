import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { BoardDocument } from '../../document/board-document.ts'
import type { Editor } from '../../editor/editor.ts'
import { fontFamily } from '../paint/font.ts'
import { shapeLook } from '../paint/shape.ts'
import type { SceneTheme } from '../theme.ts'
import type { LiveStore } from '../together/live-store.ts'
import { textPlaceOf } from './place.ts'

/** Smaller than this on the screen nobody can read what they type. */
const LEAST_TEXT_PX = 7.5

type Around = {
  readonly editor: Editor
  readonly document: BoardDocument
  readonly live: LiveStore
  readonly theme: SceneTheme
}

/** Lays a text field over the text of an element: at its place, in its font, in board pixels scaled by the zoom. */
export function arrange(field: HTMLTextAreaElement, id: ElementId, around: Around): void {
  const place = textPlaceOf(around.document, around.live, id)
  const frame = field.parentElement
  if (!place || !frame) return
  const { area, box, element, layout } = place
  const { zoom } = around.editor.get().camera
  const [x, y] = around.editor.toScreen([area.x, area.y])
  // On a board seen from far away, what one types is larger than the rest.
  const scale = Math.max(zoom, LEAST_TEXT_PX / layout.font.size)
  frame.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  const { style } = field
  style.width = `${area.w}px`
  style.height = `${area.h}px`
  style.font = `${layout.font.weight} ${layout.font.size}px/${layout.font.lineHeight}px ${fontFamily}`
  style.textAlign = box.align
  style.color = inkOf(element, around.theme)
  // What is longer than its box covers what lies below it, so that it can be read while it is typed.
  style.background =
    scale > zoom || area.h > box.area.h || element.kind === 'connector'
      ? groundOf(element, around.theme)
      : 'none'
}

function inkOf(element: Element, theme: SceneTheme): string {
  if (element.kind === 'shape') return shapeLook(element, theme).ink
  return element.kind === 'note' ? theme.note[element.color].ink : theme.ink
}

function groundOf(element: Element, theme: SceneTheme): string {
  if (element.kind === 'note') return theme.note[element.color].fill
  if (element.kind === 'shape') return shapeLook(element, theme).fill ?? theme.grid.surface
  if (element.kind === 'text') return theme.grid.surface
  return element.kind === 'connector' ? theme.grid.surface : theme.card.fill
}
