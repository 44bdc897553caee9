import {
  addAsset,
  addAssetThumbnail,
  copyAsset,
  getAsset,
  getAssetLengths,
} from '@wegpunkt/shared/http/asset-routes'
import type { Assets } from '../../services/assets.ts'
import type { Pictures } from '../../services/pictures.ts'
import type { Answer } from './answer.ts'
import { pictureBody } from './picture-body.ts'

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * A picture never changes, so a browser may keep it, for the login that it was loaded with. Opened by itself it is
 * a document of this site's, which may do nothing: no script, no style, no request.
 */
const headers = {
  'cache-control': `private, max-age=${ONE_YEAR_SECONDS}, immutable`,
  vary: 'cookie',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
}

type Parts = { readonly assets: Assets; readonly pictures: Pictures }

export function assetRoutes(answer: Answer, { assets, pictures }: Parts): void {
  answer(addAsset, async ({ c, signedIn, params, body }) => {
    const asset = await assets.add(signedIn, params.id, body)
    c.header('location', `/api/boards/${params.id}/assets/${asset.id}`)
    return asset
  })

  answer(getAssetLengths, ({ signedIn, params, query }) =>
    assets.lengths(signedIn.person, params.id, query.ids.split(',')),
  )

  answer(copyAsset, ({ signedIn, params, input }) => assets.copy(signedIn.person, params.id, input))

  answer(addAssetThumbnail, async ({ signedIn, params, body }) => {
    await assets.addThumbnail(signedIn, params.id, params.asset, body)
    return undefined
  })

  answer(getAsset, async ({ c, signedIn, params, query }) => {
    const asset = await assets.find(signedIn.person, params.id, params.asset)
    const etag = (kind: string): string => `"${kind}-${asset.sha256}"`
    const wanted = query.size ?? 'original'
    if (c.req.header('if-none-match') === etag(wanted))
      return c.body(null, 304, { ...headers, etag: etag(wanted) })
    const kind = await pictures.kind(asset, wanted)
    const picture = await pictures.take({ by: 'member', id: signedIn.person.id }, asset, kind)
    const { type, length } = picture
    return c.body(await pictureBody(picture), 200, {
      ...headers,
      // The thumbnail may still be on its way.
      ...(kind !== wanted && { 'cache-control': 'private, no-cache' }),
      etag: etag(kind),
      'content-type': type,
      'content-length': String(length),
    })
  })
}
