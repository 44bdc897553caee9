import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Camera, Editor } from '../../editor/editor.ts'

/** So much of a head stays free for its name where its column or row is cut off by the border. */
const STAGE_NAME_PX = 72
const LANE_NAME_PX = 48

/**
 * Keeps the heads beside their columns and rows, and the names of those that begin beyond the border in sight.
 * Nothing renders while the board moves, and a pan touches the two tracks and no other style: a variable on the
 * root would have the browser compute the style of every head anew at each frame.
 */
export function followCamera(root: HTMLElement, editor: Editor): () => void {
  const { store } = editor.document
  const shiftStage = createShift(root, 'marginLeft')
  const shiftLane = createShift(root, 'marginTop')
  let shown: Camera | null = null
  let laid: Layout | null = null
  let zoom = 0
  const follow = (): void => {
    const { camera } = editor.get()
    const layout = store.layout()
    if (camera === shown && layout === laid) return
    shown = camera
    laid = layout
    const ratio = window.devicePixelRatio || 1
    const whole = (length: number): number => Math.round(length * camera.zoom * ratio) / ratio
    if (camera.zoom !== zoom) root.style.setProperty('--zoom', String(camera.zoom))
    ;({ zoom } = camera)
    const [left, top] = [whole(camera.at[0]), whole(camera.at[1])]
    const [stages, lanes] = root.querySelectorAll<HTMLElement>('[data-head-track]')
    if (stages) stages.style.transform = `translateX(${-left}px)`
    if (lanes) lanes.style.transform = `translateY(${-top}px)`
    const column = layout.columns.find(({ x, w }) => x * zoom < left && (x + w) * zoom > left)
    const row = layout.rows.find(({ y, h }) => y * zoom < top && (y + h) * zoom > top)
    shiftStage(column?.id, column ? shift(left - column.x * zoom, column.w * zoom - STAGE_NAME_PX) : 0)
    shiftLane(row?.id, row ? shift(top - row.y * zoom, row.h * zoom - LANE_NAME_PX) : 0)
  }
  follow()
  const stops = [editor.subscribe(follow), store.subscribe(follow)]
  return () => {
    for (const stop of stops) stop()
  }
}

const shift = (by: number, most: number): number => Math.max(0, Math.min(by, most))

/** Moves the content of the one head that the border cuts off; the one before goes back to its place. */
function createShift(root: HTMLElement, side: 'marginLeft' | 'marginTop') {
  let last: HTMLElement | null = null
  return (id: string | undefined, by: number): void => {
    const inside =
      id === undefined ? null : root.querySelector<HTMLElement>(`[data-head="${id}"] > [data-head-inside]`)
    if (last && last !== inside) last.style[side] = ''
    if (inside) inside.style[side] = `${Math.round(by)}px`
    last = inside
  }
}
