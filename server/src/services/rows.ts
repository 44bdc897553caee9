import { type RowAction, mayRow } from '@wegpunkt/shared/access/row-rights'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { FieldsOf, RowOf } from '@wegpunkt/shared/journey/row-fields'
import { type RowKind, mostRows } from '@wegpunkt/shared/journey/row-kinds'
import { MAX_ROW_BYTES_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import {
  type StoredRow,
  countRows,
  eraseRow,
  insertRow,
  rowBytes,
  rowBytesOf,
  rowOn,
  updateRow,
} from '../storage/queries/board-rows.ts'
import { noteChore } from '../storage/queries/chores.ts'
import { memberById } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { takeContribution } from './contribution-allowance.ts'
import { newId } from './random-id.ts'
import { mustRefer } from './row-references.ts'
import { bodyAfter, dropped } from './row-rules.ts'
import type { RowWriter, Writing } from './row-writer.ts'
import { type Body, asRow, bodyColumns, bodyOf } from '../boards/stored-row.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly writer: RowWriter
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly attempts: Attempts
}

/** Where a row is: of which board, of which kind. */
type Place<K extends RowKind> = { readonly board: string; readonly kind: K }
type Changes<K extends RowKind> = { readonly [F in keyof FieldsOf<K>]?: FieldsOf<K>[F] | undefined }

export type Rows = ReturnType<typeof createRows>

/** The rows of a journey. Who may do what is in `access/row-rights.ts`. */
export function createRows({ db, boards, writer, sweeper, attempts }: Parts) {
  // Asked before a transaction begins: on SQLite there is one connection, which the transaction has.
  const rightsOf = async (me: Me, { board, kind }: Place<RowKind>) => {
    // Nobody has let them in by name, and each row is told to everybody.
    if (me.guest) takeContribution(attempts, me.id)
    const role = await boards.roleOf(me, board)
    return (action: RowAction, row?: StoredRow): void => {
      if (!mayRow(role, kind, action, row !== undefined && row.author === me.id))
        throw new Problem('not-allowed')
    }
  }

  return {
    /** Throws `board-not-found`, `not-allowed`, `invalid-input`, `rows-full` and `board-rows-full`. */
    async add<K extends RowKind>(me: Me, place: Place<K>, fields: FieldsOf<K>): Promise<RowOf<K>> {
      ;(await rightsOf(me, place))('add')
      await mustRefer(db, { me, ...place }, fields)
      const body = bodyAfter(place.kind, { me, before: null, fields, given: Object.keys(fields) })
      return await writer.write(place.board, kindsOf(place), async (writing) => {
        const version = await writing.next()
        await mustHaveRoom(writing.tx, place)
        const said = await columns(writing.tx, me, place.kind, body)
        await mustHaveBytes(writing.tx, place.board, rowBytes(said))
        const row = newRow(place, version, {
          ...said,
          author: isAnonymous(fields) ? null : me.id,
        })
        await insertRow(writing.tx, row)
        await logDropped(writing, me, place, row.id, dropped(place.kind, null, body))
        return asRow(row) as RowOf<K>
      })
    },

    /** Changes what is given and leaves the rest. Throws what `add` throws, and `row-not-found`. */
    async change<K extends RowKind>(
      me: Me,
      place: Place<K>,
      id: string,
      changes: Changes<K>,
    ): Promise<RowOf<K>> {
      const must = await rightsOf(me, place)
      const known = await mustFind(db, place, id)
      must('change', known)
      await mustRefer(db, { me, ...place }, changes, bodyOf(place.kind, known))
      return await this.edit(me, place, id, {
        may: (row) => must('change', row),
        given: Object.keys(changes),
        after: (before) => ({ ...before, ...changes }) as unknown as FieldsOf<K>,
      })
    },

    /** Deletes it for good: nothing of what it said is left, in the files of the database neither. */
    async erase(me: Me, place: Place<RowKind>, id: string): Promise<void> {
      const must = await rightsOf(me, place)
      must('erase', await mustFind(db, place, id))
      await writer.write(place.board, [place.kind], async ({ tx, next }) => {
        const version = await next()
        const row = await mustFind(tx, place, id)
        must('erase', row)
        await eraseRow(tx, row, version)
        await noteChore(tx, 'sweep', Date.now())
      })
      sweeper.soon()
    },

    /** A change whose right is a question of its own. `after` gives all fields as they are to be. */
    async edit<K extends RowKind>(me: Me, place: Place<K>, id: string, edit: Edit<K>): Promise<RowOf<K>> {
      return await writer.write(place.board, kindsOf(place), async (writing) => {
        const { tx } = writing
        const version = await writing.next()
        const row = await mustFind(tx, place, id)
        const before = bodyOf(place.kind, row)
        edit.may(row, before)
        const fields = edit.after(before)
        const body = {
          ...bodyAfter(place.kind, { me, before, fields, given: edit.given }),
          ...edit.set?.(before),
        }
        const author = isAnonymous(body) ? null : row.author
        const changed = {
          version,
          changed_at: Date.now(),
          author,
          ...(await columns(tx, me, place.kind, body)),
        }
        await mustHaveBytes(tx, place.board, rowBytes(changed) - rowBytes(row))
        await updateRow(tx, id, changed)
        await logDropped(writing, me, place, id, dropped(place.kind, before, body))
        // What it said before is to leave the files as well, some time.
        await noteChore(tx, 'sweep', Date.now())
        return asRow({ ...row, ...changed }) as RowOf<K>
      })
    },
  }
}

