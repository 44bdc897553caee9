import { addAsset, addAssetThumbnail } from '@wegpunkt/shared/http/asset-routes'
import { sendFilePart } from '@wegpunkt/shared/http/file-routes'
import { setPortrait } from '@wegpunkt/shared/http/persona-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Route } from '@wegpunkt/shared/http/route'

/** Routes that take more than JSON, and limit what they read themselves. */
const uploads = [addAsset, addAssetThumbnail, setPortrait, sendFilePart].map(
  ({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
)

export const isUpload = (method: string, path: string): boolean =>
  method === 'POST' && uploads.some((pattern) => pattern.test(path))

/**
 * The bytes that a request sends, held in memory only up to the limit. Throws `image-type-refused` for another media
 * type and `image-too-large`, both as early as that is known; `bad-request` and `frame-too-large` where no picture is asked for.
 */
export async function readBody(
  request: Request,
  { types, maxBytes }: NonNullable<Route['body']>,
): Promise<Uint8Array> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const isPicture = types.some((it) => it.startsWith('image/'))
  if (!types.includes(type)) throw new Problem(isPicture ? 'image-type-refused' : 'bad-request')
  const tooLarge = (): Problem => new Problem(isPicture ? 'image-too-large' : 'frame-too-large')
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > maxBytes) throw tooLarge()
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks, length)
}
