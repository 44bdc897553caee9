import { IMAGE_SIGNATURE_BYTES, imageTypeOf } from '@wegpunkt/shared/http/image-type'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_IMAGE_BYTES, MAX_THUMBNAIL_BYTES } from '@wegpunkt/shared/limits'

const SIDE_PX = 320
const QUALITIES = [0.86, 0.7, 0.5]

export type Crop = { readonly x: number; readonly y: number; readonly side: number }

/** The largest square, in the middle of a wide picture and in the upper third of a tall one: that is where faces are. */
export function portraitCrop(width: number, height: number): Crop {
  const side = Math.min(width, height)
  return { x: Math.round((width - side) / 2), y: Math.round((height - side) / 3), side }
}

/**
 * A picture cut to a square and made small, without what a camera writes beside it. Throws `image-type-refused`,
 * `image-too-large` and `image-damaged`.
 */
export async function portraitOf(file: Blob): Promise<Blob> {
  const type = imageTypeOf(new Uint8Array(await file.slice(0, IMAGE_SIGNATURE_BYTES).arrayBuffer()))
  if (type === null) throw new Problem('image-type-refused')
  if (file.size > MAX_IMAGE_BYTES) throw new Problem('image-too-large')
  const picture = await createImageBitmap(new Blob([file], { type })).catch((error: unknown) => {
    throw new Problem('image-damaged', {}, { cause: error })
  })
  try {
    return await small(picture)
  } finally {
    picture.close()
  }
}

async function small(picture: ImageBitmap): Promise<Blob> {
  const { x, y, side } = portraitCrop(picture.width, picture.height)
  const to = Math.min(side, SIDE_PX)
  const canvas = document.createElement('canvas')
  canvas.width = to
  canvas.height = to
  const context = canvas.getContext('2d')
  if (!context) throw new Problem('image-damaged')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, side, side, 0, 0, to, to)
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/webp', quality)
    })
    if (blob && blob.size <= MAX_THUMBNAIL_BYTES) return blob
  }
  throw new Problem('image-too-large')
}
