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
      excalidrawAPI: (api) => (window.benchProbe = probeOf(api, elements)),
    }),
  )
}

function probeOf(
  api: ExcalidrawImperativeAPI,
  all: readonly ExcalidrawElement[],
): NonNullable<Window['benchProbe']> {
  const places = placesOf(all)
  return {
    painted: () => !api.getAppState().isLoading && api.getSceneElements().length === all.length,
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
    moveNotes: (moves) => moveNotes(api, places, moves),
  }
}

/** As collaboration does it: new elements with higher versions, beside the old ones. */
function moveNotes(api: ExcalidrawImperativeAPI, places: ReadonlyMap<string, Places>, moves: Moves): void {
  const elements = api.getSceneElements().slice()
  for (const [id, to] of moves) {
    const { note, text } = places.get(id) ?? {}
    const from = note === undefined ? undefined : elements[note]
    if (!from) continue
    for (const place of [note, text]) {
      const element = place === undefined ? undefined : elements[place]
      if (element && place !== undefined) elements[place] = moved(element, to.x - from.x, to.y - from.y)
    }
  }
  api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
}

/** Where a note and its text are among the elements. */
type Places = { note?: number; text?: number }

function placesOf(elements: readonly ExcalidrawElement[]): Map<string, Places> {
  const places = new Map<string, Places>()
  for (const [place, element] of elements.entries()) {
    if (element.type !== 'text') places.set(element.id, { ...places.get(element.id), note: place })
    else if (element.containerId)
      places.set(element.containerId, { ...places.get(element.containerId), text: place })
  }
  return places
}

const moved = <E extends ExcalidrawElement>(element: E, x: number, y: number): E => ({
  ...element,
  x: element.x + x,
  y: element.y + y,
  version: element.version + 1,
  versionNonce: Math.floor(Math.random() * MOST_VERSION_NONCE),
})
