import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { BoardResult, RunResult, WorkshopCounts } from '@wegpunkt/shared/http/workshop-routes'
import type { CustomerContact } from '@wegpunkt/shared/workshop/choices'
import { contactFigures } from '@wegpunkt/shared/workshop/contact-figures'
import { currentRun, hasVoice } from '@wegpunkt/shared/workshop/workshop-now'
import { LEAST_TO_TELL } from '@wegpunkt/shared/limits'
import { withoutTellingNumbers } from '@wegpunkt/shared/workshop/told-votes'
import type { Kysely } from 'kysely'
import { countsIn, resultsOf } from '../storage/queries/workshop-secrets.ts'
import { participantsOf, setParticipant } from '../storage/queries/workshops.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { takeContribution } from './contribution-allowance.ts'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { newId } from './random-id.ts'
import { shownResults } from './shown-results.ts'
import { storedResult } from './stored-result.ts'
import { workshopIn } from './stored-workshop.ts'
import { regroup } from './workshop-groups.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly attempts: Attempts
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'mustRead' | 'roleOf' | 'roleOfMember'>
  readonly store: Pick<WorkshopStore, 'mustFind' | 'change'>
}

type PartTaken = {
  readonly department: string | null
  readonly isNamed: boolean
  readonly customerContact: CustomerContact | null
}

export type WorkshopPeople = ReturnType<typeof createWorkshopPeople>

/** Who takes part in workshops, as numbers. */
export const createWorkshopPeople = ({ db, boards, store, attempts }: Parts) => ({
  /**
   * While a phase lets one only look on, too. Throws `workshop-not-found`, `not-allowed`, `invalid-input`, and
   * `workshop-neutral` for those who moderate without a voice.
   */
  async join(me: Me, id: string, as: PartTaken): Promise<void> {
    takeContribution(attempts, me.id)
    const row = await store.mustFind(me, id)
    const role = me.guest ? me.role : await boards.roleOfMember(me, row.board_id, me.id)
    if (!role || !can(role, 'note.contribute')) throw new Problem('not-allowed')
    if (!hasVoice(workshopIn(row), me.id)) throw new Problem('workshop-neutral')
    if (as.department !== null) {
      const departments = await departmentsOf(db, me.workspace.id)
      if (
        !departments.some((one) => one.key === as.department && (isPresent(one) || one.key === me.department))
      )
        throw new Problem('invalid-input', {
          fields: [{ path: 'department', message: 'There is no such department' }],
        })
    }
    const participant = { id: newId(), workshop_id: id, person_id: me.id, department: as.department }
    const said = { is_named: as.isNamed ? 1 : 0, customer_contact: as.customerContact }
    await setParticipant(db, { ...participant, ...said })
    await regroup(db, store, await store.mustFind(me, id))
  },

  /** For those who may moderate. Throws `workshop-not-found` and `not-allowed`. */
  async counts(me: Me, id: string): Promise<WorkshopCounts> {
    const row = await store.mustFind(me, id)
    if (!can(await boards.roleOf(me, row.board_id), 'workshop.run')) throw new Problem('not-allowed')
    const workshop = workshopIn(row)
    const run = currentRun(workshop)
    const people = await participantsOf(db, id)
    const counts = run ? await countsIn(db, { workshop_id: id, run_id: run.id }) : { voices: 0, notes: 0 }
    // Who has taken up moderating since without a voice does not count among those who have not spoken.
    const withVoice = people.filter(({ person_id }) => person_id === null || hasVoice(workshop, person_id))
    const voting = withVoice.length
    const quiet = Math.max(0, voting - counts.voices)
    // Of fewer it would be plain who has not said anything. That all have is what a moderator waits for.
    const isTelling = voting < LEAST_TO_TELL
    const told = isTelling
      ? { voices: null, quiet: quiet === 0 && voting > 0 ? 0 : null, notes: null }
      : { ...counts, quiet }
    const contact = contactFigures(
      withVoice.flatMap(({ department, customer_contact }) =>
        customer_contact === null ? [] : [{ department, contact: customer_contact }],
      ),
    )
    return { now: Date.now(), run: run?.id ?? null, participants: voting, ...told, contact }
  },

  /** Throws `workshop-not-found`. */
  async results(me: Me, id: string): Promise<RunResult[]> {
    const row = await store.mustFind(me, id)
    const order = workshopIn(row).runs.map((run) => run.id)
    const results = (await resultsOf(db, id)).map(({ body }) => resultIn(body))
    return results.toSorted((a, b) => order.indexOf(a.run) - order.indexOf(b.run))
  },

  /** Throws `board-not-found`. */
  async boardResults(me: Me, board: string): Promise<BoardResult[]> {
    await boards.mustRead(me, board)
    const shown = await shownResults(db, board)
    return shown.map(({ workshop, result }) => Object.assign({ workshop }, withoutTellingNumbers(result)))
  },
})

/** As it may be told. */
const resultIn = (body: string): RunResult => withoutTellingNumbers(storedResult(body))
