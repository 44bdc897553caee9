import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { RunResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { type ProtocolSources, protocolOf } from '@wegpunkt/shared/workshop/protocol/protocol-of'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { boardById, personasByBoard } from '../storage/queries/boards.ts'
import { authorsOn } from '../storage/queries/contributions.ts'
import { namesIn } from '../storage/queries/people.ts'
import { elementsNoted } from '../storage/queries/workshop-marks.ts'
import { parkedIn } from '../storage/queries/workshop-parked.ts'
import { resultsOf } from '../storage/queries/workshop-secrets.ts'
import { type WorkshopRow, participantsOf } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { storedResult } from './stored-result.ts'
import { workshopIn } from './stored-workshop.ts'
import { type WorkshopMarks, rowsOf } from './workshop-marks.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly marks: WorkshopMarks
}

export type Protocols = ReturnType<typeof createProtocols>

/** What is left of a workshop, gathered from where it lies. What it means is in `shared/src/workshop/protocol`. */
export function createProtocols({ db, boards, store, marks }: Parts) {
  const boardParts = async (me: Me, row: WorkshopRow) => {
    const board = await boardById(db, me.workspace.id, row.board_id)
    if (!board) throw new Problem('board-not-found')
    const personas = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board.id })
    const facts = await marks.factsOf(me, board.id)
    return {
      board: { id: board.id, title: board.title },
      personas: new Map((personas.get(board.id) ?? []).map(({ id, name }) => [id, name])),
      facts,
      decisions: await rowsOf(db, board.id, 'decision'),
      measures: await rowsOf(db, board.id, 'measure'),
      authors: await authorsOn(db, board.id),
      noted: await notedIn(row, facts),
    }
  }

  /** With what came in the run that is on, and is noted only once it is left. */
  const notedIn = async (
    row: WorkshopRow,
    facts: ProtocolSources['facts'],
  ): Promise<ProtocolSources['noted']> => {
    const noted = (await elementsNoted(db, row.id)).map(({ run_id, element_id }) => ({
      run: run_id,
      element: element_id,
    }))
    const run = currentRun(workshopIn(row))
    if (!run) return noted
    const news = await marks.newsIn(row.id, facts)
    return [...noted, ...news.map((element) => ({ run: run.id, element }))]
  }

  const workshopParts = async (me: Me, row: WorkshopRow) => ({
    names: await namesIn(db, me.workspace.id),
    participants: (await participantsOf(db, row.id)).map(({ person_id, department, is_named }) => ({
      person: person_id,
      department,
      isNamed: is_named === 1,
    })),
    results: (await resultsOf(db, row.id))
      .map(({ body }) => storedResult(body))
      .toSorted(byRuns(workshopIn(row).runs.map(({ id }) => id))),
    start: await marks.markOn(row.id, 'start'),
    end: await marks.markOn(row.id, 'end'),
    parked: (await parkedIn(db, row.id)).map(({ id, run_id, element_id, body }) => ({
      id,
      run: run_id,
      element: element_id,
      text: body,
    })),
  })

  return {
    /**
     * For all who may read the board once it has ended; before, for those who may moderate, with nothing in it that is
     * hidden. Throws `workshop-not-found`, `not-allowed`, and `workshop-refused` before it has begun.
     */
    async of(me: Me, id: string): Promise<Protocol> {
      const row = await store.mustFind(me, id)
      const role = await boards.roleOf(me, row.board_id)
      const workshop = workshopIn(row)
      if (workshop.status !== 'ended' && !can(role, 'workshop.run')) throw new Problem('not-allowed')
      if (workshop.status === 'planned') throw new Problem('workshop-refused', { detail: 'It has not begun' })
      const [ofBoard, ofWorkshop] = [await boardParts(me, row), await workshopParts(me, row)]
      return protocolOf({ id, workshop, now: Date.now(), ...ofBoard, ...ofWorkshop })
    },
  }
}

const byRuns =
  (order: readonly string[]) =>
  (a: RunResult, b: RunResult): number =>
    order.indexOf(a.run) - order.indexOf(b.run)
