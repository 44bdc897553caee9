import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { paintedIn } from '../editor/place/painted-area.ts'
import type { Canvas } from './paint/brush.ts'

/** More than this is painted anew at each frame: it would take more room than it saves time. */
const MOST_PIXELS = 16_000_000
/** Elements of fewer device pixels are painted as quickly as they are copied. */
const LEAST_PIXELS = 400

type Sprite = {
  readonly element: PlacedElement
  readonly w: number
  readonly h: number
  readonly scale: number
  readonly says: string
  readonly canvas: HTMLCanvasElement
}

/** What is in somebody's hand, painted once and copied at each frame, as long as it does not change. */
export interface Sprites {
  /** False: it is not worth a picture, or there is no room for one; it is to be painted. */
  draw(canvas: Canvas, id: ElementId, element: PlacedElement, look: SpriteLook): boolean
  /** Nobody holds anything any more. */
  clear(): void
}

export type SpriteLook = {
  readonly rect: Rect
  /** Device pixels a board pixel. */
  readonly scale: number
  /** What is painted on it that the element itself does not say. */
  readonly says: string
  readonly paint: (canvas: Canvas) => void
}

export function createSprites(createCanvas: () => HTMLCanvasElement): Sprites {
  const sprites = new Map<ElementId, Sprite>()
  let pixels = 0

  const make = (
    element: PlacedElement,
    area: Rect,
    { rect, scale, says, paint }: SpriteLook,
  ): Sprite | null => {
    const canvas = createCanvas()
    canvas.width = Math.ceil(area.w * scale) + 1
    canvas.height = Math.ceil(area.h * scale) + 1
    const context = canvas.getContext('2d')
    if (!context) return null
    context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
    paint(context)
    return { element, w: rect.w, h: rect.h, scale, says, canvas }
  }
  const forget = (id: ElementId, sprite: Sprite): void => {
    sprites.delete(id)
    pixels -= pixelsOf(sprite)
  }
  const isCurrent = (sprite: Sprite, element: PlacedElement, { rect, scale, says }: SpriteLook): boolean =>
    sprite.element === element &&
    sprite.w === rect.w &&
    sprite.h === rect.h &&
    sprite.scale === scale &&
    sprite.says === says

  return {
    draw(canvas, id, element, look) {
      const area = paintedIn(element, look.rect)
      const size = area.w * area.h * look.scale ** 2
      if (size < LEAST_PIXELS) return false
      let sprite = sprites.get(id) ?? null
      if (!sprite || !isCurrent(sprite, element, look)) {
        if (sprite) forget(id, sprite)
        if (pixels + size > MOST_PIXELS) return false
        sprite = make(element, area, look)
        if (!sprite) return false
        pixels += pixelsOf(sprite)
        sprites.set(id, sprite)
      }
      const { scale } = look
      canvas.drawImage(
        sprite.canvas,
        area.x,
        area.y,
        sprite.canvas.width / scale,
        sprite.canvas.height / scale,
      )
      return true
    },
    clear() {
      sprites.clear()
      pixels = 0
    },
  }
}

const pixelsOf = ({ canvas }: Sprite): number => canvas.width * canvas.height
