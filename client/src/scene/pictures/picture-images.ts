import type { Palette } from '../paint/palette.ts'
import type { LoadImage } from '../images/load-image.ts'
import type { Area } from './painted/areas.ts'

/** No picture needs more pixels on its longer side: on A0 that is finer than a printer. */
const MOST_SIDE_PX = 2_400
const LOADS_AT_ONCE = 4

type PictureImages = NonNullable<Palette['images']> & { close(): void }

/** The images of a picture, all of them at hand before it is painted: what is painted once cannot be painted again. */
export async function loadImages(
  areas: readonly Area[],
  { scale, load, signal }: { scale: number; load: LoadImage; signal: AbortSignal },
): Promise<PictureImages> {
  const sides = new Map<string, number>()
  for (const { element } of areas) {
    if (element.kind !== 'image') continue
    const side = Math.min(MOST_SIDE_PX, Math.ceil(Math.max(...element.size) * scale))
    sides.set(element.asset, Math.max(side, sides.get(element.asset) ?? 0))
  }
  const bitmaps = new Map<string, ImageBitmap>()
  const waiting = [...sides]
  const next = async (): Promise<void> => {
    for (;;) {
      const one = waiting.pop()
      if (!one) return
      try {
        bitmaps.set(one[0], (await load(one[0], one[1], signal)).bitmap)
      } catch {
        // What cannot be had is drawn as on the screen: its place, with a sign.
        signal.throwIfAborted()
      }
    }
  }
  await Promise.all(Array.from({ length: LOADS_AT_ONCE }, next))
  return {
    get: (asset) => bitmaps.get(asset) ?? null,
    isBroken: (asset) => sides.has(asset) && !bitmaps.has(asset),
    subscribe: () => () => undefined,
    close() {
      for (const bitmap of bitmaps.values()) bitmap.close()
    },
  }
}