export type Edit<K extends RowKind> = {
  /** Throws where it is not allowed. */
  readonly may: (row: StoredRow, body: Body<K>) => void
  readonly given: readonly string[]
  readonly after: (before: Body<K>) => FieldsOf<K>
  /** What only the server says. */
  readonly set?: (before: Body<K>) => Partial<Body<K>>
}

const kindsOf = ({ kind }: Place<RowKind>): RowKind[] => (kind === 'measure' ? [kind, 'decision'] : [kind])

async function mustFind(tx: Kysely<Tables>, { board, kind }: Place<RowKind>, id: string): Promise<StoredRow> {
  const row = await rowOn(tx, board, kind, id)
  if (!row) throw new Problem('row-not-found')
  return row
}

async function mustHaveRoom(tx: Kysely<Tables>, { board, kind }: Place<RowKind>): Promise<void> {
  if ((await countRows(tx, board, kind)) >= mostRows[kind])
    throw new Problem('rows-full', {
      detail: `A board has at most ${mostRows[kind]} rows of the kind "${kind}"`,
    })
}

/** Throws `board-rows-full` where they would grow beyond all that a board has room for. */
export async function mustHaveBytes(tx: Kysely<Tables>, board: string, more: number): Promise<void> {
  if (more <= 0 || (await rowBytesOf(tx, board)) + more <= MAX_ROW_BYTES_PER_BOARD) return
  throw new Problem('board-rows-full', {
    detail: `The entries of a board are at most ${MAX_ROW_BYTES_PER_BOARD} bytes`,
  })
}

async function columns<K extends RowKind>(tx: Kysely<Tables>, me: Me, kind: K, body: Body<K>) {
  const { owner } = body as { readonly owner?: string | null }
  const member = owner ? await memberById(tx, me.workspace.id, owner) : undefined
  return bodyColumns(kind, body, (id) => id === member?.id)
}

const isAnonymous = (fields: object): boolean => 'anonymous' in fields && fields.anonymous === true

function newRow(
  { board, kind }: Place<RowKind>,
  version: number,
  columns: Pick<StoredRow, 'body' | 'day' | 'owner' | 'author'>,
): StoredRow {
  const now = Date.now()
  return { id: newId(), board_id: board, kind, version, created_at: now, changed_at: now, ...columns }
}

/** METHOD.md M50: that a measure was dropped, and why, stays. */
async function logDropped(
  { tx, next }: Writing,
  me: Me,
  { board }: Place<RowKind>,
  measure: string,
  text: string | null,
): Promise<void> {
  if (text === null) return
  const about = { kind: 'measure', id: measure } as const
  const entry = { text, about, answers: null, anonymous: false, event: 'dropped' } as const
  const place = { board, kind: 'decision' } as const
  const columns = { ...bodyColumns('decision', entry), author: me.id }
  await insertRow(tx, newRow(place, await next(), columns))
}
