import type { Asset } from '@wegpunkt/shared/http/asset-routes'
import { IMAGE_SIGNATURE_BYTES, imageTypeOf } from '@wegpunkt/shared/http/image-type'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_IMAGE_BYTES, THUMBNAIL_SIDE_PX } from '@wegpunkt/shared/limits'
import { type UploadOptions, copyAssetTo, uploadAsset, uploadThumbnail } from './assets.ts'

/** How often the server may say that it has too much to do, before that is the answer. */
const MOST_TRIES = 6

/** A picture that is ready to be sent. */
export type ReadyImage = {
  readonly file: Blob
  /** In pixels of its own; null where this browser cannot tell. */
  readonly size: readonly [width: number, height: number] | null
  /** Shown while it is on its way, and by everybody from afar; null where the picture itself is small. */
  readonly thumbnail: Blob | null
}

/** Looks at a file before it is sent. Throws `image-type-refused` and `image-too-large`. */
export async function prepareImage(file: Blob): Promise<ReadyImage> {
  const type = imageTypeOf(new Uint8Array(await file.slice(0, IMAGE_SIGNATURE_BYTES).arrayBuffer()))
  if (type === null) throw new Problem('image-type-refused')
  if (file.size > MAX_IMAGE_BYTES) throw new Problem('image-too-large')
  return await look(new Blob([file], { type }))
}

/** Sends it, and its thumbnail. Throws the server's Problem, or a NetworkFailure. */
export async function sendImage(
  board: string,
  { file, thumbnail }: ReadyImage,
  options: UploadOptions,
): Promise<Asset> {
  const { signal } = options
  const added = await patiently(signal, () => uploadAsset(board, file, options))
  if (thumbnail) {
    const send = () => uploadThumbnail({ board, asset: added.id }, thumbnail, { signal })
    // Without one the original stands for it: nothing that a person would have to know.
    await patiently(signal, send).catch(() => undefined)
  }
  return added
}

/** Throws `asset-not-found` and `board-not-found`, also for what one may not read. */
export const copyImage = (board: string, from: { board: string; asset: string }): Promise<Asset> =>
  patiently(new AbortController().signal, () => copyAssetTo(board, from))

async function look(file: Blob): Promise<ReadyImage> {
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    const thumbnail = Math.max(width, height) > THUMBNAIL_SIDE_PX ? await shrunk(picture) : null
    picture.close()
    return { file, size: [width, height], thumbnail }
  } catch {
    // Not for this browser to show: the server says what is wrong with it.
    return { file, size: null, thumbnail: null }
  }
}

async function shrunk(picture: ImageBitmap): Promise<Blob | null> {
  const scale = THUMBNAIL_SIDE_PX / Math.max(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  // Browsers that write no WebP give PNG, which is taken as well.
  return await new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/webp', 0.82)
  })
}

/** Twenty pictures at once are more than the server takes at once: the later ones wait. */
async function patiently<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      const seconds = error instanceof Problem ? error.extra.retryAfterSeconds : undefined
      const passes = error instanceof Problem && ['too-many-requests', 'busy'].includes(error.type)
      if (!passes || seconds === undefined || tries >= MOST_TRIES) throw error
      signal.throwIfAborted()
      await new Promise((resolve) => {
        setTimeout(resolve, seconds * 1_000)
      })
      signal.throwIfAborted()
    }
  }
}
