import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { BoardDocument, Store } from '../../document/board-document.ts'
import { type ValueStore, createValueStore } from '../../document/value-store.ts'
import type { Camera, EditorState } from '../editor.ts'
import { type MeasureDesk, createMeasureDesk } from '../method/measure-desk.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Look } from '../look.ts'
import { type Bookmarks, createBookmarks } from './bookmarks.ts'
import { bulkOf } from './bulk.ts'
import { createMinimapShown } from './minimap-shown.ts'
import { areaOfSpot, centredOn, centredOnLane, centredOnStage, wholeStage } from './places.ts'
import { type Presenter, createPresenter } from './presenter.ts'
import { type Room, createRoom } from './room.ts'
import { type Sight, cameraOf, sightOf } from './sight.ts'
import { walkedTo } from './walking.ts'
import { type Reach, isSameView } from './view-history.ts'

/** Somewhere on the board that a search found. */
export type Spot = { readonly at: 'element' | 'stage' | 'lane'; readonly id: ElementId }

/** What a search found, in the order in which one walks through it. */
export type Found = {
  readonly places: readonly Spot[]
  /** Which of them was gone to last; -1: none yet. */
  readonly active: number
}

/** Getting around on the board. Each jump glides, and can be taken back. */
export interface Navigation {
  readonly reach: Store<Reach>
  back(): void
  forward(): void
  /** Puts the place into the middle, selects an element and lights it up; false if it is gone. */
  goTo(spot: Spot): boolean
  /** Puts the place into the middle, of a stage all its breadth, and does nothing else. */
  show(spot: Spot): void
  goToSight(sight: Sight): void
  sight(): Sight
  /** Where most of the board is; asked again from there, what lies far off. Answers how much does. */
  showBoard(): { readonly far: number; readonly shown: 'bulk' | 'far' }
  /** The latest element that was gone to; a new value each time. */
  readonly lit: Store<{ readonly id: ElementId } | null>
  readonly found: ValueStore<Found>
  /** Goes to the place that was found with this number, with the zoom that one has if it can be read at it. */
  choose(index: number): void
  /** Goes to the next (or the previous) place that was found, around the end. */
  step(by: 1 | -1): void
  readonly presenter: Presenter
  readonly room: Room
  readonly bookmarks: Bookmarks
  readonly minimap: ValueStore<boolean>
  readonly search: ValueStore<SearchAsk>
  /** Which measure is looked at, or begun. */
  readonly measures: ValueStore<MeasureDesk>
}

/** What is searched for. It stays while the panel is closed. */
export type SearchAsk = {
  readonly text: string
  readonly kind: Kind | 'stage' | 'lane' | null
  readonly stage: ElementId | null
  /** A department's key; `none`: what has no department. */
  readonly department: string | null
}
export const NO_DEPARTMENT = 'none'
export const NOTHING_ASKED: SearchAsk = { text: '', kind: null, stage: null, department: null }

export const NOTHING_FOUND: Found = { places: [], active: -1 }

type Parts = {
  readonly document: BoardDocument
  readonly get: () => EditorState
  readonly look: Look
  readonly select: (ids: Iterable<ElementId>) => void
  readonly visible: () => Rect
}

export function createNavigation({ document, get, look, select, visible }: Parts): Navigation {
  const lit = createValueStore<{ readonly id: ElementId } | null>(null)
  const found = createValueStore<Found>(NOTHING_FOUND)
  const seeing = () => ({ camera: get().camera, visible: visible() })
  const cameraFor = ({ at, id }: Spot): Camera | null => {
    const area = areaOfSpot({ document }, { at, id })
    if (!area) return null
    if (at === 'stage') return centredOnStage(area, seeing())
    return at === 'lane' ? centredOnLane(area, seeing()) : centredOn(area, seeing())
  }
  const arrive = (spot: Spot, camera: Camera | null): boolean => {
    if (!camera) return false
    look.jump(camera)
    if (spot.at === 'element') {
      select([spot.id])
      lit.set({ id: spot.id })
    }
    return true
  }
  const navigation: Navigation = {
    reach: look.history,
    back: look.back,
    forward: look.forward,
    goTo: (spot) => arrive(spot, cameraFor(spot)),
    show(spot) {
      const stage = spot.at === 'stage' ? areaOfSpot({ document }, spot) : null
      const camera = stage ? wholeStage(stage, seeing()) : cameraFor(spot)
      if (camera) look.jump(camera)
    },
    goToSight: (sight) => look.jump(cameraOf(sight, look.viewport())),
    sight: () => sightOf(get().camera, look.viewport()),
    showBoard() {
      const { area, far } = bulkOf(laidOut(document.store))
      const [first] = far
      const whole = look.fitted(area)
      if (!first || !isSameView(get().camera, whole)) {
        look.jump(whole)
        return { far: far.length, shown: 'bulk' }
      }
      look.fit(first)
      return { far: far.length, shown: 'far' }
    },
    lit,
    found,
    choose(index) {
      const { places } = found.get()
      const spot = places[index]
      if (!spot) return
      found.set({ places, active: index })
      // What is selected is what was gone to, never what was gone to before.
      if (spot.at !== 'element') select([])
      arrive(spot, walkedTo({ document }, spot, seeing()))
    },
    step(by) {
      const { places, active } = found.get()
      const isThere = (spot: Spot): boolean => cameraFor(spot) !== null
      // Others may have removed some since they were found.
      for (let tried = 1; tried <= places.length; tried++) {
        const start = active < 0 && by === -1 ? 0 : active
        const index = (start + by * tried + places.length * (tried + 1)) % places.length
        const spot = places[index]
        if (spot && isThere(spot)) return navigation.choose(index)
      }
    },
    bookmarks: createBookmarks(document.boardId),
    minimap: createMinimapShown(),
    search: createValueStore<SearchAsk>(NOTHING_ASKED),
    measures: createMeasureDesk(),
    presenter: createPresenter({ document, get, look, select }),
    room: createRoom({ document, get, look }),
  }
  return navigation
}
