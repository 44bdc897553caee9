import type { Camera } from '../../editor/editor.ts'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument, Store } from '../../document/board-document.ts'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import { type Painting, paintElements, paintGround } from '../board-painter.ts'
import type { Canvas } from '../paint/brush.ts'
import { type Scene, paletteOf } from '../scene.ts'
import type { Cutout } from '../tiles/levels.ts'
import { UNSETTLED_MS, createTiledBoard } from '../tiles/tiled-board.ts'
import type { Live } from '../together/live.ts'
import { changedGrid } from './changed-grid.ts'
import { type Outcome, openLayer } from './layer.ts'
import type { PannedPicture } from './panned-picture.ts'
import { watchPalette } from './watch-palette.ts'

/** In the tiles everything is where the document says. */
const AT_REST: ReadonlyMap<ElementId, Live> = new Map()
const NOTHING: ReadonlySet<ElementId> = new Set()
/**
 * What a pan needs is fetched when the view has changed so often. It changes without anybody's doing while a board
 * opens: by the first view, a link or bookmark that was opened, the room for a panel, and the window's own size. What
 * is fetched too early costs the opening time and nothing else, so it need not be exact.
 */
const VIEWS_BEFORE_PANNING = 4

/** Draws the board from tiles, and paints again in them what changes and what is taken into a hand or put down. */
export function openBoardLayer(canvas: HTMLCanvasElement, scene: Scene): { close(): void } {
  const { editor, viewport, touched, painted } = scene
  const { store } = editor.document
  const index = spatialIndexOf(store)

  const paint = (target: Canvas, area: Rect, scale: number): void => {
    const zoom = scale / (window.devicePixelRatio || 1)
    const state = { editing: editor.get().editing, selection: NOTHING }
    const painting: Painting = {
      store,
      state,
      live: AT_REST,
      palette: paletteOf(scene),
      zoom,
      curve: scene.curve.get(),
      handovers: scene.handovers.get(),
      signs: scene.signs.get(),
      badges: scene.badges.get(),
    }
    paintGround(target, area, painting)
    const apart = touched.get()
    const ids = index.within(area)
    paintElements(target, apart.size > 0 ? ids.filter((id) => !apart.has(id)) : ids, painting)
    painting.handovers?.paintMarks(target, area, zoom)
  }
  let isClosed = false
  let idle = 0
  let settling: ReturnType<typeof setTimeout> | undefined
  const board = createTiledBoard({
    paint,
    bounds: index.bounds,
    ground: () => paletteOf(scene).theme.canvas,
    createCanvas: () => document.createElement('canvas'),
    now: () => performance.now(),
  })
  const ground = (target: Canvas, { width, height }: Cutout): Outcome => {
    target.fillStyle = paletteOf(scene).theme.canvas
    target.fillRect(0, 0, width, height)
    return 'done'
  }
  let picture: PannedPicture | null = null
  const layer = openLayer(canvas, {
    camera: () => editor.get().camera,
    viewport,
    failed: (error) => scene.failure.set({ error }),
    opaque: true,
    draw(target, cutout) {
      if (isOnItsWay(editor.document)) return ground(target, cutout)
      const isPanned = picture?.show(cutout) ?? false
      const sharp = isPanned || board.draw(target, cutout)
      painted.set(sharp)
      if (sharp) soon()
      if (isPanned) return 'nothing'
      return sharp ? 'done' : 'again'
    },
  })
  const preparePicture = once(async () => {
    const { openPannedPicture } = await import('./open-panned-picture.ts')
    if (!isClosed) picture = openPannedPicture(canvas, board, layer.request)
  })

  const soon = (): void => {
    idle ||= whenIdle(ahead)
  }
  // One tile at a time: whoever begins to pan meanwhile waits for one at most.
  const ahead = (): void => {
    idle = 0
    if (layer.isPending()) return
    const painted = board.paintAhead(layer.cutout(), picture?.travel() ?? null)
    if (painted === 'painted') soon()
    clearTimeout(settling)
    if (painted === 'unsettled') settling = setTimeout(soon, UNSETTLED_MS)
  }
  const changed = (): void => {
    painted.set(false)
    layer.request()
  }
  const invalidate = (areas: readonly (Rect | null)[]): void => {
    for (const area of areas) {
      if (!area) continue
      board.invalidate(area)
      picture?.invalidate(area)
    }
    changed()
  }
  const everything = (): void => {
    board.invalidate(null)
    picture?.invalidate(null)
    changed()
  }
  let views = 0
  const moved = (): void => {
    if (++views > VIEWS_BEFORE_PANNING) preparePicture()
    layer.request()
  }
  const stops = [
    ...watchWhatChanges(scene, invalidate),
    editor.document.status.subscribe(layer.request),
    editor.subscribe(watchCamera(() => editor.get().camera, moved)),
    watchPalette(scene, { everything, images: invalidate }),
  ]
  layer.request()
  return {
    close() {
      cancelIdle(idle)
      clearTimeout(settling)
      isClosed = true
      picture?.close()
      for (const stop of stops) stop()
      layer.close()
      board.close()
    },
  }
}

