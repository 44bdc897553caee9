import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Camera } from '../../editor/editor.ts'
import type { Cutout } from '../tiles/levels.ts'

/** What a camera sees in a window of screen pixels. Whole device pixels, or each step of a pan would blur every letter anew. */
export function cutoutOf({ at, zoom }: Camera, [width, height]: Size, ratio: number): Cutout {
  const scale = zoom * ratio
  return {
    scale,
    left: Math.round(at[0] * scale),
    top: Math.round(at[1] * scale),
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
  }
}
