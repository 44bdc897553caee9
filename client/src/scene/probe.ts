import { type Point, centreOf } from '@wegpunkt/shared/board/geometry'
import { boundsOfElement } from '../editor/place/hit.ts'
import { laidOut } from '../editor/place/laid-out.ts'
import type { Scene } from './scene.ts'

/** What measurements and browser tests ask of the canvas, where the server allows it. */
export type Probe = {
  /** Whether everything that is on the screen has been drawn. */
  painted(): boolean
  zoom(): number
  /** The board point at the top left corner of the canvas. */
  camera(): { x: number; y: number; zoom: number }
  /** Shows the board point `x`, `y` at the top left corner of the canvas. */
  view(to: { x: number; y: number; zoom: number }): void
  /** Where the middle of an element is, in pixels of the browser window; null if it is not on the board. */
  centreOf(id: string): { x: number; y: number } | null
  deselect(): void
  /** Where the middle of an element is, in board pixels; null if it is not on the board. */
  boardCentreOf(id: string): { x: number; y: number } | null
  /** Where a board point is, in pixels of the browser window. */
  windowOf(at: { x: number; y: number }): { x: number; y: number }
  /** The whole board as plain data, each root's entries sorted by id. */
  board(): Record<'stages' | 'lanes' | 'elements' | 'assessments', [string, unknown][]>
  /** The state of the save status: `saved`, `saving`, `offline` … */
  status(): string
}

declare global {
  interface Window {
    wegpunktProbe?: Probe | undefined
  }
}

/** Puts the probe on the window if the server's page says so (PROBE=1). */
export function exposeProbe(canvas: HTMLElement, scene: Scene): () => void {
  const { editor } = scene
  if (document.querySelector('meta[name="wegpunkt-probe"]')?.getAttribute('content') !== '1') return () => {}
  const windowOf = (board: Point): { x: number; y: number } => {
    const { left, top } = canvas.getBoundingClientRect()
    const [x, y] = editor.toScreen(board)
    return { x: left + x, y: top + y }
  }
  const boardCentreOf = (id: string): Point | null => {
    const { store } = editor.document
    const rect = boundsOfElement(laidOut(store), id)
    return rect && centreOf(rect)
  }
  const probe: Probe = {
    painted: () => isPainted(scene),
    zoom: () => editor.get().camera.zoom,
    camera() {
      const { at, zoom } = editor.get().camera
      return { x: at[0], y: at[1], zoom }
    },
    view({ x, y, zoom }) {
      editor.zoomBy(zoom / editor.get().camera.zoom, [0, 0])
      const [left, top] = editor.toScreen([x, y])
      editor.pan([-left, -top])
    },
    centreOf(id) {
      const centre = boardCentreOf(id)
      return centre && windowOf(centre)
    },
    deselect: () => editor.select([]),
    boardCentreOf(id) {
      const centre = boardCentreOf(id)
      return centre && { x: centre[0], y: centre[1] }
    },
    windowOf: ({ x, y }) => windowOf([x, y]),
    board() {
      const { stages, lanes, elements, assessments } = editor.document.store.get()
      return {
        stages: sorted(stages),
        lanes: sorted(lanes),
        elements: sorted(elements),
        assessments: sorted(assessments),
      }
    },
    status: () => editor.document.status.get().state,
  }
  window.wegpunktProbe = probe
  return () => {
    if (window.wegpunktProbe === probe) window.wegpunktProbe = undefined
  }
}

function isPainted({ editor, painted }: Scene): boolean {
  const isThere = editor.document.status.get().state !== 'loading'
  return isThere && document.fonts.check('14px "Inter Variable"') && painted.get()
}

const sorted = (entries: ReadonlyMap<string, unknown>): [string, unknown][] =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
