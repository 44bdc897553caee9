import { can } from '@wegpunkt/shared/access/roles'
import { exportName } from '@wegpunkt/shared/formats/file-name'
import { type TextFormat, textTypes } from '@wegpunkt/shared/formats/text-formats'
import { type BoardFileHead, peopleSpeaking } from '@wegpunkt/shared/formats/write-board-file'
import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { exportSpoken } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { OutputOf } from '@wegpunkt/shared/http/route'
import { EXPORTS_BURST, EXPORTS_PER_SECOND } from '@wegpunkt/shared/formats/file-limits'
import type { Kysely } from 'kysely'
import type { BoardAt } from '../../boards/jobs.ts'
import { type BoardRow, boardById, personasByBoard } from '../../storage/queries/boards.ts'
import { everyRow } from '../../storage/queries/every-row.ts'
import { membersOf, namesIn } from '../../storage/queries/people.ts'
import { type NamedSnapshot, snapshotById } from '../../storage/queries/snapshots.ts'
import { departmentsOf } from '../../storage/queries/workspaces.ts'
import type { Tables } from '../../storage/tables.ts'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { Allowance, Attempts } from '../attempts.ts'
import type { Boards } from '../boards.ts'
import type { Places } from '../places.ts'
import type { FileMaker } from '../ports.ts'
import type { SnapshotStore } from '../snapshot-store.ts'
import { boardFileStream } from './board-file-stream.ts'
import { inSlices } from './in-slices.ts'
import { spokenOn } from './spoken-on.ts'

export const EXPORTS = { burst: EXPORTS_BURST, secondsEach: 1 / EXPORTS_PER_SECOND } satisfies Allowance

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: FileMaker
  readonly attempts: Attempts
  /** Each holds a board in memory until it is taken. */
  readonly places: Places
}

export type Wanted = {
  readonly format: 'board' | TextFormat
  readonly locale?: Locale | undefined
  readonly bom?: boolean
}
export type FileToSend = {
  readonly name: string
  readonly type: string
  readonly body: AsyncIterable<string | Uint8Array>
}

export type Exports = ReturnType<typeof createExports>

/** Boards and snapshots as files, for whoever may read them: nothing is in a file that they could not read otherwise. */
export function createExports({ db, updates, boards, store, maker, attempts, places }: Parts) {
  const mustRead = async (me: Me, id: string): Promise<BoardRow> => {
    if (!can(await boards.roleOf(me, id), 'board.read')) throw new Problem('not-allowed')
    const row = await boardById(db, me.workspace.id, id)
    if (!row) throw new Problem('board-not-found')
    attempts.take(`export ${me.id}`, EXPORTS)
    return row
  }

  const open = async (me: Me, from: From, wanted: Wanted): Promise<FileToSend> => {
    const { format, locale = me.locale } = wanted
    const today = new Date().toISOString().slice(0, 10)
    const { board, at, snapshot } = from
    if (format === 'board')
      return {
        name: exportName(board.title, 'board', { locale, today, ending: 'json' }),
        type: 'application/json',
        body: boardFileStream(
          { db, maker },
          { me, board, at, ...(snapshot && { snapshot }), pictures: 'inline' },
        ),
      }
    const of = { workspaceId: me.workspace.id, boardId: board.id }
    const members = await membersOf(db, me.workspace.id)
    const text = await maker.exportText({
      at,
      format,
      bom: wanted.bom ?? false,
      title: board.title,
      rows: await everyRow(db, board.id),
      personas: (await personasByBoard(db, of)).get(board.id) ?? [],
      departments: await departmentsOf(db, me.workspace.id),
      names: members.map(({ id, name }) => [id, name] as const),
      locale,
      today: snapshot?.takenAt.slice(0, 10) ?? today,
    })
    const { type, ending } = textTypes[format]
    return {
      name: exportName(board.title, format, { locale, today, ending }),
      type: `${type}; charset=utf-8`,
      body: once(text),
    }
  }

  /** Takes a place until all of the file is taken, or whoever asked for it goes away. */
  const held = async (me: Me, make: () => Promise<FileToSend>): Promise<FileToSend> => {
    const leave = places.take(me.id)
    try {
      const file = await make()
      return { ...file, body: thenLeaving(inSlices(file.body), leave) }
    } catch (error) {
      leave()
      throw error
    }
  }

  return {
    /** Throws `board-not-found`, `not-allowed`, `too-many-requests`, `busy`; while it is read, `file-refused`. */
    async board(me: Me, id: string, wanted: Wanted): Promise<FileToSend> {
      const board = await mustRead(me, id)
      return await held(me, async () => {
        const { rows } = await updates.load(id)
        return await open(me, { board, at: { updates: rows.map(({ bytes }) => bytes) } }, wanted)
      })
    },

    /** What was said on a board, for whoever makes a file of what they hold. Throws what `board` throws. */
    async spoken(me: Me, id: string): Promise<FileToSend> {
      await mustRead(me, id)
      return await held(me, async () => {
        const { comments, workshops } = await spokenOn(db, id)
        const names = await namesIn(db, me.workspace.id)
        const people = peopleSpeaking({ comments, workshops }).flatMap((person) => {
          const name = names.get(person)
          return name === undefined ? [] : [{ id: person, name }]
        })
        const said: OutputOf<typeof exportSpoken> = {
          comments: [...comments],
          workshops: [...workshops],
          people,
        }
        const body = once(Buffer.from(JSON.stringify(said)))
        return { name: 'spoken.json', type: 'application/json', body }
      })
    },

    /** Throws what `board` throws, `snapshot-not-found` and `snapshot-damaged`. */
    async snapshot(me: Me, id: string, wanted: Wanted): Promise<FileToSend> {
      const row = await snapshotById(db, me.workspace.id, id)
      if (!row) throw new Problem('snapshot-not-found')
      const board = await mustRead(me, row.board_id)
      return await held(me, async () => {
        const { stored, rows: kept } = await store.contents(row)
        return await open(me, { board, at: { stored, kept }, snapshot: headOf(row) }, wanted)
      })
    },
  }
}

type From = { readonly board: BoardRow; readonly at: BoardAt; readonly snapshot?: BoardFileHead['snapshot'] }

export const headOf = (row: NamedSnapshot): NonNullable<BoardFileHead['snapshot']> => ({
  id: row.id,
  label: row.label,
  kind: row.kind,
  persona: row.persona_id,
  takenAt: new Date(row.taken_at).toISOString(),
})

async function* thenLeaving<T>(pieces: AsyncIterable<T>, leave: () => void): AsyncGenerator<T> {
  try {
    yield* pieces
  } finally {
    leave()
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
