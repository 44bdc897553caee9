import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { type FieldIssue, Problem } from '@wegpunkt/shared/http/problem'
import { checkRow } from '@wegpunkt/shared/journey/row-checks'
import type { FieldsOf } from '@wegpunkt/shared/journey/row-fields'
import { mostRows } from '@wegpunkt/shared/journey/row-kinds'
import { IMPORT_MINUTES, MAX_ANSWERS_PER_IMPORT, MAX_IMPORTS_PER_PERSON } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { countRows, growRows } from '../storage/queries/board-rows.ts'
import {
  type ImportRow,
  broughtBy,
  deleteImport,
  deleteImportsBefore,
  importOf,
  insertBrought,
  insertImport,
  openImports,
  takeOver,
} from '../storage/queries/imports.ts'
import { knownPersonas } from '../storage/queries/personas.ts'
import { isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { newId } from './random-id.ts'
import { mustHaveBytes } from './rows.ts'
import type { RowWriter } from './row-writer.ts'
import { bodyColumns } from '../boards/stored-row.ts'

const MINUTE_MS = 60_000

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly writer: RowWriter
  readonly log: Log
}

type Part = { readonly from: number; readonly evidence: readonly FieldsOf<'evidence'>[] }

export type Imports = ReturnType<typeof createImports>

/**
 * Many answers at once, brought in parts of bearable size and shown all together or not at all.
 *
 *   start → bring … bring → finish      what is not finished in time is forgotten
 */
export function createImports({ db, boards, writer, log }: Parts) {
  const mustAdd = async (me: Me, board: string): Promise<void> => {
    if (!mayRow(await boards.roleOf(me, board), 'evidence', 'add')) throw new Problem('not-allowed')
  }

  const mustFind = async (me: Me, board: string, id: string, on: Kysely<Tables> = db): Promise<ImportRow> => {
    const found = await importOf(on, { id, board_id: board, person_id: me.id })
    if (!found || found.created_at < Date.now() - IMPORT_MINUTES * MINUTE_MS)
      throw new Problem('import-not-found')
    return found
  }

  return {
    /** In the place of the oldest where one person has left several unfinished. Throws `board-not-found` and `not-allowed`. */
    async start(me: Me, board: string): Promise<{ id: string }> {
      await mustAdd(me, board)
      const now = Date.now()
      await deleteImportsBefore(db, now - IMPORT_MINUTES * MINUTE_MS)
      // Who closed the page in the middle of some begins anew, and does not have to wait until they are forgotten.
      for (const { id } of (await openImports(db, me.id)).slice(MAX_IMPORTS_PER_PERSON - 1))
        await db.transaction().execute((tx) => deleteImport(tx, id, null))
      const row = { id: newId(), board_id: board, person_id: me.id, created_at: now, version: null }
      await insertImport(db, row)
      return { id: row.id }
    },

    /**
     * Throws `import-not-found`, `invalid-input` with the place of what is wrong, `not-allowed`, `rows-full` and
     * `board-rows-full`.
     */
    async bring(me: Me, board: string, id: string, { from, evidence }: Part): Promise<{ rows: number }> {
      await mustAdd(me, board)
      const { version } = await mustFind(me, board, id)
      if (version !== null) throw new Problem('import-not-found')
      if (from + evidence.length > MAX_ANSWERS_PER_IMPORT) throw new Problem('rows-full')
      await mustBeRight(db, me, evidence)
      const rows = evidence.map((fields, i) => {
        const { body, day } = bodyColumns('evidence', fields)
        return { import_id: id, position: from + i, row_id: newId(), day, body }
      })
      try {
        return await db.transaction().execute(async (tx) => {
          await insertBrought(tx, rows)
          const brought = await broughtBy(tx, id)
          // What could not be taken over is not kept either.
          await mustHaveBytes(tx, board, brought.bytes)
          return { rows: brought.rows }
        })
      } catch (error) {
        throw isOrphan(error) ? new Problem('import-not-found', {}, { cause: error }) : error
      }
    },

    /** `rows`: how many there have to be. Throws `import-not-found`, `invalid-input`, `rows-full`, `board-rows-full`. */
    async finish(
      me: Me,
      board: string,
      id: string,
      rows: number,
    ): Promise<{ rows: number; version: number }> {
      await mustAdd(me, board)
      const known = await mustFind(me, board, id)
      if (known.version !== null) return { rows, version: known.version }
      const version = await writer.write(board, ['evidence'], async ({ tx, next }) => {
        const last = await next(rows)
        const row = await mustFind(me, board, id, tx)
        if (row.version !== null) return row.version
        const bytes = await mustBeWhole(tx, id, rows)
        if ((await countRows(tx, board, 'evidence')) + rows > mostRows.evidence)
          throw new Problem('rows-full')
        await mustHaveBytes(tx, board, bytes)
        await takeOver(tx, { row, before: last - rows, now: Date.now() })
        await growRows(tx, board, bytes)
        await deleteImport(tx, id, last)
        return last
      })
      log.info({ event: 'evidence-imported', by: me.id, board, rows }, 'imported evidence')
      return { rows, version }
    },

    /** Throws `import-not-found`. */
    async callOff(me: Me, board: string, id: string): Promise<void> {
      await mustAdd(me, board)
      const { version } = await mustFind(me, board, id)
      if (version === null) await db.transaction().execute((tx) => deleteImport(tx, id, null))
    },
  }
}

/** Gives how many bytes it is. */
async function mustBeWhole(tx: Kysely<Tables>, id: string, rows: number): Promise<number> {
  const brought = await broughtBy(tx, id)
  if (brought.rows === rows && brought.last === rows - 1) return brought.bytes
  const message = `${brought.rows} of ${rows} are there, up to place ${brought.last}`
  throw new Problem('invalid-input', { fields: [{ path: 'rows', message }] })
}

async function mustBeRight(
  db: Kysely<Tables>,
  me: Me,
  evidence: readonly FieldsOf<'evidence'>[],
): Promise<void> {
  const named = evidence.flatMap(({ ratings }) => ratings.flatMap(({ persona }) => persona ?? []))
  const personas = await knownPersonas(db, me.workspace.id, [...new Set(named)])
  const today = new Date().toISOString().slice(0, 10)
  const fields = evidence.flatMap((one, at): FieldIssue[] => {
    const unknown = one.ratings.flatMap(({ persona }, i) =>
      persona === null || personas.has(persona)
        ? []
        : [{ path: `ratings.${i}.persona`, message: `There is no persona "${persona}"` }],
    )
    const issues = [...checkRow('evidence', one, { changed: ['date'], today }), ...unknown]
    return issues.map(({ path, message }) => ({ path: `evidence.${at}.${path}`, message }))
  })
  if (fields.length > 0) throw new Problem('invalid-input', { fields })
}
