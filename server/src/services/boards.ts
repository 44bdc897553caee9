import { lowered, stricter } from '@wegpunkt/shared/access/phase-rights'
import { type Action, type Role, can, higherRole } from '@wegpunkt/shared/access/roles'
import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary, Template } from '@wegpunkt/shared/http/board-routes'
import type { Persona, PersonaFields } from '@wegpunkt/shared/http/persona-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { internalPersona } from '@wegpunkt/shared/journey/internal-journey'
import { sampleJourney } from '@wegpunkt/shared/journey/sample/sample-journey'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { accessOf, accessesOf } from '../storage/queries/access.ts'
import { raiseRowsVersion } from '../storage/queries/board-rows.ts'
import {
  type BoardRow,
  boardById,
  boardsOf,
  changeBoardTitle,
  deleteBoard,
  personasByBoard,
  setBoardPersonas,
} from '../storage/queries/boards.ts'
import { noteChore } from '../storage/queries/chores.ts'
import { memberById } from '../storage/queries/people.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { draftBoard, storeBoard } from './new-board.ts'
import { mustBePersonas, personasForTemplate } from './personas.ts'
import type { BoardMaker, OpenBoards, SnapshotMaker } from './ports.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly maker: BoardMaker & SnapshotMaker
  readonly openBoards: OpenBoards
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}

type NewBoard = {
  readonly title: string
  readonly personas?: readonly string[] | undefined
  readonly template?: Template | undefined
}
type BoardChanges = { readonly title?: string | undefined; readonly personas?: readonly string[] | undefined }

export type Boards = ReturnType<typeof createBoards>

/** The boards of a workspace. Everyone in it sees each with their role; who created one owns it. */
export function createBoards({ db, maker, openBoards, sweeper, log }: Parts) {
  const summary = (me: Me, row: BoardRow, personas: readonly Persona[]): BoardSummary => ({
    id: row.id,
    title: row.title,
    role: roleOn(me, row),
    personas: [...personas],
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    present: [...openBoards.present(row.id)],
  })

  const get = async (me: Me, id: string): Promise<BoardSummary> => {
    const row = await mustHave(db, me, id, 'board.read')
    const personas = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: id })
    return summary(me, row, personas.get(id) ?? [])
  }

  return {
    get,

    /** The last changed first. */
    async list(me: Me): Promise<BoardSummary[]> {
      const [rows, personas] = await Promise.all([
        boardsOf(db, me.workspace.id),
        personasByBoard(db, { workspaceId: me.workspace.id }),
      ])
      return rows.map((row) => summary(me, row, personas.get(row.id) ?? []))
    },

    /**
     * The board is on disk when this resolves. The sample and the internal journey bring their own
     * personas along unless others are given. Throws `not-allowed`, and `invalid-input` for an unknown persona.
     */
    async create(me: Me, { title, personas, template = 'empty' }: NewBoard): Promise<BoardSummary> {
      if (!can(me.role, 'board.create')) throw new Problem('not-allowed')
      if (personas) await mustBePersonas(db, me.workspace.id, personas)
      const departments = await departmentsOf(db, me.workspace.id)
      const board = await draftBoard(maker, {
        title,
        template,
        locale: me.locale,
        departments: departments.filter(isPresent).map(({ key }) => key),
        personas: personas?.length
          ? personas.map((id) => ({ id }))
          : await personasForTemplate(db, me.workspace.id, broughtBy[template](me.locale)),
      })
      const by = { workspaceId: me.workspace.id, person: me.id }
      await db.transaction().execute((tx) => storeBoard(tx, board, by))
      log.info({ event: 'board-created', by: me.id, board: board.id, template }, 'created a board')
      return await get(me, board.id)
    },

    /** Throws `board-not-found`, `not-allowed` and `invalid-input`. */
    async change(me: Me, id: string, { title, personas }: BoardChanges): Promise<BoardSummary> {
      await mustHave(db, me, id, 'board.edit')
      if (personas) await mustBePersonas(db, me.workspace.id, personas)
      const version = await db.transaction().execute(async (tx) => {
        if (title !== undefined) await changeBoardTitle(tx, id, title, Date.now())
        if (!personas) return null
        const next = await raiseRowsVersion(tx, id)
        await setBoardPersonas(tx, id, personas)
        return next
      })
      if (version !== null) openBoards.rowsChanged(id, { version, kinds: ['persona'] })
      return await get(me, id)
    },

    /** Removes it for good and closes it for everybody. Throws `board-not-found` and `not-allowed`. */
    async remove(me: Me, id: string): Promise<void> {
      await mustHave(db, me, id, 'board.delete')
      await db.transaction().execute(async (tx) => {
        await deleteBoard(tx, id)
        await noteChore(tx, 'sweep', Date.now())
      })
      sweeper.soon()
      await openBoards.closed(id)
      log.info({ event: 'board-removed', by: me.id, board: id }, 'removed a board')
    },

    /** What somebody may do there at this moment. Throws `board-not-found`. */
    async roleOf(me: Me, id: string): Promise<Role> {
      return roleOn(me, await mustHave(db, me, id, 'board.read'))
    },

    /** What another member may do there, workshop or not; null for who is no member. Throws `board-not-found`. */
    async roleOfMember(me: Me, id: string, person: string): Promise<Role | null> {
      const board = await mustHave(db, me, id, 'board.read')
      const member = await memberById(db, me.workspace.id, person)
      return member ? standingOn(member, board) : null
    },

    /** Throws `board-not-found`, the same for no such board as for one of another workspace. */
    async mustRead(me: Me, id: string): Promise<void> {
      await mustHave(db, me, id, 'board.read')
    },

    /** Throws `board-not-found` and `not-allowed`. */
    async mustEdit(me: Me, id: string): Promise<void> {
      await mustHave(db, me, id, 'board.edit')
    },

    /**
     * Who a person is and what they may do on a board at this moment; null when the person, their login or
     * the board is gone. For opening sockets, and for those that are open when rights change.
     */
    async access(
      who: { person: string; login: string },
      id: string,
    ): Promise<{ person: Me; role: Role; isLowered: boolean } | null> {
      const found = await accessOf(db, who, id, Date.now())
      if (!found) return null
      const own = standingOn(found.person, { created_by: found.createdBy })
      const role = lowered(own, found.cap)
      return { person: found.person, role, isLowered: role !== own }
    },
  }
}

