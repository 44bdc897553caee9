import { THUMBNAIL_SIDE_PX } from '@wegpunkt/shared/limits'
import { type AssetHome, loadAsset } from '../../api/assets.ts'

/** A picture of at most so many pixels on its longer side; `isWhole`: there is no larger one. */
export type LoadedImage = { readonly bitmap: ImageBitmap; readonly isWhole: boolean }
export type LoadImage = (asset: string, side: number, signal: AbortSignal) => Promise<LoadedImage>

/** Loads the pictures of a board, or of a link to one, from the server, unpacked and no larger than they are needed. */
export const loadImageOf =
  (home: AssetHome): LoadImage =>
  async (asset, side, signal) => {
    const kind = side <= THUMBNAIL_SIDE_PX ? 'thumbnail' : 'original'
    const whole = await createImageBitmap(await loadAsset({ ...home, asset }, kind, signal))
    const { width, height } = whole
    const longer = Math.max(width, height)
    // A picture that small has no thumbnail: this is the picture itself.
    const isOriginal = kind === 'original' || longer !== THUMBNAIL_SIDE_PX
    if (longer <= side) return { bitmap: whole, isWhole: isOriginal }
    const scale = side / longer
    const bitmap = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    })
    whole.close()
    return { bitmap, isWhole: false }
  }