/** Tiles of a board of which nothing has come yet would all be painted again a moment later. */
function isOnItsWay({ status, store }: BoardDocument): boolean {
  const { elements, stages } = store.get()
  return status.get().state === 'loading' && elements.size === 0 && stages.size === 0
}

function watchWhatChanges(
  { editor, touched, curve, handovers, signs, badges }: Scene,
  invalidate: (areas: readonly (Rect | null)[]) => void,
): (() => void)[] {
  const { store } = editor.document
  const index = spatialIndexOf(store)
  let grid = { layout: store.layout(), lanes: store.get().lanes }
  let apart = touched.get()
  let { editing } = editor.get()
  return [
    watchDrawn(curve, invalidate),
    watchDrawn(handovers, invalidate),
    watchSaid(signs, (ids) => invalidate(ids.map(index.areaOf))),
    watchSaid(badges, (ids) => invalidate(ids.map(index.areaOf))),
    index.watch(invalidate),
    store.subscribe(() => {
      const now = { layout: store.layout(), lanes: store.get().lanes }
      if (now.layout === grid.layout && now.lanes === grid.lanes) return
      const areas = changedGrid(grid, now)
      grid = now
      invalidate(areas)
    }),
    touched.subscribe(() => {
      const changed = touched.get().symmetricDifference(apart)
      apart = touched.get()
      invalidate([...changed].map(index.areaOf))
    }),
    editor.subscribe(() => {
      if (editor.get().editing === editing) return
      const ids = [editing, editor.get().editing]
      ;({ editing } = editor.get())
      invalidate(ids.map((id) => (id === null ? null : index.areaOf(id))))
    }),
  ]
}

type Drawn = { readonly areas: readonly Rect[] } | null

/** What is drawn beside the elements is painted again as a whole where it was, and where it is now. */
function watchDrawn(source: Store<Drawn>, invalidate: (areas: readonly Rect[]) => void): () => void {
  let drawn = source.get()
  return source.subscribe(() => {
    const areas = [...(drawn?.areas ?? []), ...(source.get()?.areas ?? [])]
    drawn = source.get()
    invalidate(areas)
  })
}

type Said = ReadonlyMap<ElementId, unknown> | null

/** Tells of which elements something else is said now. */
function watchSaid(source: Store<Said>, changed: (ids: readonly ElementId[]) => void): () => void {
  let said = source.get()
  return source.subscribe(() => {
    const [before, now] = [said, source.get()]
    said = now
    const all = new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])
    changed([...all].filter((id) => before?.get(id) !== now?.get(id)))
  })
}

/** Calls when what the camera sees is another part than the last time. */
function watchCamera(get: () => Camera, moved: () => void): () => void {
  let last = get()
  return () => {
    if (get() === last) return
    last = get()
    moved()
  }
}

/** Without what it prepares everything goes on, only slower: so it may fail. */
function once(prepare: () => Promise<void>): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    prepare().catch(() => undefined)
  }
}

// Safari has no idle callbacks.
const whenIdle = (work: () => void): number =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : window.setTimeout(work, 50)
const cancelIdle = (id: number): void =>
  typeof cancelIdleCallback === 'function' ? cancelIdleCallback(id) : clearTimeout(id)
