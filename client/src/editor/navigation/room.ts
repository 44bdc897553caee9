import { type Point, minus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { onlyOne } from '../arranging/grips.ts'
import type { BoardDocument } from '../../document/board-document.ts'
import type { Camera, EditorState } from '../editor.ts'
import type { Look } from '../look.ts'
import { laidOut } from '../place/laid-out.ts'
import { isCovered, revealBy } from './reveal.ts'
import { isSameView } from './view-history.ts'

/**
 * Room beside the panels that float over the board. The view moves only if what one works on could not be seen
 * otherwise, and goes back to where it was unless the person has looked elsewhere meanwhile.
 */
export interface Room {
  /** Moves the view by so many screen pixels, at once: one types there. */
  make(by: Point): void
  /** Glides as far as needed for the one element that is selected to be seen beside the inspector. */
  forSelection(): void
  giveBack(): void
}

type Parts = { readonly document: BoardDocument; readonly get: () => EditorState; readonly look: Look }

export function createRoom({ document, get, look }: Parts): Room {
  let made: { readonly before: Camera; readonly after: Camera } | null = null

  const moved = ({ at, zoom }: Camera, [x, y]: Point): Camera => ({
    at: minus(at, [x / zoom, y / zoom]),
    zoom,
  })
  const isWhereItWas = (): boolean => made !== null && isSameView(get().camera, made.after)
  const make = (by: Point, move: (to: Camera) => void): void => {
    if (by[0] === 0 && by[1] === 0) return
    const here = get().camera
    const before = made && isWhereItWas() ? made.before : here
    const after = moved(here, by)
    made = { before, after }
    move(after)
  }
  return {
    make: (by) => make(by, look.move),
    forSelection() {
      const { selection, camera, editing } = get()
      const laid = laidOut(document.store)
      const one = onlyOne(laid.board, selection)?.[1]
      const box = one && isPlaced(one) ? laid.layout.rectOf(one) : null
      if (!box || editing !== null) return
      const [x, y] = minus([box.x, box.y], camera.at)
      const { zoom } = camera
      const seen = { x: x * zoom, y: y * zoom, w: box.w * zoom, h: box.h * zoom }
      if (isCovered(seen, look.viewport())) make([revealBy(seen, look.viewport())[0], 0], look.glide)
    },
    giveBack() {
      if (made && isWhereItWas()) look.glide(made.before)
      made = null
    },
  }
}
