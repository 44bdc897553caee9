import { z } from 'zod'
import { MAX_IMAGE_BYTES, MAX_THUMBNAIL_BYTES } from '../limits.ts'
import { imageTypes } from './image-type.ts'
import { route } from './route.ts'

/** A picture that belongs to a board. Its bytes never change. */
export const Asset = z.object({
  id: z.string(),
  type: z.enum(imageTypes),
  /** As it is shown, in pixels of its own. */
  width: z.number().int(),
  height: z.number().int(),
  /** Of an animation, the first frame was taken. */
  still: z.boolean().optional(),
})
export type Asset = z.infer<typeof Asset>

export const addAsset = route({
  method: 'post',
  path: '/api/boards/{id}/assets',
  summary:
    'Adds a picture to a board, without metadata and as a still; the same picture again is the same asset',
  body: { types: imageTypes, maxBytes: MAX_IMAGE_BYTES },
  output: Asset,
  success: 201,
})

export const getAssetLengths = route({
  method: 'get',
  path: '/api/boards/{id}/assets',
  summary:
    'How many bytes pictures of a board take, by their `ids` with commas between; unknown ones are left out',
  query: z.object({ ids: z.string().max(8_192) }),
  output: z.array(z.object({ id: z.string(), bytes: z.number().int() })),
  success: 200,
})

export const copyAsset = route({
  method: 'post',
  path: '/api/boards/{id}/assets/copies',
  summary: 'Copies a picture from a board that one may read',
  input: z.object({ board: z.string().max(64), asset: z.string().max(64) }),
  output: Asset,
  success: 201,
})

export const addAssetThumbnail = route({
  method: 'post',
  path: '/api/boards/{id}/assets/{asset}/thumbnail',
  summary: "Adds a small version of one's own picture, once",
  body: { types: imageTypes, maxBytes: MAX_THUMBNAIL_BYTES },
  success: 204,
})

export const getAsset = route({
  method: 'get',
  path: '/api/boards/{id}/assets/{asset}',
  summary: 'A picture of a board; `size=thumbnail` a small version, where there is one',
  query: z.object({ size: z.enum(['thumbnail']).optional() }),
  file: imageTypes,
  success: 200,
  guests: 'board',
})
