import { createHash } from 'node:crypto'
import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Asset } from '@wegpunkt/shared/http/asset-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import {
  MAX_IMAGE_BYTES,
  MAX_IMAGE_BYTES_PER_BOARD,
  THUMBNAIL_SIDE_PX,
  UPLOADS_BURST,
  UPLOADS_PER_SECOND,
  MAX_UPLOADS,
  MAX_UPLOADS_PER_PERSON,
} from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type AssetBytes,
  type AssetRow,
  assetBytesOn,
  assetOn,
  bytesOfAsset,
  lengthsOfAssets,
  insertAsset,
  insertAssetBytes,
  kindsOfAsset,
} from '../storage/queries/assets.ts'
import { isDuplicate, isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { Allowance, Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { cleanImage } from './images/clean-image.ts'
import { newId } from './random-id.ts'
import { createPlaces } from './places.ts'

const UPLOADS = { burst: UPLOADS_BURST, secondsEach: 1 / UPLOADS_PER_SECOND } satisfies Allowance
/** A thumbnail's sides are whole pixels: by so much may they miss the original's proportions. */
const ROUNDING_PX = 1.5

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'mustRead' | 'mustEdit' | 'access'>
  readonly attempts: Attempts
  readonly log: Log
  /** For tests. */
  readonly mostBytesPerBoard?: number
}

/** Reads what is sent, no further than it may be. Called once, after everything else is known to be right. */
export type Read = () => Promise<Uint8Array>

/** Somebody who is signed in, and the login that they sent it with. */
type Sender = { readonly person: Me; readonly login: string }

type Picture = Omit<AssetRow, 'id' | 'board_id' | 'created_by' | 'created_at'>
type Content = Omit<AssetBytes, 'length'>

export type Assets = ReturnType<typeof createAssets>

/** The pictures of boards. Who may read a board may see them; who may edit it may add some. */
export function createAssets(parts: Parts) {
  const { db, boards, attempts, log, mostBytesPerBoard = MAX_IMAGE_BYTES_PER_BOARD } = parts
  const places = createPlaces({ perPerson: MAX_UPLOADS_PER_PERSON, all: MAX_UPLOADS })

  /** Throws `board-not-found`, `not-allowed`, `too-many-requests` and `busy`. */
  const enter = async (me: Me, board: string): Promise<() => void> => {
    await boards.mustEdit(me, board)
    attempts.take(`upload ${me.id}`, UPLOADS)
    return places.take(me.id)
  }

  // A picture may be minutes on its way, and the right may be withdrawn meanwhile.
  const mustStillEdit = async ({ person, login }: Sender, board: string): Promise<void> => {
    const access = await boards.access({ person: person.id, login }, board)
    if (!access) throw new Problem('board-not-found')
    if (!can(access.role, 'board.edit')) throw new Problem('not-allowed')
  }

  const find = async (me: Me, board: string, id: string): Promise<AssetRow> => {
    await boards.mustRead(me, board)
    const found = await assetOn(db, board, { id })
    if (!found) throw new Problem('asset-not-found')
    return found
  }

  /** In the transaction that stores so many bytes. */
  const mustHaveRoom = async (tx: Kysely<Tables>, board: string, length: number): Promise<void> => {
    if ((await assetBytesOn(tx, board)) + length > mostBytesPerBoard) throw new Problem('board-images-full')
  }

  /** The same bytes on the same board are one asset, whoever brings them: then `contents` is not asked for. */
  const store = async (
    me: Me,
    board: string,
    picture: Picture,
    contents: () => Promise<readonly Content[]>,
  ): Promise<AssetRow> => {
    const { sha256 } = picture
    const known = await assetOn(db, board, { sha256 })
    if (known) return known
    const row = { ...picture, id: newId(), board_id: board, created_by: me.id, created_at: Date.now() }
    const stored = await contents()
    const length = stored.reduce((sum, { bytes }) => sum + bytes.length, 0)
    try {
      await db.transaction().execute(async (tx) => {
        await mustHaveRoom(tx, board, length)
        await insertAsset(tx, row, stored)
      })
    } catch (error) {
      if (isOrphan(error)) throw new Problem('board-not-found', {}, { cause: error })
      // Somebody else was faster with the same one.
      const other = isDuplicate(error) ? await assetOn(db, board, { sha256 }) : null
      if (!other) throw error
      return other
    }
    log.info(
      { event: 'asset-added', by: me.id, board, asset: row.id, type: row.type, length },
      'added a picture',
    )
    return row
  }

  const contentsOf = async (asset: string): Promise<readonly Content[]> => {
    const kinds = await kindsOfAsset(db, asset)
    const read = await Promise.all(kinds.map((kind) => bytesOfAsset(db, asset, kind)))
    const contents = read.flatMap((content) =>
      content ? [{ kind: content.kind, type: content.type, bytes: content.bytes }] : [],
    )
    if (!contents.some(({ kind }) => kind === 'original')) throw new Problem('asset-not-found')
    return contents
  }

  return {
    find,

    /** Of those whose ids one knows: what was removed from a board is not listed to those who came later. */
    async lengths(me: Me, board: string, ids: readonly string[]): Promise<{ id: string; bytes: number }[]> {
      await boards.mustRead(me, board)
      return await lengthsOfAssets(db, board, ids)
    },

    /** Throws what `enter` throws, `image-…`, and `board-images-full`. */
    async add(who: Sender, board: string, read: Read): Promise<Asset> {
      const me = who.person
      const leave = await enter(me, board)
      try {
        const { still, ...picture } = await cleanImage(await read())
        const { bytes, type, width, height } = picture
        // Written anew it may be a little larger.
        if (bytes.length > MAX_IMAGE_BYTES) throw new Problem('image-too-large')
        await mustStillEdit(who, board)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const contents = [{ kind: 'original', type, bytes }] as const
        const stored = await store(me, board, { type, width, height, sha256 }, async () => contents)
        return { ...asAsset(stored), ...(still && { still }) }
      } finally {
        leave()
      }
    },

    /** Throws `asset-not-found` for what may not be read, too. */
    async copy(me: Me, board: string, from: { board: string; asset: string }): Promise<Asset> {
      const leave = await enter(me, board)
      try {
        const { id, type, width, height, sha256 } = await find(me, from.board, from.asset)
        return asAsset(await store(me, board, { type, width, height, sha256 }, () => contentsOf(id)))
      } finally {
        leave()
      }
    },

    /**
     * A small version of one's own picture. Nobody can change how somebody else's looks from afar, and it is taken
     * once: what follows changes nothing. Throws what `add` throws, and `asset-not-found` for a picture of others.
     */
    async addThumbnail(who: Sender, board: string, asset: string, read: Read): Promise<void> {
      const me = who.person
      const leave = await enter(me, board)
      try {
        const { created_by, width, height } = await find(me, board, asset)
        if (created_by !== me.id) throw new Problem('asset-not-found')
        if ((await kindsOfAsset(db, asset)).includes('thumbnail')) return
        const small = await cleanImage(await read())
        if (!isSmall(small, { width, height })) throw new Problem('image-damaged')
        await mustStillEdit(who, board)
        const { type, bytes } = small
        await db.transaction().execute(async (tx) => {
          await mustHaveRoom(tx, board, bytes.length)
          await insertAssetBytes(tx, asset, { kind: 'thumbnail', type, bytes })
        })
      } catch (error) {
        if (!isDuplicate(error) && !isOrphan(error)) throw error
      } finally {
        leave()
      }
    },
  }
}

const asAsset = ({ id, type, width, height }: AssetRow): Asset => ({ id, type, width, height })

type Extent = { readonly width: number; readonly height: number }

function isSmall(small: Extent, original: Extent): boolean {
  if (Math.max(small.width, small.height) > THUMBNAIL_SIDE_PX) return false
  return original.width >= original.height
    ? Math.abs((small.width * original.height) / original.width - small.height) <= ROUNDING_PX
    : Math.abs((small.height * original.width) / original.height - small.width) <= ROUNDING_PX
}
