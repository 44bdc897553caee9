import { z } from 'zod'
import { Link, LinkFields, LinkShows, Tour } from '../links/link.ts'
import { linkAllows } from '../links/link-choices.ts'
import { MAX_PASSWORD_CHARS, MIN_LINK_PASSWORD_CHARS } from '../limits.ts'
import { Department } from './account-routes.ts'
import { imageTypes } from './image-type.ts'
import { route } from './route.ts'
import { RowsPage } from './row-routes.ts'

const NewPassword = z.string().min(MIN_LINK_PASSWORD_CHARS).max(MAX_PASSWORD_CHARS)

/** An address is shown in this answer and never again: only a hash of the token stays. */
const WithAddress = z.object({ link: Link, token: z.string(), url: z.string() })

export const listLinks = route({
  method: 'get',
  path: '/api/boards/{id}/links',
  summary: 'The links on a board, the last made first',
  output: z.array(Link),
  success: 200,
})

export const makeLink = route({
  method: 'post',
  path: '/api/boards/{id}/links',
  summary: 'Makes a link that shows a board, or a part of it, to whoever has its address',
  input: LinkFields.extend({
    allows: LinkFields.shape.allows.default('view'),
    approval: z.boolean().default(true),
    expiresAt: LinkFields.shape.expiresAt.default(null),
    tour: LinkFields.shape.tour.default([]),
    embedOrigins: LinkFields.shape.embedOrigins.default([]),
    password: NewPassword.nullable().default(null),
  }),
  output: WithAddress,
  success: 201,
})

export const changeLink = route({
  method: 'patch',
  path: '/api/links/{link}',
  summary: 'Changes what is given of a link, pauses it or lets it go on; open screens follow at once',
  input: LinkFields.extend({
    isPaused: z.boolean(),
    /** Null takes it away. Another one has to be given on every device again. */
    password: NewPassword.nullable(),
  }).partial(),
  output: Link,
  success: 200,
})

export const renewLink = route({
  method: 'post',
  path: '/api/links/{link}/address',
  summary: 'Gives a link a new address; the old one and all devices that opened it are shut out',
  output: WithAddress,
  success: 201,
})

export const revokeLink = route({
  method: 'delete',
  path: '/api/links/{link}',
  summary: 'Revokes a link for good; open screens close',
  success: 204,
})

/** What a viewer may know of a link, and how to show what it shows. */
export const View = z.object({
  /** Names the link in the addresses of the view. It opens nothing by itself. */
  link: z.string(),
  /** The title of the board. */
  title: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('live') }),
    z.object({ kind: z.literal('snapshot'), label: z.string(), takenAt: z.iso.datetime() }),
  ]),
  shows: LinkShows.pick({ names: true, comments: true, quotes: true, measures: true, exports: true }),
  allows: z.enum(linkAllows),
  /** Whether a comment waits for somebody's yes. */
  approval: z.boolean(),
  tour: Tour,
  /** After this the page closes. */
  expiresAt: z.iso.datetime().nullable(),
})
export type View = z.infer<typeof View>

export const openLink = route({
  method: 'post',
  path: '/api/links/open',
  summary:
    'Opens a link by its token on this device; the same answer for none, a paused, expired or revoked one',
  input: z.object({
    token: z.string().max(64),
    password: z.string().max(MAX_PASSWORD_CHARS).optional(),
    /** Shown in a frame of another site: only then the cookie has to pass there. */
    isEmbedded: z.boolean().default(false),
  }),
  output: View,
  success: 200,
  open: true,
})

export const getView = route({
  method: 'get',
  path: '/api/view/{link}',
  summary: 'What a link shows, for a device that has opened it',
  output: View,
  success: 200,
  open: true,
})

export const listViewRows = route({
  method: 'get',
  path: '/api/view/{link}/rows',
  summary: 'What lies beside the board, as far as the link shows it; `since` only goes on after a page',
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  output: RowsPage,
  success: 200,
  open: true,
})

export const listViewDepartments = route({
  method: 'get',
  path: '/api/view/{link}/departments',
  summary: 'The departments that are named in what a link shows, former ones among them',
  output: z.array(Department),
  success: 200,
  open: true,
})

export const getViewAsset = route({
  method: 'get',
  path: '/api/view/{link}/assets/{asset}',
  summary: 'A picture that the link shows; `size=thumbnail` a small version, where there is one',
  query: z.object({ size: z.enum(['thumbnail']).optional() }),
  file: imageTypes,
  success: 200,
  open: true,
})

export const getViewPortrait = route({
  method: 'get',
  path: '/api/view/{link}/portraits/{persona}',
  summary: 'The portrait of a persona that the link shows',
  file: imageTypes,
  success: 200,
  open: true,
})
