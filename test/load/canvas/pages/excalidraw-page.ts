import { CaptureUpdateAction, Excalidraw, convertToExcalidrawElements } from '@excalidraw/excalidraw'
import type { ExcalidrawElement, NonDeleted } from '@excalidraw/excalidraw/element/types'
import type { ExcalidrawImperativeAPI, NormalizedZoomValue } from '@excalidraw/excalidraw/types'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { type Moves, NOTE_SIZE, fillOf, gridNotes } from '../board/note-grid.ts'

declare global {
  interface Window {
    /** The notes as elements, as a file would hold them. */
    makeElements?: () => string
  }
}

const FONT_PX = 16
const MOST_VERSION_NONCE = 2 ** 31

window.makeElements = () =>
  JSON.stringify(
    convertToExcalidrawElements(
      gridNotes.map(({ id, at, text, color }) => ({
        type: 'rectangle',
        id,
        x: at.x,
        y: at.y,
        width: NOTE_SIZE.w,
        height: NOTE_SIZE.h,
        backgroundColor: fillOf[color],
        fillStyle: 'solid',
        label: { text, fontSize: FONT_PX },
      })),
      { regenerateIds: false },
    ),
  )

if (location.search !== '?make') void open()

async function open(): Promise<void> {
  const elements = (await (await fetch('/elements.json')).json()) as NonDeleted<ExcalidrawElement>[]
  const root = document.querySelector('#root')
  if (!root) throw new Error('the page has no root')
  createRoot(root).render(
    createElement(Excalidraw, {
      initialData: { elements, scrollToContent: false },
      excalidrawAPI: (api) => (window.benchProbe = probeOf(api, elements.length)),
    }),
  )
}

function probeOf(api: ExcalidrawImperativeAPI, count: number): NonNullable<Window['benchProbe']> {
  return {
    painted: () => !api.getAppState().isLoading && api.getSceneElements().length === count,
    zoom: () => api.getAppState().zoom.value,
    view: ({ x, y, zoom }) =>
      api.updateScene({
        appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom as NormalizedZoomValue } },
      }),
    centreOf(id) {
      const element = api.getSceneElements().find((element) => element.id === id)
      if (!element) return null
      const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState()
      return {
        x: (element.x + element.width / 2 + scrollX) * zoom.value + offsetLeft,
        y: (element.y + element.height / 2 + scrollY) * zoom.value + offsetTop,
      }
    },
    deselect: () => api.updateScene({ appState: { selectedElementIds: {} } }),
    moveNotes: (moves) => moveNotes(api, moves),
  }
}

/** As collaboration does it: new elements with higher versions, beside the old ones. */
function moveNotes(api: ExcalidrawImperativeAPI, moves: Moves): void {
  const spots = new Map(moves)
  const before = new Map(api.getSceneElements().map((element) => [element.id, element]))
  const elements = api.getSceneElements().map((element) => {
    const container = element.type === 'text' ? element.containerId : element.id
    const to = spots.get(container ?? '')
    const from = before.get(container ?? '')
    return to && from ? moved(element, to.x - from.x, to.y - from.y) : element
  })
  api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
}

const moved = (element: ExcalidrawElement, x: number, y: number): ExcalidrawElement => ({
  ...element,
  x: element.x + x,
  y: element.y + y,
  version: element.version + 1,
  versionNonce: Math.floor(Math.random() * MOST_VERSION_NONCE),
})
