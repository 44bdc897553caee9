import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Row } from '@wegpunkt/shared/board/layout'
import type { BoardDocument, Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { Camera, EditorState } from '../editor.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Look } from '../look.ts'
import { MAX_ZOOM } from '../camera.ts'
import { areaOfElement } from './places.ts'
import {
  type PresentKey,
  type Presenting,
  type Slide,
  areaOfPart,
  lanesIn,
  remainingSlides,
  stepped,
  slidesOf,
} from './presenting.ts'

/** A stage is shown in parts rather than smaller than this. */
const LEAST_READABLE_ZOOM = 0.8
/** The room that the names of the lanes take beside a slide, on the screen; less of it where that is narrow. */
const LANE_NAMES_PX = 140
const LANE_NAMES_SHARE = 0.22

/** Shows one frame after the other, and the view from before when it ends. Null while nobody presents. */
export interface Presenter extends Store<Presenting | null> {
  /** From the frame that is selected, else from the first one. Does nothing on an empty board. */
  begin(): void
  do(key: PresentKey): void
  goTo(index: number): void
  /** What a slide shows, in board pixels; null if it is gone. */
  areaOf(slide: Slide): Rect | null
  /** The lanes that a slide shows, as far as it does; none beside the grid. */
  lanesOf(slide: Slide): readonly Row[]
  /** How wide their names may be beside it, on the screen. */
  laneNamesWidth(): number
  /** Shows the slide again: the window has another size, or the frame another place. */
  refresh(): void
  end(): void
}

type Parts = {
  readonly document: BoardDocument
  readonly get: () => EditorState
  readonly look: Look
  readonly select: (ids: Iterable<ElementId>) => void
}

export function createPresenter({ document, get, look, select }: Parts): Presenter {
  const store = createValueStore<Presenting | null>(null)
  let before: { camera: Camera; selection: ReadonlySet<ElementId> } | null = null
  const areaOf = (slide: Slide): Rect | null =>
    slide.show === 'frame'
      ? areaOfElement({ document }, slide.id)
      : areaOfPart(laidOut(document.store), slide)
  const lanesOf = (slide: Slide): Row[] => {
    const area = areaOf(slide)
    return area ? lanesIn(document.store.layout(), area) : []
  }
  const laneNamesWidth = (): number => Math.min(LANE_NAMES_PX, look.viewport()[0] * LANE_NAMES_SHARE)
  const show = (next: Presenting): void => {
    store.set(next)
    const slide = next.slides[next.index]
    const area = slide && areaOf(slide)
    if (!slide || !area) return
    look.glide(look.fitted(area, MAX_ZOOM, lanesOf(slide).length > 0 ? laneNamesWidth() : 0))
  }
  const presenter: Presenter = {
    get: store.get,
    subscribe: store.subscribe,
    areaOf,
    lanesOf,
    laneNamesWidth,
    begin() {
      if (store.get()) return
      const slides = slidesOf(laidOut(document.store), look.viewport()[1] / LEAST_READABLE_ZOOM)
      if (slides.length === 0) return
      const { camera, selection } = get()
      before = { camera, selection }
      const index = slides.findIndex(({ id }) => selection.has(id))
      select([])
      show({ slides, index: Math.max(0, index) })
    },
    do(key) {
      const now = store.get()
      if (!now) return
      if (key === 'end') return presenter.end()
      presenter.goTo(stepped(now, key))
    },
    goTo(index) {
      const now = store.get()
      if (now && now.slides[index] && index !== now.index) show({ ...now, index })
    },
    refresh() {
      const now = store.get()
      if (!now) return
      const left = remainingSlides(now, (slide) => areaOf(slide) !== null)
      if (left) show(left)
      else presenter.end()
    },
    end() {
      if (!store.get()) return
      store.set(null)
      if (!before) return
      look.glide(before.camera)
      select(before.selection)
      before = null
    },
  }
  return presenter
}
