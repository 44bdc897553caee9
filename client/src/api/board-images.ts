import type { Asset } from '@wegpunkt/shared/http/asset-routes'
import type { UploadOptions } from './assets.ts'
import type { ReadyImage } from './send-image.ts'

/** What the server does for the pictures of a board. The code for it is loaded with the first of them. */
export const boardImages = (board: string) => ({
  prepare: async (file: Blob): Promise<ReadyImage> => (await sending()).prepareImage(file),
  upload: async (image: ReadyImage, options: UploadOptions): Promise<Asset> =>
    (await sending()).sendImage(board, image, options),
  copy: async (from: { board: string; asset: string }): Promise<Asset> =>
    (await sending()).copyImage(board, from),
})

const sending = () => import('./send-image.ts')
