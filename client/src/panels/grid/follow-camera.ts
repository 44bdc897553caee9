import type { Board } from '@wegpunkt/shared/board/read'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Camera, Editor } from '../../editor/editor.ts'
import { customerStretches } from './heads.ts'

/** So much of a head stays free for its name where its column or row is cut off by the border. */
const STAGE_NAME_PX = 72
const LANE_NAME_PX = 48
/** And so much of what is the customer's own for the word along its side. */
const STRETCH_NAME_PX = 96
/** So often the heads are laid out while the zoom turns; in between they are stretched by a few per cent. */
const LAID_OUT_EVERY_MS = 80

/**
 * Keeps the heads beside their columns and rows, and the names of those that begin beyond the border in sight.
 * Nothing renders while the board moves, and a pan touches the two tracks and no other style: a variable on the
 * root has the browser compute the style of every head anew, which would take longer than a frame of the board.
 */
export function followCamera(root: HTMLElement, editor: Editor): () => void {
  const { store } = editor.document
  const shiftStage = createShift(root, 'marginLeft')
  const shiftLane = createShift(root, 'marginTop')
  const shiftStretch = createShift(root, 'marginTop')
  let shown: Camera | null = null
  let laid: Layout | null = null
  /** The zoom for which the heads are laid out, and since when. */
  let zoom = 0
  let since = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const layOut = (to: number): void => {
    clearTimeout(timer)
    timer = undefined
    root.style.setProperty('--zoom', String(to))
    zoom = to
    since = performance.now()
  }
  const follow = (): void => {
    const { camera } = editor.get()
    const layout = store.layout()
    const isLaidOut = camera.zoom === zoom
    if (camera === shown && layout === laid && isLaidOut) return
    shown = camera
    laid = layout
    const waits = since + LAID_OUT_EVERY_MS - performance.now()
    if (!isLaidOut && waits <= 0) layOut(camera.zoom)
    else if (!isLaidOut) timer ??= setTimeout(follow, waits)
    const ratio = window.devicePixelRatio || 1
    const whole = (length: number): number => Math.round(length * camera.zoom * ratio) / ratio
    const [left, top] = [whole(camera.at[0]), whole(camera.at[1])]
    const stretch = camera.zoom / zoom
    const [stages, lanes] = root.querySelectorAll<HTMLElement>('[data-head-track]')
    if (stages) stages.style.transform = `translateX(${-left}px) scaleX(${stretch})`
    if (lanes) lanes.style.transform = `translateY(${-top}px) scaleY(${stretch})`
    const [x, y] = [left / stretch, top / stretch]
    const column = layout.columns.find((one) => one.x * zoom < x && (one.x + one.w) * zoom > x)
    const row = layout.rows.find((one) => one.y * zoom < y && (one.y + one.h) * zoom > y)
    shiftStage(insideOf(column?.id), column ? shift(x - column.x * zoom, column.w * zoom - STAGE_NAME_PX) : 0)
    shiftLane(insideOf(row?.id), row ? shift(y - row.y * zoom, row.h * zoom - LANE_NAME_PX) : 0)
    // It lies in the middle of what is left of it: a margin moves it by half.
    const cut = stretches(store.get(), layout).find(
      ({ start, length }) => start * zoom < y && (start + length) * zoom > y,
    )
    shiftStretch(
      cut && `[data-stretch="${cut.start}"]`,
      cut ? shift(y - cut.start * zoom, cut.length * zoom - STRETCH_NAME_PX) : 0,
    )
  }
  follow()
  const stops = [editor.subscribe(follow), store.subscribe(follow)]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

const shift = (by: number, most: number): number => Math.max(0, Math.min(by, most))

const stretches = ({ lanes }: Pick<Board, 'lanes'>, { rows }: Layout) =>
  customerStretches(
    rows.map(({ id, y, h }) => {
      const lane = lanes.get(id)
      return { start: y, length: h, ...(lane && { lane }) }
    }),
  )

const insideOf = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `[data-head="${id}"] > [data-head-inside]`

/** Moves the content of the one head that the border cuts off; the one before goes back to its place. */
function createShift(root: HTMLElement, side: 'marginLeft' | 'marginTop') {
  let last: HTMLElement | null = null
  return (selector: string | undefined, by: number): void => {
    const inside = selector === undefined ? null : root.querySelector<HTMLElement>(selector)
    if (last && last !== inside) last.style[side] = ''
    if (inside) inside.style[side] = `${Math.round(by)}px`
    last = inside
  }
}
