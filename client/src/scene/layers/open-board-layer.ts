import type { Camera } from '../../editor/editor.ts'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import { type Painting, paintElements, paintGround } from '../board-painter.ts'
import type { Canvas } from '../paint/brush.ts'
import { type Scene, paletteOf } from '../scene.ts'
import { createTiledBoard } from '../tiles/tiled-board.ts'
import type { Live } from '../together/live.ts'
import { changedGrid } from './changed-grid.ts'
import { openLayer } from './layer.ts'
import { watchPalette } from './watch-palette.ts'

/** In the tiles everything is where the document says. */
const AT_REST: ReadonlyMap<ElementId, Live> = new Map()
const NOTHING: ReadonlySet<ElementId> = new Set()

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
    }
    paintGround(target, area, painting)
    const apart = touched.get()
    const ids = index.within(area)
    paintElements(target, apart.size > 0 ? ids.filter((id) => !apart.has(id)) : ids, painting)
  }
  const board = createTiledBoard({
    paint,
    bounds: index.bounds,
    ground: () => paletteOf(scene).theme.canvas,
    createCanvas: () => document.createElement('canvas'),
    now: () => performance.now(),
  })
  const layer = openLayer(canvas, {
    camera: () => editor.get().camera,
    viewport,
    opaque: true,
    draw(target, cutout) {
      const sharp = board.draw(target, cutout)
      painted.set(sharp)
      if (sharp) soon()
      return sharp ? 'done' : 'again'
    },
  })

  let idle = 0
  const soon = (): void => {
    idle ||= whenIdle(ahead)
  }
  // One tile at a time: whoever begins to pan meanwhile waits for one at most.
  const ahead = (): void => {
    idle = 0
    if (!layer.isPending() && board.paintAhead(layer.cutout())) soon()
  }
  const invalidate = (areas: readonly (Rect | null)[]): void => {
    for (const area of areas) if (area) board.invalidate(area)
    painted.set(false)
    layer.request()
  }
  const everything = (): void => {
    board.invalidate(null)
    painted.set(false)
    layer.request()
  }
  const stops = [
    ...watchWhatChanges(scene, invalidate),
    editor.subscribe(watchCamera(() => editor.get().camera, layer.request)),
    watchPalette(scene, { everything, images: invalidate }),
  ]
  layer.request()
  return {
    close() {
      cancelIdle(idle)
      for (const stop of stops) stop()
      layer.close()
      board.close()
    },
  }
}

function watchWhatChanges(
  { editor, touched, curve }: Scene,
  invalidate: (areas: readonly (Rect | null)[]) => void,
): (() => void)[] {
  const { store } = editor.document
  const index = spatialIndexOf(store)
  let grid = { layout: store.layout(), lanes: store.get().lanes }
  let apart = touched.get()
  let { editing } = editor.get()
  let drawn = curve.get()
  return [
    curve.subscribe(() => {
      const areas = [...(drawn?.areas ?? []), ...(curve.get()?.areas ?? [])]
      drawn = curve.get()
      invalidate(areas)
    }),
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

/** Calls when what the camera sees is another part than the last time. */
function watchCamera(get: () => Camera, moved: () => void): () => void {
  let last = get()
  return () => {
    if (get() === last) return
    last = get()
    moved()
  }
}

// Safari has no idle callbacks.
const whenIdle = (work: () => void): number =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : window.setTimeout(work, 50)
const cancelIdle = (id: number): void =>
  typeof cancelIdleCallback === 'function' ? cancelIdleCallback(id) : clearTimeout(id)