/** Whose journey it is where nobody has said so. */
const broughtBy = {
  empty: () => [],
  internal: (locale) => [internalPersona(locale)],
  sample: (locale) => sampleJourney(locale).personas,
} as const satisfies Record<Template, (locale: Locale) => readonly PersonaFields[]>

/** Of the person alone, whatever a workshop has made of it for now. */
const standingOn = (me: Pick<Me, 'id' | 'role'>, board: Pick<BoardRow, 'created_by'>): Role =>
  board.created_by === me.id ? higherRole(me.role, 'owner') : me.role

const roleOn = (me: Me, board: Pick<BoardRow, 'created_by' | 'cap' | 'locked'>): Role =>
  lowered(standingOn(me, board), stricter(board.cap, board.locked))

/** What each of many logins may do there at this moment; who may not read it is missing. */
export async function rolesOf(
  db: Kysely<Tables>,
  logins: readonly string[],
  id: string,
): Promise<Map<string, Role>> {
  const found = [...(await accessesOf(db, logins, id, Date.now()))]
  const all = found.map(([login, { person, createdBy, cap }]) => {
    return [login, lowered(standingOn(person, { created_by: createdBy }), cap)] as const
  })
  return new Map(all.filter(([, role]) => can(role, 'board.read')))
}

async function mustHave(db: Kysely<Tables>, me: Me, id: string, action: Action): Promise<BoardRow> {
  // Routes ask for it, too: nothing of other boards is to depend on one question alone.
  const isElsewhere = me.guest !== null && me.guest.board !== id
  const row = isElsewhere ? null : await boardById(db, me.workspace.id, id)
  if (!row) throw new Problem('board-not-found')
  if (!can(roleOn(me, row), action)) throw new Problem('not-allowed')
  return row
}
