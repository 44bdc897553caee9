import { type Point, type Size, centreOf } from '@wegpunkt/shared/board/geometry'
import { visibleArea } from '../camera.ts'
import type { Camera } from '../editor.ts'

/** What one looks at, whatever the size of the window: the board point in its middle, and how near it is. */
export type Sight = { readonly centre: Point; readonly zoom: number }

export const sightOf = (camera: Camera, viewport: Size): Sight => ({
  centre: centreOf(visibleArea(camera, viewport)),
  zoom: camera.zoom,
})

export const cameraOf = ({ centre: [x, y], zoom }: Sight, [width, height]: Size): Camera => ({
  at: [x - width / 2 / zoom, y - height / 2 / zoom],
  zoom,
})
