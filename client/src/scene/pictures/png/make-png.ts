import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Making } from '../../../editor/pictures.ts'
import { askWorker } from '../../../ui/ask-worker.ts'
import { type paintPicture } from '../painted/paint-picture.ts'
import { giveWay, unhurried } from '../unhurried.ts'
import type { PixelPart } from './png-file.ts'
import type { PngTask } from './png-worker.ts'

/** A strip is painted in parts no larger than every browser has a canvas for. */
const PART_WIDTH = 1_024
const STRIP_PIXELS = 6_000_000
const MOST_STRIP_HEIGHT = 1_024

type Paint = (canvas: CanvasRenderingContext2D, part: Rect) => ReturnType<typeof paintPicture>

/** A picture as PNG, strip by strip: however large it is, only a strip of it is there at a time. */
export async function makePng(
  area: Rect,
  { scale, paint, progress, signal }: Making & { scale: number; paint: Paint },
): Promise<Blob> {
  const [width, height] = pngSize(area, scale)
  const worker = askWorker<PngTask, { blob: Blob | null }>(
    new Worker(new URL('png-worker.ts', import.meta.url), { type: 'module' }),
    signal,
  )
  try {
    await worker.ask({ do: 'begin', width, height, scale })
    const stripHeight = Math.min(MOST_STRIP_HEIGHT, Math.max(64, Math.floor(STRIP_PIXELS / width)))
    for (let top = 0; top < height; top += stripHeight) {
      const strip: PixelPart[] = []
      const h = Math.min(stripHeight, height - top)
      for (let left = 0; left < width; left += PART_WIDTH) {
        const w = Math.min(PART_WIDTH, width - left)
        strip.push(await pixelsOf({ x: left, y: top, w, h }, { area, scale, paint, signal }))
        await giveWay(signal)
      }
      await worker.ask(
        { do: 'add', strip },
        strip.map(({ pixels }) => pixels.buffer),
      )
      progress((top + h) / height)
    }
    const { blob } = await worker.ask({ do: 'end' })
    if (!blob) throw new Error('no PNG was made')
    return blob
  } finally {
    worker.close()
  }
}

export const pngSize = ({ w, h }: Rect, scale: number): [number, number] => [
  Math.max(1, Math.round(w * scale)),
  Math.max(1, Math.round(h * scale)),
]

type From = { area: Rect; scale: number; paint: Paint; signal: AbortSignal }

/** `part` is in pixels of the file. */
async function pixelsOf(part: Rect, { area, scale, paint, signal }: From): Promise<PixelPart> {
  const canvas = document.createElement('canvas')
  canvas.width = part.w
  canvas.height = part.h
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('this browser gives no canvas to draw on')
  context.setTransform(scale, 0, 0, scale, -area.x * scale - part.x, -area.y * scale - part.y)
  const seen = {
    x: area.x + part.x / scale,
    y: area.y + part.y / scale,
    w: part.w / scale,
    h: part.h / scale,
  }
  await unhurried(paint(context, seen), signal)
  // What was painted is carried out only now, and takes as long as to paint it; nor does the next part follow at once.
  await giveWay(signal)
  const { data } = context.getImageData(0, 0, part.w, part.h)
  return { x: part.x, width: part.w, height: part.h, pixels: data }
}
