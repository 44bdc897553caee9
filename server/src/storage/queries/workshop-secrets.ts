import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type SecretRow = Tables['workshop_secret']
const ROWS_PER_STATEMENT = 200
type Of = Pick<SecretRow, 'workshop_id' | 'run_id'>

/** In the place of what its author said of the same before; a note keeps the id that it will have on the board. */
export const putSecret = async (tx: Kysely<Tables>, row: SecretRow): Promise<void> => {
  await tx
    .insertInto('workshop_secret')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workshop_id', 'run_id', 'author', 'kind', 'subject'])
        .doUpdateSet({ body: row.body }),
    )
    .execute()
}

export const dropSecret = async (
  tx: Kysely<Tables>,
  { workshop_id, run_id }: Of,
  { author, kind, subject }: { author: string; kind: SecretRow['kind']; subject: string },
): Promise<void> => {
  await tx
    .deleteFrom('workshop_secret')
    .where('workshop_id', '=', workshop_id)
    .where('run_id', '=', run_id)
    .where('author', '=', author)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

/** All that one person said in a workshop and that is not revealed. */
export const secretsOf = (db: Kysely<Tables>, workshopId: string, author: string): Promise<SecretRow[]> =>
  db
    .selectFrom('workshop_secret')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('author', '=', author)
    .orderBy('run_id')
    .orderBy('subject')
    .execute()

export const secretsIn = (db: Kysely<Tables>, { workshop_id, run_id }: Of): Promise<SecretRow[]> =>
  db
    .selectFrom('workshop_secret')
    .selectAll()
    .where('workshop_id', '=', workshop_id)
    .where('run_id', '=', run_id)
    .orderBy('id')
    .execute()

/** How many people have said something in a run, and how many notes there are. */
export async function countsIn(
  db: Kysely<Tables>,
  { workshop_id, run_id }: Of,
): Promise<{ voices: number; notes: number }> {
  const rows = await db
    .selectFrom('workshop_secret')
    .select('kind')
    .select((eb) => [eb.fn.countAll().as('all'), eb.fn.count('author').distinct().as('authors')])
    .where('workshop_id', '=', workshop_id)
    .where('run_id', '=', run_id)
    .groupBy('kind')
    .execute()
  const notes = Number(rows.find(({ kind }) => kind === 'note')?.all ?? 0)
  // An activity has one kind of what is secret; where a run had several, the largest is the least that took part.
  return { notes, voices: Math.max(0, ...rows.map(({ authors }) => Number(authors))) }
}

/** How many notes one person has in a run, and how many characters all of them and everybody's are. */
export async function measureNotes(
  db: Kysely<Tables>,
  of: Of,
  author: string,
): Promise<{ notes: number; chars: number; charsOfAll: number }> {
  const row = await db
    .selectFrom('workshop_secret')
    .select((eb) => {
      const isOwn = eb('author', '=', author)
      const length = eb.fn<number>('length', ['body'])
      const own = (value: typeof length) => eb.case().when(isOwn).then(value).else(0).end()
      return [
        eb.fn.sum(eb.case().when(isOwn).then(1).else(0).end()).as('notes'),
        eb.fn.sum(own(length)).as('chars'),
        eb.fn.sum(length).as('charsOfAll'),
      ]
    })
    .where('workshop_id', '=', of.workshop_id)
    .where('run_id', '=', of.run_id)
    .where('kind', '=', 'note')
    .executeTakeFirstOrThrow()
  return { notes: Number(row.notes), chars: Number(row.chars), charsOfAll: Number(row.charsOfAll) }
}

export const deleteSecretsIn = async (tx: Kysely<Tables>, { workshop_id, run_id }: Of): Promise<void> => {
  await tx
    .deleteFrom('workshop_secret')
    .where('workshop_id', '=', workshop_id)
    .where('run_id', '=', run_id)
    .execute()
}

export const insertResult = async (tx: Kysely<Tables>, row: Tables['workshop_result']): Promise<void> => {
  await tx.insertInto('workshop_result').values(row).execute()
}

export async function insertResults(
  tx: Kysely<Tables>,
  rows: readonly Tables['workshop_result'][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx
      .insertInto('workshop_result')
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .execute()
}

export const resultsOf = (db: Kysely<Tables>, workshopId: string): Promise<Tables['workshop_result'][]> =>
  db
    .selectFrom('workshop_result')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .orderBy('run_id')
    .execute()

/** Of all workshops of a board, in no order. */
export const resultsOn = (db: Kysely<Tables>, boardId: string): Promise<Tables['workshop_result'][]> =>
  db
    .selectFrom('workshop_result')
    .innerJoin('workshop', 'workshop.id', 'workshop_result.workshop_id')
    .selectAll('workshop_result')
    .where('workshop.board_id', '=', boardId)
    .execute()

export async function countResultsOn(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('workshop_result')
    .innerJoin('workshop', 'workshop.id', 'workshop_result.workshop_id')
    .select((eb) => eb.fn.countAll().as('results'))
    .where('workshop.board_id', '=', boardId)
    .executeTakeFirstOrThrow()
  return Number(row.results)
}
