import type { Rect } from '@wegpunkt/shared/board/geometry'
import type Konva from 'konva'
import { Shape } from 'react-konva/lib/ReactKonvaCore.js'
import type { Canvas } from '../paint/brush.ts'

type Props = {
  readonly area: Rect
  /** Draws from the top left corner of the area; `zoom` is how many screen pixels a board pixel is. */
  readonly paint: (canvas: Canvas, zoom: number) => void
  /** Somebody has it in hand. */
  readonly lifted?: boolean
}

/**
 * One shape of the canvas a thing on the board: a group with a shape for every line and word of it costs
 * several times as much to draw, and what is hit is decided from the data, never from pixels.
 */
export function Painted({ area, paint, lifted = false }: Props) {
  return (
    <Shape
      x={area.x}
      y={area.y}
      width={area.w}
      height={area.h}
      opacity={lifted ? 0.92 : 1}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={(context: Konva.Context, shape: Konva.Shape) =>
        paint(context._context, shape.getStage()?.scaleX() ?? 1)
      }
    />
  )
}
