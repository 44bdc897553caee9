import { assertNever } from '@wegpunkt/shared/assert-never'
import { type ImageType, imageTypeOf } from '@wegpunkt/shared/http/image-type'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE_PX } from '@wegpunkt/shared/limits'
import { cleanGif } from './gif.ts'
import { cleanJpeg } from './jpeg.ts'
import type { Cleaned } from './picture.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export type CleanImage = Cleaned & { readonly type: ImageType }

/**
 * A picture written anew from nothing but what it takes to show it: without places, names, comments and previews,
 * and without whatever else the file held. Throws `image-type-refused`, `image-damaged`, `image-too-many-pixels`.
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage> {
  const type = imageTypeOf(bytes)
  if (type === null) throw new Problem('image-type-refused')
  return { type, ...(await cleaned(type, bytes)) }
}

function cleaned(type: ImageType, bytes: Uint8Array): Cleaned | Promise<Cleaned> {
  switch (type) {
    case 'image/png':
      return cleanPng(bytes, mustFit)
    case 'image/jpeg':
      return cleanJpeg(bytes, mustFit)
    case 'image/webp':
      return cleanWebp(bytes, mustFit)
    case 'image/gif':
      return cleanGif(bytes, mustFit)
    default:
      return assertNever(type)
  }
}

function mustFit(width: number, height: number): void {
  if (Math.max(width, height) > MAX_IMAGE_SIDE_PX || width * height > MAX_IMAGE_PIXELS)
    throw new Problem('image-too-many-pixels')
}
