import {
  changeLink,
  getView,
  getViewAsset,
  getViewPortrait,
  listLinks,
  listViewDepartments,
  listViewRows,
  makeLink,
  openLink,
  renewLink,
  revokeLink,
} from '@wegpunkt/shared/http/link-routes'
import type { Link } from '@wegpunkt/shared/links/link'
import { linkPagePath } from '@wegpunkt/shared/links/link-paths'
import type { Context } from 'hono'
import { network } from '../../services/attempt-limits.ts'
import type { LinkVisits, Visited } from '../../services/link-visits.ts'
import type { Links } from '../../services/links.ts'
import type { Pictures } from '../../services/pictures.ts'
import type { ViewAssets } from '../../services/view-assets.ts'
import type { ViewDepartments } from '../../services/view-departments.ts'
import type { ViewRows } from '../../services/view-rows.ts'
import { keepViewer, openerIn, viewerIn } from '../view-cookie.ts'
import type { Answer, ApiEnv } from './answer.ts'
import { pictureBody } from './picture-body.ts'
import { addressOf } from './workspace.ts'

type Parts = {
  readonly links: Links
  readonly linkVisits: LinkVisits
  readonly viewRows: ViewRows
  readonly viewDepartments: ViewDepartments
  readonly viewAssets: ViewAssets
  readonly pictures: Pictures
  readonly publicUrl: URL | null
}

/** A picture may be gone from what the link shows at any time, so a browser asks. It may do nothing by itself. */
const headers = {
  'cache-control': 'private, no-cache',
  vary: 'cookie',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
}

/** The device that asks for what a link shows. */
export const deviceOn = (c: Context<ApiEnv>, link: string) => ({
  link,
  secret: viewerIn(c.req.header('cookie')),
})

/** Links as those see them who share, and what a device is given that has opened one. */
export function linkRoutes(answer: Answer, parts: Parts): void {
  const { links, publicUrl } = parts
  const withUrl = (c: Context<ApiEnv>, made: { link: Link; token: string }) => ({
    ...made,
    url: `${addressOf(c, publicUrl)}${linkPagePath(made.token)}`,
  })

  answer(listLinks, ({ signedIn, params }) => links.list(signedIn.person, params.id))
  answer(makeLink, async ({ c, signedIn, params, input }) =>
    withUrl(c, await links.make(signedIn.person, params.id, input)),
  )
  answer(changeLink, ({ signedIn, params, input }) => links.change(signedIn.person, params.link, input))
  answer(renewLink, async ({ c, signedIn, params }) =>
    withUrl(c, await links.renew(signedIn.person, params.link)),
  )
  answer(revokeLink, async ({ signedIn, params }) => {
    await links.revoke(signedIn.person, params.link)
    return undefined
  })
  viewRoutes(answer, parts)
}

function viewRoutes(answer: Answer, parts: Parts): void {
  const { linkVisits, viewRows, viewDepartments, viewAssets, pictures } = parts
  const visited = (c: Context<ApiEnv>, link: string): Promise<Visited> =>
    linkVisits.mustSee(deviceOn(c, link), c.var.caller.address)

  answer(openLink, async ({ c, input }) => {
    const { address, secure } = c.var.caller
    const { view, secret, until, embedOrigins } = await linkVisits.open(input, address, (link) =>
      openerIn(c.req.header('cookie'), link),
    )
    const kept = {
      link: view.link,
      secret,
      seconds: Math.floor((until - Date.now()) / 1000),
      secure,
      isEmbedded: input.isEmbedded && embedOrigins.length > 0,
    }
    for (const cookie of keepViewer(kept)) c.header('set-cookie', cookie, { append: true })
    return view
  })

  answer(getView, ({ c, params }) => linkVisits.comeBack(deviceOn(c, params.link)))

  answer(listViewRows, async ({ c, params, query }) => {
    const page = await viewRows.page(await linkVisits.mustRead(deviceOn(c, params.link)), query.since ?? 0)
    return c.body(page, 200, { 'content-type': 'application/json' })
  })

  answer(listViewDepartments, async ({ c, params }) =>
    viewDepartments.list(await linkVisits.mustRead(deviceOn(c, params.link))),
  )

  answer(getViewAsset, async ({ c, params, query }) => {
    const device = await visited(c, params.link)
    const asset = await viewAssets.find(device, params.asset)
    const kind = await pictures.kind(asset, query.size ?? 'original')
    const etag = `"${kind}-${asset.sha256}"`
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag })
    const from = { id: device.deviceHash, network: network(c.var.caller.address) }
    const picture = await pictures.take({ by: 'viewer', ...from }, asset, kind)
    const { type, length } = picture
    return c.body(await pictureBody(picture), 200, {
      ...headers,
      etag,
      'content-type': type,
      'content-length': String(length),
    })
  })

  answer(getViewPortrait, async ({ c, params }) => {
    const portrait = await viewAssets.portrait(await visited(c, params.link), params.persona)
    const etag = `"${portrait.sha256}"`
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag })
    const { bytes, type } = portrait
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { ...headers, etag, 'content-type': type })
  })
}
