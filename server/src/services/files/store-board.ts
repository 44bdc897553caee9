import { createHash } from 'node:crypto'
import type { Renames } from '@wegpunkt/shared/formats/import/renames'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { MAX_IMAGE_BYTES, MAX_IMAGE_BYTES_PER_BOARD, MAX_PERSONAS_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { BuiltBoard, FileFacts } from '../../boards/jobs.ts'
import { insertAsset, takenAssetIds } from '../../storage/queries/assets.ts'
import { insertRows, raiseRowsVersion, takenRowIds } from '../../storage/queries/board-rows.ts'
import {
  insertBoard,
  insertFirstPieces,
  setBoardPersonas,
  isBoardIdTaken,
} from '../../storage/queries/boards.ts'
import { noteMade } from '../../storage/queries/file-imports.ts'
import { knownPersonas } from '../../storage/queries/personas.ts'
import { isDuplicate } from '../../storage/storage-failure.ts'
import type { Tables } from '../../storage/tables.ts'
import { cleanImage } from '../images/clean-image.ts'
import type { FileMaker } from '../ports.ts'
import { newId } from '../random-id.ts'
import type { Plan } from './import-plan.ts'
import { orRefused } from './or-refused.ts'
import { storeSpoken } from './store-spoken.ts'
import { takenSpokenIds } from '../../storage/queries/spoken-ids.ts'

/** Rows a statement, well below what databases allow in parameters. */
const ROWS_PER_STATEMENT = 500

type Parts = { readonly db: Kysely<Tables>; readonly maker: Pick<FileMaker, 'buildBoard'> }

export type BoardToStore = {
  readonly me: Me
  readonly facts: FileFacts
  readonly bytes: Uint8Array
  readonly plan: Plan
  readonly title: string
  readonly createdAt: number
  readonly createdBy: string
  /** A picture that lies beside the file; null if it is not there. */
  readonly pictureOf: (id: string) => Promise<Uint8Array | null>
  readonly signal: AbortSignal
  /** The import, which takes the board back unless all of it comes. */
  readonly job: string
  /** Called after each picture. */
  readonly step: () => void
}
export type StoredBoard = {
  readonly id: string
  readonly title: string
  readonly renames: Renames
  /** How many pictures were not sound. */
  readonly lostPictures: number
  /** Those that are in the file itself, by its personas. */
  readonly portraits: BuiltBoard['portraits']
}

/**
 * Makes a board of a file: its content and its rows in one transaction, and then its pictures one after the other, so
 * that nobody else waits long for the database. Whoever calls removes the board if this throws after it was made.
 */
export async function storeBoard(
  { db, maker }: Parts,
  board: BoardToStore,
  made: (id: string) => void,
): Promise<StoredBoard> {
  const { facts, plan, bytes, title } = board
  const renames = await renamesFor(db, facts, plan)
  const built = await maker.buildBoard({ bytes, renames })
  board.signal.throwIfAborted()
  const id = await freeBoardId(db, facts.id)
  await db.transaction().execute((tx) => insertAll(tx, id, board, built))
  made(id)
  const inline = new Map(built.pictures.map((picture) => [picture.id, picture.bytes]))
  const lostPictures = await storePictures(db, id, board, async (picture) => {
    const here = renames.pictures.get(picture) ?? picture
    return { here, bytes: inline.get(picture) ?? (await orRefused(() => board.pictureOf(picture))) }
  })
  return { id, title, renames, lostPictures, portraits: built.portraits }
}

async function insertAll(
  tx: Kysely<Tables>,
  id: string,
  { me, facts, plan, title, createdAt, createdBy, job }: BoardToStore,
  { pieces, rows, spoken }: BuiltBoard,
): Promise<void> {
  const now = Date.now()
  await insertBoard(tx, {
    id,
    workspace_id: me.workspace.id,
    title,
    created_by: createdBy,
    created_at: createdAt,
    updated_at: now,
  })
  await noteMade(tx, { job, kind: 'board' }, [id])
  const wanted = facts.boardPersonas.map((persona) => plan.personas.get(persona) ?? persona)
  const known = await knownPersonas(tx, me.workspace.id, wanted)
  const personas = [...new Set(wanted)].filter((persona) => known.has(persona))
  await setBoardPersonas(tx, id, personas.slice(0, MAX_PERSONAS_PER_BOARD))
  await insertFirstPieces(tx, id, pieces, now)
  const changes = rows.length + spoken.comments.length + spoken.workshops.length
  if (changes === 0) return
  await raiseRowsVersion(tx, id, changes)
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await insertRows(
      tx,
      rows
        .slice(at, at + ROWS_PER_STATEMENT)
        .map(({ body, day, owner, author, kind, created_at, changed_at, id: row }, i) => ({
          id: row,
          board_id: id,
          kind,
          version: at + i + 1,
          author,
          owner,
          day,
          created_at,
          changed_at,
          body,
        })),
    )
  await storeSpoken(tx, spoken, { board: id, me: me.id, after: rows.length })
}

type Found = { readonly here: string; readonly bytes: Uint8Array | null }

/** Each written anew, as every picture that comes from outside. Gives how many are not sound, or too many. */
async function storePictures(
  db: Kysely<Tables>,
  board: string,
  { me, facts, signal, step }: BoardToStore,
  find: (id: string) => Promise<Found>,
): Promise<number> {
  let [lost, total] = [0, 0]
  for (const { id } of facts.pictures) {
    signal.throwIfAborted()
    const { here, bytes } = await find(id)
    const picture = bytes && bytes.length <= MAX_IMAGE_BYTES ? await sound(bytes) : null
    if (picture && total + picture.bytes.length <= MAX_IMAGE_BYTES_PER_BOARD) {
      const { type, width, height, bytes: written } = picture
      const sha256 = createHash('sha256').update(written).digest('hex')
      const row = {
        id: here,
        board_id: board,
        type,
        width,
        height,
        sha256,
        created_by: me.id,
        created_at: Date.now(),
      }
      const isNew = await inserted(db, row, { type, bytes: written })
      if (isNew) total += written.length
      else lost++
    } else lost++
    step()
  }
  return lost
}

async function inserted(
  db: Kysely<Tables>,
  row: Tables['asset'],
  content: { readonly type: Tables['asset']['type']; readonly bytes: Uint8Array },
): Promise<boolean> {
  try {
    await db.transaction().execute((tx) => insertAsset(tx, row, [{ kind: 'original', ...content }]))
    return true
  } catch (error) {
    // The same picture under two ids: no file of ours has that.
    if (isDuplicate(error)) return false
    throw error
  }
}

async function sound(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof cleanImage>> | null> {
  try {
    return await cleanImage(bytes)
  } catch {
    // Whatever is wrong with it, the board comes without it, and who brings it is told so.
    return null
  }
}

/** Rows and pictures keep their ids where these are free, so that a board restored in an empty workspace is the same. */
async function renamesFor(db: Kysely<Tables>, facts: FileFacts, plan: Plan): Promise<Renames> {
  const takenRows = await takenRowIds(db, facts.rowIds)
  const takenPictures = await takenAssetIds(
    db,
    facts.pictures.map(({ id }) => id),
  )
  const takenSpoken = await takenSpokenIds(db, facts.spokenIds)
  const { personas, departments, members, outside } = plan
  const anew = (taken: Iterable<string>) => new Map(Array.from(taken, (id) => [id, newId()] as const))
  const [rows, spoken] = [anew(takenRows), anew(takenSpoken)]
  return { personas, departments, members, outside, rows, spoken, pictures: anew(takenPictures) }
}

const freeBoardId = async (db: Kysely<Tables>, wanted: string): Promise<string> =>
  (await isBoardIdTaken(db, wanted)) ? newId() : wanted
