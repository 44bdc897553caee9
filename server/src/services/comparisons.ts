import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { readCorrections } from '@wegpunkt/shared/journey/compare/written-corrections'
import type { Kysely } from 'kysely'
import type { KeptSnapshot } from '../boards/jobs.ts'
import { type RowText, rowsIn } from '../boards/rows-in.ts'
import { rowOn } from '../storage/queries/board-rows.ts'
import { type NamedSnapshot, snapshotById } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import type { SnapshotMaker } from './ports.ts'
import { asSummary } from './snapshot-row.ts'
import type { SnapshotStore } from './snapshot-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: Pick<SnapshotMaker, 'compare'>
}
/** `matches`: what was said by hand, as `readCorrections` takes it. */
type Wish = { readonly from: string; readonly to: string; readonly matches?: string | undefined }
type Ends = { readonly from: SnapshotSummary; readonly to: SnapshotSummary }

export type Comparisons = ReturnType<typeof createComparisons>

/** What differs between two snapshots, of one board or of two. */
export function createComparisons({ db, boards, store, maker }: Parts) {
  const mustFind = async (me: Me, id: string): Promise<NamedSnapshot> => {
    const row = await snapshotById(db, me.workspace.id, id)
    if (!row) throw new Problem('snapshot-not-found')
    if (!can(await boards.roleOf(me, row.board_id), 'snapshot.read')) throw new Problem('not-allowed')
    return row
  }

  const kept = async (row: NamedSnapshot): Promise<KeptSnapshot> => {
    const { stored, rows } = await store.contents(row)
    const day = new Date(row.taken_at).toISOString().slice(0, 10)
    return { stored, rows, persona: row.persona_id, day }
  }

  /** In the words of today; without, where it was erased. */
  const titled = async <M extends { readonly id: string }>(
    measures: readonly M[],
    { board_id }: NamedSnapshot,
  ): Promise<(M & { title: string | null })[]> =>
    await Promise.all(
      measures.map(async (measure) => {
        const row = await rowOn(db, board_id, 'measure', measure.id)
        return { ...measure, title: row ? titleIn(row) : null }
      }),
    )

  return {
    /** Throws `snapshot-not-found`, `snapshot-damaged` and `invalid-input`. */
    async between(me: Me, { matches = '[]', ...ids }: Wish): Promise<Comparison & Ends> {
      const corrections = readCorrections(matches)
      if (!corrections)
        throw new Problem('invalid-input', {
          fields: [{ path: 'matches', message: 'It is no list of touchpoints that are the same' }],
        })
      const [from, to] = [await mustFind(me, ids.from), await mustFind(me, ids.to)]
      const compared = await maker.compare({ from: await kept(from), to: await kept(to), corrections })
      const { opened, closed } = compared.measures
      return {
        from: asSummary(from),
        to: asSummary(to),
        ...compared,
        measures: { opened: await titled(opened, to), closed: await titled(closed, from) },
      }
    },
  }
}

const titleIn = (row: RowText): string | null => rowsIn([row]).measures[0]?.title ?? null
