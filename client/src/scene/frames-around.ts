import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'

/** More frames within one another than this nobody makes by hand. */
const MOST_FRAMES = 16

type Frame = { readonly id: ElementId; readonly element: ElementOf<'frame'> }

/** A frame and those around it, the inner ones first. Frames that lie in one another in a circle are each taken once. */
export function framesAround({ elements }: Pick<Board, 'elements'>, innermost: ElementId): readonly Frame[] {
  const frames: Frame[] = []
  let id: ElementId | undefined = innermost
  while (id !== undefined && frames.length < MOST_FRAMES && frames.every((frame) => frame.id !== id)) {
    const element = elements.get(id)
    if (element?.kind !== 'frame') break
    frames.push({ id, element })
    id = element.frame
  }
  return frames
}
