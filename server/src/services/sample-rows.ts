import type { SnapshotKind } from '@wegpunkt/shared/http/snapshot-routes'
import { isOpen } from '@wegpunkt/shared/journey/measure-figures'
import { type SampleRow, rowTextsIn, sampleRows } from '@wegpunkt/shared/journey/sample/sample-rows'
import type { Kysely } from 'kysely'
import type { NewBoardContent, Taken } from '../boards/jobs.ts'
import { keptKinds } from '../boards/rows-in.ts'
import { insertRows, raiseRowsVersion } from '../storage/queries/board-rows.ts'
import { insertSnapshot } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { BoardMaker, SnapshotMaker } from './ports.ts'
import { newId } from './random-id.ts'
import { seal } from './snapshot-row.ts'
import { type Body, bodyColumns } from '../boards/stored-row.ts'

/** What a sample has beside its board. */
export type DraftedSample = {
  readonly rows: readonly SampleRow[]
  readonly snapshots: readonly {
    readonly persona: string
    readonly label: string
    readonly kind: SnapshotKind
    readonly taken: Taken
  }[]
}

type Of = Pick<NewBoardContent, 'locale' | 'personas' | 'departments'>

/** Works out a sample that begins its ids so: the board's content, rows, and the journey as it is and is to become. */
export async function draftSample(
  maker: BoardMaker & SnapshotMaker,
  { locale, personas, departments }: Of,
): Promise<{ content: Uint8Array; sample: DraftedSample }> {
  const today = new Date().toISOString().slice(0, 10)
  const sample = newId()
  const board = { template: 'sample', locale, personas, departments } as const
  const rows = sampleRows({ locale, sample, personas, departments, today })
  const content = await maker.create({ ...board, sample: { sample, today } })
  const toBe = await maker.create({ ...board, sample: { sample, today, isToBe: true } })
  const [persona] = personas
  if (persona === undefined) return { content, sample: { rows, snapshots: [] } }
  const labels = rowTextsIn[locale].snapshots
  const snapshots = [
    {
      persona,
      label: labels.asIs,
      kind: 'as-is',
      taken: await maker.snapshot({ updates: [content], rows: textsOf(rows), persona }),
    },
    {
      persona,
      label: labels.toBe,
      kind: 'to-be',
      taken: await maker.snapshot({ updates: [toBe], rows: textsOf(aimedAt(rows)), persona }),
    },
  ] as const
  return { content, sample: { rows, snapshots } }
}

/** Stores what was drafted, in the transaction that stores its board. */
export async function storeSample(
  tx: Kysely<Tables>,
  { rows, snapshots }: DraftedSample,
  { board, person, now }: { readonly board: string; readonly person: string; readonly now: number },
): Promise<void> {
  await raiseRowsVersion(tx, board, rows.length)
  const meta = { board_id: board, author: null, created_at: now, changed_at: now }
  await insertRows(
    tx,
    rows.map(({ id, kind, body }, i) => ({
      ...meta,
      id,
      kind,
      version: i + 1,
      ...bodyColumns(kind, body as Body<typeof kind>),
    })),
  )
  for (const [i, { persona, label, kind, taken }] of snapshots.entries()) {
    const { stored, rows: kept, figures } = taken
    const snapshot = seal({
      id: newId(),
      board_id: board,
      persona_id: persona,
      label,
      kind,
      before_id: null,
      seq: 1,
      content_hash: stored.hash,
      rows_hash: kept.hash,
      figures: JSON.stringify(figures),
      taken_by: person,
      // A millisecond apart, so that they keep their order in lists.
      taken_at: now + i,
      changed_at: now,
    })
    await insertSnapshot(tx, snapshot, [stored, kept])
  }
}

/** As they will be once all is done: nobody has been asked about that yet. */
const aimedAt = (rows: readonly SampleRow[]): SampleRow[] =>
  rows.flatMap((row): SampleRow[] => {
    if (row.kind === 'measure' && isOpen(row.body)) return [{ ...row, body: { ...row.body, status: 'done' } }]
    return row.kind === 'evidence' ? [] : [row]
  })

const textsOf = (rows: readonly SampleRow[]) =>
  rows.flatMap(({ id, kind, body }) =>
    keptKinds.some((kept) => kept === kind) ? [{ id, kind, body: JSON.stringify(body) }] : [],
  )
