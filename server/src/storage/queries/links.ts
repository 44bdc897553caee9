import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type LinkRow = Tables['link']
export type LinkDevice = Tables['link_device']
/** With what the server needs of the board that it is on. */
export type PlacedLink = LinkRow & { readonly workspaceId: string; readonly boardTitle: string }

const placed = (db: Kysely<Tables>) =>
  db
    .selectFrom('link')
    .innerJoin('board', 'board.id', 'link.board_id')
    .selectAll('link')
    .select(['board.workspace_id as workspaceId', 'board.title as boardTitle'])

/** The last made first. */
export const linksOn = (db: Kysely<Tables>, boardId: string): Promise<LinkRow[]> =>
  db
    .selectFrom('link')
    .selectAll()
    .where('board_id', '=', boardId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** A link of a workspace, whether it opens anything or not. */
export async function linkById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<PlacedLink | null> {
  const row = await placed(db)
    .where('link.id', '=', id)
    .where('board.workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row ?? null
}

/** The link that a token opens at this moment; null for none, a paused and an expired one alike. */
export async function openLinkByToken(
  db: Kysely<Tables>,
  tokenHash: string,
  now: number,
): Promise<PlacedLink | null> {
  const row = await placed(db)
    .where('link.token_hash', '=', tokenHash)
    .where('link.is_paused', '=', 0)
    .where((eb) => eb.or([eb('link.expires_at', 'is', null), eb('link.expires_at', '>', now)]))
    .executeTakeFirst()
  return row ?? null
}

/** The link that a device may look at now, and since when it has been doing so. */
export async function openLinkByDevice(
  db: Kysely<Tables>,
  at: { readonly link: string; readonly deviceHash: string; readonly now: number },
): Promise<(PlacedLink & { readonly seenAt: number }) | null> {
  const row = await placed(db)
    .innerJoin('link_device', 'link_device.link_id', 'link.id')
    .select('link_device.opened_at as seenAt')
    .where('link.id', '=', at.link)
    .where('link_device.device_hash', '=', at.deviceHash)
    .where('link_device.expires_at', '>', at.now)
    .where('link.is_paused', '=', 0)
    .where((eb) => eb.or([eb('link.expires_at', 'is', null), eb('link.expires_at', '>', at.now)]))
    .executeTakeFirst()
  return row ?? null
}

/** Until the transaction ends, nobody changes or revokes it: they come before or after all of this. */
export const holdLink = async (tx: Kysely<Tables>, id: string): Promise<void> => {
  await tx
    .updateTable('link')
    .set((eb) => ({ opens: eb.ref('opens') }))
    .where('id', '=', id)
    .execute()
}

export const insertLink = async (tx: Kysely<Tables>, link: LinkRow): Promise<void> => {
  await tx.insertInto('link').values(link).execute()
}

export async function countLinksOn(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('link')
    .select((eb) => eb.fn.countAll().as('links'))
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow()
  return Number(row.links)
}

type Changes = Partial<Pick<LinkRow, 'token_hash' | 'password_hash' | 'is_paused' | 'expires_at' | 'body'>>

export const updateLink = async (tx: Kysely<Tables>, id: string, changes: Changes): Promise<void> => {
  if (Object.keys(changes).length === 0) return
  await tx.updateTable('link').set(changes).where('id', '=', id).execute()
}

export const deleteLink = async (tx: Kysely<Tables>, id: string): Promise<void> => {
  await tx.deleteFrom('link').where('id', '=', id).execute()
}

/** Every device has to open the link again. */
export const forgetDevicesOf = async (tx: Kysely<Tables>, link: string): Promise<void> => {
  await tx.deleteFrom('link_device').where('link_id', '=', link).execute()
}

/** Counts an opening. */
export const noteOpening = async (tx: Kysely<Tables>, link: string, now: number): Promise<void> => {
  await tx
    .updateTable('link')
    .set((eb) => ({ opens: eb('opens', '+', 1), last_opened_at: now }))
    .where('id', '=', link)
    .execute()
}

/** Keeps a device, in place of those that have expired and, of too many, of the first one from where most came. */
export async function insertLinkDevice(
  tx: Kysely<Tables>,
  device: LinkDevice,
  { now, most }: { readonly now: number; readonly most: number },
): Promise<void> {
  const others = tx.deleteFrom('link_device').where('link_id', '=', device.link_id)
  await others.where('expires_at', '<=', now).execute()
  await forgetBeyond(tx, device.link_id, most - 1)
  await tx.insertInto('link_device').values(device).execute()
}

async function forgetBeyond(tx: Kysely<Tables>, link: string, most: number): Promise<void> {
  const parts = await tx
    .selectFrom('link_device')
    .select(['came_from', (eb) => eb.fn.countAll().as('devices')])
    .where('link_id', '=', link)
    .groupBy('came_from')
    .execute()
  const all = parts.reduce((sum, part) => sum + Number(part.devices), 0)
  if (all <= most) return
  const largest = parts.toSorted((a, b) => Number(b.devices) - Number(a.devices))[0]
  const first = tx
    .selectFrom('link_device')
    .select('device_hash')
    .where('link_id', '=', link)
    .where('came_from', '=', largest?.came_from ?? 0)
    .orderBy('opened_at')
    .limit(all - most)
  await tx.deleteFrom('link_device').where('device_hash', 'in', first).execute()
}

/** It is there now, and may come back until then. */
export const touchLinkDevice = async (
  tx: Kysely<Tables>,
  deviceHash: string,
  { seenAt, until }: { readonly seenAt: number; readonly until?: number | undefined },
): Promise<void> => {
  await tx
    .updateTable('link_device')
    .set({ opened_at: seenAt, ...(until !== undefined && { expires_at: until }) })
    .where('device_hash', '=', deviceHash)
    .execute()
}
