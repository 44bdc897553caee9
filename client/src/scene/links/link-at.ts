import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, centreOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { BoardStore } from '../../document/board-document.ts'
import { hitAt } from '../../editor/place/hit.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { angleOf, turnedAbout } from '../../editor/arranging/turning.ts'
import { measureIn } from '../paint/font.ts'
import type { Measure } from '../paint/text-wrap.ts'
import type { Scene } from '../scene.ts'
import { type TextPlace, lineStart, textPlaceOf } from '../text-editor/place.ts'

/** The address of the link under a point of the board; null for none. */
export function linkUnder({ editor, live }: Pick<Scene, 'editor' | 'live'>, at: Point): string | null {
  const { document } = editor
  const { store } = document
  const id = hitAt(laidOut(store), at, editor.get().camera.zoom)
  const place = id === null ? null : textPlaceOf(document, live, id)
  if (!place || id === null) return null
  return linkAt(place, turnedBack(store, id, at), measureIn(place.layout.font))
}

/** The address of the link whose letters are at a point; null for none. */
export function linkAt(place: TextPlace, [x, y]: Point, measure: Measure): string | null {
  const { area, layout } = place
  const line = Math.floor((y - area.y) / layout.font.lineHeight)
  const words = layout.lines[line]
  if (words === undefined) return null
  const left = area.x + lineStart(place, line, measure)
  const link = layout.links.find(
    ({ line: at, start, end }) =>
      at === line && x >= left + measure(words.slice(0, start)) && x < left + measure(words.slice(0, end)),
  )
  return link?.url ?? null
}

// The words of an element that is turned are laid out as if it were not.
function turnedBack(store: BoardStore, id: ElementId, at: Point): Point {
  const element = store.get().elements.get(id)
  if (!element || !isPlaced(element)) return at
  return turnedAbout(at, centreOf(store.layout().rectOf(element)), -angleOf(element))
}
