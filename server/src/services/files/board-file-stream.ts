import type { Me } from '@wegpunkt/shared/http/account-routes'
import {
  type BoardFileHead,
  type PortraitOfFile,
  boardFilePieces,
  listed,
  peopleIn,
  peopleSpeaking,
  personasInRow,
  personasSpokenOf,
} from '@wegpunkt/shared/formats/write-board-file'
import type { ImageType } from '@wegpunkt/shared/http/image-type'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { AnyRow } from '@wegpunkt/shared/journey/row-state'
import type { Spoken } from '@wegpunkt/shared/formats/spoken'
import { MAX_INLINE_PICTURE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import type { Kysely } from 'kysely'
import type { BoardAt } from '../../boards/jobs.ts'
import { asRow } from '../../boards/stored-row.ts'
import { assetOn, bytesOfAsset, lengthOfAsset } from '../../storage/queries/assets.ts'
import { everyRow, rowPages } from '../../storage/queries/every-row.ts'
import { type BoardRow, personasByBoard } from '../../storage/queries/boards.ts'
import { namesIn } from '../../storage/queries/people.ts'
import { personasOf, portraitOf } from '../../storage/queries/personas.ts'
import { departmentsOf } from '../../storage/queries/workspaces.ts'
import type { Tables } from '../../storage/tables.ts'
import type { FileMaker } from '../ports.ts'
import { spokenOn } from './spoken-on.ts'

type Parts = { readonly db: Kysely<Tables>; readonly maker: Pick<FileMaker, 'exportDocument'> }

type Of = {
  readonly me: Pick<Me, 'workspace'>
  readonly board: BoardRow
  readonly at: BoardAt
  readonly snapshot?: BoardFileHead['snapshot']
  /** In an archive pictures and portraits are files of their own. */
  readonly pictures: 'inline' | 'apart'
}

/** A picture that belongs to a file: which, and what it is called in an archive. */
export type PictureBeside = { readonly id: string; readonly type: ImageType }

/**
 * A board as a file of ours, piece by piece: nobody holds more of it than its document and a page of rows. Gives the
 * pictures that have to be put beside it. Throws `file-refused` where there are too many for one file, before the
 * first of them.
 */
export async function* boardFileStream(
  parts: Parts,
  of: Of,
): AsyncGenerator<string | Uint8Array, PictureBeside[]> {
  const { db, maker } = parts
  const { me, board, at, snapshot } = of
  const rowsOfToday = 'kept' in at ? await everyRow(db, board.id) : undefined
  const exported = await maker.exportDocument({ at, ...(rowsOfToday && { rows: rowsOfToday }) })
  const pictures = await picturesOf(db, board.id, exported.pictures, of.pictures)
  const onBoard = (await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board.id })).get(
    board.id,
  )
  const ids = (onBoard ?? []).map(({ id }) => id)
  const createdAt = new Date(board.created_at).toISOString()
  const about = { id: board.id, title: board.title, createdAt, personas: ids }
  yield boardFilePieces.head({
    exportedAt: new Date().toISOString(),
    board: about,
    ...(snapshot && { snapshot }),
  })
  yield exported.document
  yield boardFilePieces.rowsBegin
  const people = new Set<string>()
  const used = new Set([...ids, ...exported.personas])
  const note = (row: AnyRow): void => {
    for (const person of peopleIn(row)) people.add(person)
    for (const persona of personasInRow(row)) used.add(persona)
  }
  if (exported.rows) {
    for (const row of rowsOfToday ?? []) note(asRow(row))
    yield exported.rows
  } else yield* rowPieces(db, board.id, note)
  // Of a snapshot, nobody knows what had been said by then.
  if (!snapshot) yield* spokenPieces(await spokenOn(db, board.id), { people, used })
  const personas = (await personasOf(db, me.workspace.id)).filter(({ id }) => used.has(id))
  const names = await namesIn(db, me.workspace.id)
  yield boardFilePieces.around({
    personas,
    portraits: await portraitsOf(db, personas),
    departments: await departmentsOf(db, me.workspace.id),
    people: [...names].flatMap(([id, name]) => (people.has(id) ? [{ id, name }] : [])),
  })
  yield* picturePieces(db, pictures, of.pictures)
  yield boardFilePieces.end
  return of.pictures === 'apart' ? pictures : []
}

type Named = { readonly people: Set<string>; readonly used: Set<string> }

function* spokenPieces(spoken: Spoken, { people, used }: Named): Generator<string> {
  for (const person of peopleSpeaking(spoken)) people.add(person)
  for (const persona of personasSpokenOf(spoken)) used.add(persona)
  yield boardFilePieces.commentsBegin
  yield listed(spoken.comments)
  yield boardFilePieces.workshopsBegin
  yield listed(spoken.workshops)
}

async function* rowPieces(
  db: Kysely<Tables>,
  board: string,
  note: (row: AnyRow) => void,
): AsyncGenerator<string> {
  // A row that is changed in the middle comes once more, at the end; it is told once.
  const told = new Set<string>()
  for await (const page of rowPages(db, board)) {
    const texts = page.flatMap((stored) => {
      if (told.has(stored.id)) return []
      const row = asRow(stored) as AnyRow
      note(row)
      return [JSON.stringify(row)]
    })
    const isFirst = told.size === 0
    for (const { id } of page) told.add(id)
    if (texts.length > 0) yield `${isFirst ? '' : ','}${texts.join(',')}`
  }
}

type Picture = PictureBeside & { readonly width: number; readonly height: number }

async function picturesOf(
  db: Kysely<Tables>,
  board: string,
  ids: readonly string[],
  how: Of['pictures'],
): Promise<Picture[]> {
  const found: Picture[] = []
  let bytes = 0
  for (const id of ids) {
    const row = await assetOn(db, board, { id })
    if (!row) continue
    const { type, width, height } = row
    found.push({ id, type, width, height })
    bytes += how === 'inline' ? await lengthOfAsset(db, id, 'original') : 0
    if (bytes > MAX_INLINE_PICTURE_BYTES) throw new Problem('file-refused', { detail: 'pictures-too-large' })
  }
  return found
}

async function* picturePieces(
  db: Kysely<Tables>,
  pictures: readonly Picture[],
  how: Of['pictures'],
): AsyncGenerator<string> {
  for (const [at, picture] of pictures.entries()) {
    const content = how === 'inline' ? await bytesOfAsset(db, picture.id, 'original') : null
    const text = boardFilePieces.picture(picture, content ? base64(content.bytes) : undefined)
    yield at === 0 ? text : `,${text}`
  }
}

async function portraitsOf(db: Kysely<Tables>, personas: readonly Persona[]): Promise<PortraitOfFile[]> {
  const found: PortraitOfFile[] = []
  for (const { id, portrait } of personas) {
    const content = portrait === null ? null : await portraitOf(db, id)
    if (content) found.push({ persona: id, type: content.type, data: base64(content.bytes) })
  }
  return found
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
