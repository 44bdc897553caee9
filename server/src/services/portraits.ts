import { createHash } from 'node:crypto'
import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import {
  THUMBNAIL_SIDE_PX,
  UPLOADS_BURST,
  UPLOADS_PER_SECOND,
  MAX_UPLOADS,
  MAX_UPLOADS_PER_PERSON,
} from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import {
  type Portrait,
  boardsWithPersona,
  portraitOf,
  setPersonaPortrait,
} from '../storage/queries/personas.ts'
import { isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { Read } from './assets.ts'
import type { Attempts } from './attempts.ts'
import { cleanImage } from './images/clean-image.ts'
import type { Personas } from './personas.ts'
import type { RowWriter } from './row-writer.ts'
import type { Sweeper } from './sweeper.ts'
import { createPlaces } from './places.ts'

const UPLOADS = { burst: UPLOADS_BURST, secondsEach: 1 / UPLOADS_PER_SECOND }

type Parts = {
  readonly db: Kysely<Tables>
  readonly personas: Personas
  readonly writer: RowWriter
  readonly attempts: Attempts
  readonly sweeper: Pick<Sweeper, 'soon'>
}

export type Portraits = ReturnType<typeof createPortraits>

/** The faces of personas. Who may see personas sees them; who may edit personas sets them. */
export function createPortraits({ db, personas, writer, attempts, sweeper }: Parts) {
  const places = createPlaces({ perPerson: MAX_UPLOADS_PER_PERSON, all: MAX_UPLOADS })

  const put = async (id: string, portrait: (Portrait & { sha256: string }) | null): Promise<void> => {
    await writer
      .writeOn(
        (tx) => boardsWithPersona(tx, id),
        ['persona'],
        async (tx) => {
          await setPersonaPortrait(tx, id, portrait)
          await noteChore(tx, 'sweep', Date.now())
        },
      )
      .catch((error: unknown) => {
        throw isOrphan(error) ? new Problem('persona-not-found', {}, { cause: error }) : error
      })
    sweeper.soon()
  }

  const mustEdit = async (me: Me, id: string): Promise<void> => {
    if (!can(me.role, 'persona.edit')) throw new Problem('not-allowed')
    await personas.mustFind(me, id)
  }

  return {
    /** Throws `not-allowed`, `persona-not-found`, `too-many-requests`, `busy` and `image-…`. */
    async set(me: Me, id: string, read: Read): Promise<Persona> {
      await mustEdit(me, id)
      attempts.take(`upload ${me.id}`, UPLOADS)
      const leave = places.take(me.id)
      try {
        const { type, bytes, width, height } = await cleanImage(await read())
        if (Math.max(width, height) > THUMBNAIL_SIDE_PX) throw new Problem('image-too-many-pixels')
        await put(id, { type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
      } finally {
        leave()
      }
      return await personas.mustFind(me, id)
    },

    /** Throws `persona-not-found`, and `asset-not-found` where initials stand for it. */
    async get(me: Me, id: string): Promise<Portrait & { sha256: string }> {
      const { portrait: sha256 } = await personas.mustFind(me, id)
      const portrait = sha256 === null ? null : await portraitOf(db, id)
      if (!portrait || sha256 === null) throw new Problem('asset-not-found')
      return { ...portrait, sha256 }
    },

    /** Throws `not-allowed` and `persona-not-found`. */
    async erase(me: Me, id: string): Promise<void> {
      await mustEdit(me, id)
      await put(id, null)
    },
  }
}
