import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { KeptRows } from '@wegpunkt/shared/journey/kept-rows'
import { type RowSight, shownPersona, shownRow } from '@wegpunkt/shared/links/shown-rows'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { OpenProjection } from '../boards/projections/open-projection.ts'
import { rowsSince, rowsVersionOf } from '../storage/queries/board-rows.ts'
import { commentsVersionOf } from '../storage/queries/comments.ts'
import { everyRow } from '../storage/queries/every-row.ts'
import { membersOf } from '../storage/queries/people.ts'
import type { PlacedLink } from '../storage/queries/links.ts'
import type { NamedSnapshot } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { LinkSight, Sight } from './link-sight.ts'
import type { SnapshotMaker } from './ports.ts'
import { createRecent } from './recent.ts'
import { rowsOfSnapshot } from './snapshot-rows.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { asRow } from '../boards/stored-row.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: LinkSight
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: Pick<SnapshotMaker, 'openState'>
  readonly now?: () => number
}

/** What somebody is called may change without a row changing. */
const KEEP_MS = 10_000
const MAX_KEPT = 100

export type ViewRows = ReturnType<typeof createViewRows>

/** The rows beside a board, as far as a link shows them. All who look at the same are given the same answer. */
export function createViewRows({ db, linkSight, store, maker, now }: Parts) {
  const answers = createRecent<string>({ keepMs: KEEP_MS, most: MAX_KEPT, ...(now && { now }) })

  const sightOf = async (link: PlacedLink, { elements }: OpenProjection, sight: Sight): Promise<RowSight> => {
    const members = new Map((await membersOf(db, link.workspaceId)).map((member) => [member.id, member]))
    return {
      rule: sight.rule,
      measures: sight.shows.measures,
      sees: (id) => elements.has(id),
      member: (id) => members.get(id) ?? null,
    }
  }

  const page = async (
    link: PlacedLink,
    since: number,
    { projection, sight, comments }: { projection: OpenProjection; sight: Sight; comments: number },
  ): Promise<string> => {
    const rows = await sightOf(link, projection, sight)
    const { found, version, rest } = sight.snapshot
      ? { found: await ofSnapshot(link, sight.snapshot), version: 0, rest: false }
      : await ofBoard(link.board_id, since)
    const shown = found.flatMap((row) => shownRow(row, rows) ?? [])
    const answer: RowsPage = {
      since,
      // What happens to rows that it does not show is told to nobody: only to go on from page to page.
      version: rest ? version : Math.max(since, ...shown.map((row) => row.version)),
      rest,
      rows: shown,
      gone: [],
      personas: sight.personas.map(shownPersona),
      workshop: null,
      locked: null,
      results: 0,
      comments,
    }
    return JSON.stringify(answer)
  }

  const ofBoard = async (board: string, since: number) => {
    const stored = await rowsSince(db, board, { since, most: ROWS_PER_PAGE + 1 })
    const rest = stored.length > ROWS_PER_PAGE
    const found = stored.slice(0, ROWS_PER_PAGE)
    return { found: found.map(asRow), version: found.at(-1)?.version ?? since, rest }
  }

  // In the words of today: what was erased has none, and is not shown.
  const ofSnapshot = async (link: PlacedLink, snapshot: NamedSnapshot): Promise<RowOf<RowKind>[]> => {
    const { rows } = await store.contents(snapshot)
    const text = new TextDecoder().decode(await maker.openState(rows))
    return rowsOfSnapshot(JSON.parse(text) as KeptRows, (await everyRow(db, link.board_id)).map(asRow))
  }

  return {
    /** A page, as JSON. Throws `link-unavailable` and `unavailable`. */
    async page(link: PlacedLink, known: number): Promise<string> {
      return await linkSight.look(link, async ({ projection }, sight) => {
        const version = await rowsVersionOf(db, link.board_id)
        // A snapshot has one page; and by numbers that make no difference nobody is to make work.
        const since = sight.snapshot || known > version ? 0 : known
        const comments = sight.shows.comments ? await commentsVersionOf(db, link.board_id) : 0
        const by = JSON.stringify([sight.rule, sight.shows])
        const key = [projection.epoch, projection.sightings, version, since, comments, by].join(' ')
        return await answers(key, () => page(link, since, { projection, sight, comments }))
      })
    },
  }
}
