import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { KeptRows } from '@wegpunkt/shared/journey/kept-rows'
import { departmentsOfRow } from '@wegpunkt/shared/links/named-departments'
import { type RowSight, shownPersona, shownRow } from '@wegpunkt/shared/links/shown-rows'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { OpenProjection } from '../boards/projections/open-projection.ts'
import { rowsVersionOf } from '../storage/queries/board-rows.ts'
import { everyRow, rowPages } from '../storage/queries/every-row.ts'
import { membersOf } from '../storage/queries/people.ts'
import type { PlacedLink } from '../storage/queries/links.ts'
import type { NamedSnapshot } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import { createCursors } from './cursors.ts'
import type { LinkCommentPages } from './link-comment-pages.ts'
import type { LinkSight, Sight } from './link-sight.ts'
import type { Visited } from './link-visits.ts'
import type { SnapshotMaker } from './ports.ts'
import { createRecent } from './recent.ts'
import { rowsOfSnapshot } from './snapshot-rows.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { asRow } from '../boards/stored-row.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: LinkSight
  readonly linkCommentPages: Pick<LinkCommentPages, 'mark'>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: Pick<SnapshotMaker, 'openState'>
  readonly now?: () => number
}

/** What somebody is called may change without a row changing. */
const KEEP_MS = 10_000
const MAX_KEPT = 100

export type ViewRows = ReturnType<typeof createViewRows>

/** The rows beside a board, as far as a link shows them. All who look at the same are given the same answer. */
export function createViewRows({ db, linkSight, linkCommentPages, store, maker, now }: Parts) {
  const clock = now ? { now } : {}
  const answers = createRecent<string>({ keepMs: KEEP_MS, most: MAX_KEPT, ...clock })
  const cursors = createCursors()
  const named = createRecent<readonly string[]>({ keepMs: KEEP_MS, most: MAX_KEPT, ...clock })

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
    const show = (row: RowOf<RowKind>) => shownRow(row, rows)
    const { shown, until } = sight.snapshot
      ? { shown: (await ofSnapshot(link, sight.snapshot)).flatMap((row) => show(row) ?? []), until: null }
      : await ofBoard(link.board_id, since, show)
    const answer: RowsPage = {
      since: cursors.at(link.board_id, since),
      // Only to go on from page to page: how far the rows have come counts those, too, that it does not show.
      version: until === null ? 0 : cursors.at(link.board_id, until),
      rest: until !== null,
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

  // As many as are shown: where a page ends must not say how many there are between them that are not.
  const ofBoard = async (
    board: string,
    since: number,
    show: (row: RowOf<RowKind>) => RowOf<RowKind> | null,
  ) => {
    const shown: RowOf<RowKind>[] = []
    let until = since
    for await (const page of rowPages(db, board, { since }))
      for (const row of page) {
        const one = show(asRow(row))
        if (!one) continue
        if (shown.length === ROWS_PER_PAGE) return { shown, until }
        shown.push(one)
        until = row.version
      }
    return { shown, until: null }
  }

  // In the words of today: what was erased has none, and is not shown.
  const ofSnapshot = async (link: PlacedLink, snapshot: NamedSnapshot): Promise<RowOf<RowKind>[]> => {
    const { rows } = await store.contents(snapshot)
    const text = new TextDecoder().decode(await maker.openState(rows))
    return rowsOfSnapshot(JSON.parse(text) as KeptRows, (await everyRow(db, link.board_id)).map(asRow))
  }

  const departments = async (link: PlacedLink, projection: OpenProjection, sight: Sight) => {
    const rows = await sightOf(link, projection, sight)
    const found = sight.snapshot
      ? await ofSnapshot(link, sight.snapshot)
      : (await everyRow(db, link.board_id)).map(asRow)
    const shown = found.flatMap((row) => shownRow(row, rows) ?? [])
    return [...new Set(shown.flatMap(departmentsOfRow))]
  }

  return {
    /** A page, as JSON. Throws `link-unavailable` and `unavailable`. */
    async page(link: Visited, known: number): Promise<string> {
      return await linkSight.look(link, async ({ projection }, sight) => {
        const version = await rowsVersionOf(db, link.board_id)
        // A snapshot has one page; and by numbers that make no difference nobody is to make work.
        const since = sight.snapshot ? 0 : cursors.versionAt(link.board_id, known)
        const comments = await linkCommentPages.mark(link, projection, sight)
        const by = JSON.stringify([sight.rule, sight.shows])
        const key = [projection.epoch, projection.sightings, version, since, comments, by].join(' ')
        return await answers(key, () => page(link, since, { projection, sight, comments }))
      })
    },

    /** The departments that are named in the rows that it shows. */
    async departments(
      link: PlacedLink,
      projection: OpenProjection,
      sight: Sight,
    ): Promise<readonly string[]> {
      const version = await rowsVersionOf(db, link.board_id)
      const by = JSON.stringify([sight.rule, sight.shows])
      const key = [projection.epoch, projection.sightings, version, by].join(' ')
      return await named(key, () => departments(link, projection, sight))
    },
  }
}
