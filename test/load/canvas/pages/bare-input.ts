import type { Spot } from '../board/note-grid.ts'
import type { BarePage } from './bare-page.ts'
import { toBoard } from './bare-view.ts'

/** As `scene/input/wheel-meaning.ts` has it. */
const ZOOM_PER_PX = 0.01
const POINT = { w: 0.01, h: 0.01 }

/** The wheel pans, with Ctrl it zooms; the mouse drags what it holds, or a marquee. */
export function listenToInput(canvas: HTMLCanvasElement, page: BarePage): void {
  canvas.addEventListener('wheel', (event) => turn(page, event), { passive: false })
  let from: Spot | null = null
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    from = toBoard(page.camera, event)
    let hit: number | null = null
    page.board.eachIn({ ...from, ...POINT }, (note) => (hit = note))
    if (hit === null) return
    if (!page.selection.has(hit)) page.selection = new Set([hit])
    page.beginDrag()
    page.redraw()
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!from || !page.dragged) return
    const to = toBoard(page.camera, event)
    page.dragged = { x: to.x - from.x, y: to.y - from.y }
    page.redraw()
  })
  canvas.addEventListener('pointerup', (event) => {
    if (!from) return
    if (page.dragged) page.endDrag()
    else selectBetween(page, from, toBoard(page.camera, event))
    from = null
  })
}

function turn(page: BarePage, event: WheelEvent): void {
  event.preventDefault()
  const { camera } = page
  if (!event.ctrlKey) {
    const { x, y, zoom } = camera
    return page.look({ x: x + event.deltaX / zoom, y: y + event.deltaY / zoom, zoom })
  }
  const at = toBoard(camera, event)
  const zoom = camera.zoom * Math.exp(-event.deltaY * ZOOM_PER_PX)
  page.look({ x: at.x - event.clientX / zoom, y: at.y - event.clientY / zoom, zoom })
}

function selectBetween(page: BarePage, a: Spot, b: Spot): void {
  const selection = new Set<number>()
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  page.board.eachIn({ x, y, w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) }, (note) => selection.add(note))
  page.selection = selection
  page.redraw()
}
