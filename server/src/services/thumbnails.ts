import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { Kysely } from 'kysely'
import { headOf } from '../storage/queries/boards.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Boards } from './boards.ts'
import type { BoardMaker } from './ports.ts'

/** A thumbnail is some kilobytes. */
const MAX_CACHED = 300

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Pick<Boards, 'mustRead'>
  readonly maker: BoardMaker
}

export type Thumbnails = ReturnType<typeof createThumbnails>

/** Small pictures of boards, worked out anew only when a board has changed. */
export function createThumbnails({ db, updates, boards, maker }: Parts) {
  const cached = new Map<string, { head: number; picture: Promise<Thumbnail> }>()

  const remember = (id: string, head: number, picture: Promise<Thumbnail>): void => {
    cached.delete(id)
    cached.set(id, { head, picture })
    const oldest = cached.keys().next()
    if (cached.size > MAX_CACHED && !oldest.done) cached.delete(oldest.value)
  }

  return {
    /** Throws `board-not-found`. */
    async get(me: Me, id: string): Promise<Thumbnail> {
      await boards.mustRead(me, id)
      const head = await headOf(db, id)
      const known = cached.get(id)
      const picture = known?.head === head ? known.picture : draw(id)
      remember(id, head, picture)
      try {
        return await picture
      } catch (error) {
        // The next one who asks tries again.
        if (cached.get(id)?.picture === picture) cached.delete(id)
        throw error
      }
    },
  }

  async function draw(id: string): Promise<Thumbnail> {
    const { rows } = await updates.load(id)
    return await maker.thumbnail(rows.map((row) => row.bytes))
  }
}
