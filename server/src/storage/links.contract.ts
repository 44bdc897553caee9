import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { deleteBoard } from './queries/boards.ts'
import {
  type LinkRow,
  countLinksOn,
  deleteLink,
  forgetDevicesOf,
  insertLink,
  insertLinkDevice,
  linkById,
  linksOn,
  noteOpening,
  openLinkByDevice,
  openLinkByToken,
  touchLinkDevice,
  updateLink,
} from './queries/links.ts'
import { addBoard } from './storage.contract.ts'
import { isDuplicate, isOrphan } from './storage-failure.ts'

const NOW = 1_800_000_000_000

const link = (id: string, fields: Partial<LinkRow> = {}): LinkRow => ({
  id,
  board_id: 'b',
  token_hash: `token of ${id}`,
  password_hash: null,
  body: `{"name":"${id} 😀 '; drop table link; --"}`,
  is_paused: 0,
  expires_at: null,
  opens: 0,
  last_opened_at: null,
  created_at: 1,
  ...fields,
})
const device = (name: string, fields = {}) => ({
  device_hash: `device ${name}`,
  link_id: 'k',
  opened_at: NOW,
  expires_at: NOW + 1_000,
  came_from: 0,
  ...fields,
})
const room = { now: NOW, most: 3 }

/** What every database must do for links. */
export function describeLinks(open: () => Promise<Database>): void {
  const openWith = async (...links: LinkRow[]): Promise<Database['db']> => {
    const { db } = await open()
    await addBoard(db, 'b')
    await addBoard(db, 'c')
    for (const one of links) await insertLink(db, one)
    return db
  }
  const seenBy = (db: Database['db'], name: string, now = NOW) =>
    openLinkByDevice(db, { link: 'k', deviceHash: `device ${name}`, now })

  it('[N1] links are given back as they were made, the last first, each with its board', async () => {
    const db = await openWith(link('k'), link('l', { created_at: 2 }), link('m', { board_id: 'c' }))
    expect(await linksOn(db, 'b')).toEqual([link('l', { created_at: 2 }), link('k')])
    expect(await countLinksOn(db, 'b')).toBe(2)
    expect(await linkById(db, 'w', 'm')).toMatchObject({ ...link('m', { board_id: 'c' }), workspaceId: 'w' })
    expect(await linkById(db, 'another', 'm')).toBeNull()
    await expect(insertLink(db, link('n', { token_hash: 'token of k' }))).rejects.toSatisfy(isDuplicate)
    await expect(insertLink(db, link('n', { board_id: 'gone' }))).rejects.toSatisfy(isOrphan)
  })

  it('[N2] a token opens its link, and a paused, an expired and a revoked one like one that never was', async () => {
    const db = await openWith(link('k', { expires_at: NOW + 1 }))
    const opened = (now = NOW) => openLinkByToken(db, 'token of k', now)
    expect(await opened()).toMatchObject({ id: 'k', boardTitle: expect.any(String) })
    expect(await opened(NOW + 1)).toBeNull()
    await updateLink(db, 'k', { is_paused: 1 })
    expect(await opened()).toBeNull()
    await updateLink(db, 'k', { is_paused: 0, expires_at: null })
    await updateLink(db, 'k', {})
    expect(await opened(NOW * 2)).not.toBeNull()
    await deleteLink(db, 'k')
    expect([await opened(), await openLinkByToken(db, 'never', NOW)]).toEqual([null, null])
  })

  it('[N3] a device looks at the link that it has opened, until either ends', async () => {
    const db = await openWith(link('k', { expires_at: NOW + 500 }), link('l'))
    await insertLinkDevice(db, device('a'), room)
    expect(await seenBy(db, 'a')).toMatchObject({ id: 'k', seenAt: NOW })
    const elsewhere = await openLinkByDevice(db, { link: 'l', deviceHash: 'device a', now: NOW })
    expect([elsewhere, await seenBy(db, 'b'), await seenBy(db, 'a', NOW + 500)]).toEqual([null, null, null])
    await updateLink(db, 'k', { expires_at: null })
    expect([await seenBy(db, 'a', NOW + 999), await seenBy(db, 'a', NOW + 1_000)]).toEqual([
      expect.objectContaining({ id: 'k' }),
      null,
    ])
    await updateLink(db, 'k', { is_paused: 1 })
    expect(await seenBy(db, 'a')).toBeNull()
    await updateLink(db, 'k', { is_paused: 0 })
    await forgetDevicesOf(db, 'k')
    expect(await seenBy(db, 'a')).toBeNull()
  })

  it('[N96] of devices from one part of the net the first ones are forgotten, and [N3] those that have expired', async () => {
    const db = await openWith(link('k'))
    await insertLinkDevice(db, device('old', { expires_at: NOW }), room)
    for (const at of [1, 2, 3, 4]) await insertLinkDevice(db, device(`${at}`, { opened_at: NOW + at }), room)
    const left = await db.selectFrom('link_device').select('device_hash').orderBy('opened_at').execute()
    expect(left.map((row) => row.device_hash)).toEqual(['device 2', 'device 3', 'device 4'])
    await touchLinkDevice(db, 'device 2', { seenAt: NOW + 9 })
    await insertLinkDevice(db, device('5', { opened_at: NOW + 5 }), room)
    expect(await seenBy(db, '2')).toMatchObject({ seenAt: NOW + 9 })
    expect(await seenBy(db, '3')).toBeNull()
  })

  it('[N96] of too many devices one is forgotten from where most came, however many come from there', async () => {
    const db = await openWith(link('k'))
    const from = (came_from: number, at: number) => device(`${at}`, { opened_at: NOW + at, came_from })
    await insertLinkDevice(db, from(7, 1), room)
    for (const at of [2, 3, 4, 5, 6]) await insertLinkDevice(db, from(8, at), room)
    const left = await db.selectFrom('link_device').select('device_hash').orderBy('opened_at').execute()
    expect(left.map((row) => row.device_hash)).toEqual(['device 1', 'device 5', 'device 6'])
  })

  it('[N4] openings are counted', async () => {
    const db = await openWith(link('k'))
    await Promise.all([noteOpening(db, 'k', NOW), noteOpening(db, 'k', NOW)])
    expect(await linksOn(db, 'b')).toEqual([link('k', { opens: 2, last_opened_at: NOW })])
  })

  it('[N5] links and devices go with their board', async () => {
    const db = await openWith(link('k'))
    await insertLinkDevice(db, device('a'), room)
    await deleteBoard(db, 'b')
    expect(await db.selectFrom('link').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('link_device').selectAll().execute()).toEqual([])
  })
}
