import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import type { Kysely } from 'kysely'
import type { HeldProjection, OpenProjections, SourceOfView } from '../boards/projections/open-projections.ts'
import { personasByBoard } from '../storage/queries/boards.ts'
import type { PlacedLink } from '../storage/queries/links.ts'
import { personasOf } from '../storage/queries/personas.ts'
import { type NamedSnapshot, snapshotById } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { bodyOfLink } from './stored-link.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly projections: Pick<OpenProjections, 'hold'>
}

/** What a link shows, settled for this moment. */
export type Sight = {
  readonly shows: LinkShows
  readonly rule: ShowRule
  readonly source: SourceOfView
  readonly personas: readonly Persona[]
  /** Of a link on one. */
  readonly snapshot: NamedSnapshot | null
}

export type LinkSight = ReturnType<typeof createLinkSight>

/** What links show: which personas there are by now, and the projection that holds nothing else. */
export function createLinkSight({ db, store, projections }: Parts) {
  const snapshotOf = async (link: PlacedLink, { what }: LinkShows): Promise<NamedSnapshot | null> => {
    if (what.kind === 'live') return null
    const found = await snapshotById(db, link.workspaceId, what.snapshot)
    if (found?.board_id !== link.board_id) throw new Problem('link-unavailable')
    return found
  }

  /** Of a snapshot the one that it was taken for, as long as there is one. */
  const personasFor = async (
    link: PlacedLink,
    snapshot: NamedSnapshot | null,
  ): Promise<readonly Persona[]> => {
    if (snapshot) {
      const all = await personasOf(db, link.workspaceId)
      return all.filter(({ id }) => id === snapshot.persona_id)
    }
    const byBoard = await personasByBoard(db, { workspaceId: link.workspaceId, boardId: link.board_id })
    return byBoard.get(link.board_id) ?? []
  }

  const settle = async (link: PlacedLink): Promise<Sight> => {
    const { shows } = bodyOfLink(link)
    const snapshot = await snapshotOf(link, shows)
    const all = await personasFor(link, snapshot)
    const personas = all.filter(({ id }) => shows.personas === null || shows.personas.includes(id))
    const isNobodys = snapshot ? snapshot.persona_id === ANY_PERSONA : all.length === 0
    const rule: ShowRule = {
      lanes: shows.lanes,
      personas: isNobodys && shows.personas === null ? [ANY_PERSONA] : personas.map(({ id }) => id),
      people: shows.names === 'people',
      quotes: shows.quotes,
    }
    const source: SourceOfView = snapshot
      ? {
          kind: 'snapshot',
          snapshot: snapshot.id,
          load: async () => (await store.contents(snapshot)).stored,
        }
      : { kind: 'live', board: link.board_id }
    return { shows, rule, source, personas, snapshot }
  }

  return {
    /** Throws `link-unavailable` where its snapshot is gone. */
    settle,

    /** To be released. Throws what `settle` throws, and `unavailable`. */
    async hold(link: PlacedLink): Promise<HeldProjection> {
      const { source, rule } = await settle(link)
      return await projections.hold(source, rule)
    },

    /** What is in sight at this moment, for whoever asks once. Throws what `hold` throws. */
    async look<T>(link: PlacedLink, use: (held: HeldProjection, sight: Sight) => Promise<T>): Promise<T> {
      const sight = await settle(link)
      const held = await projections.hold(sight.source, sight.rule)
      try {
        return await use(held, sight)
      } finally {
        held.release()
      }
    },
  }
}
