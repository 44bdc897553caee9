import { can } from '@wegpunkt/shared/access/roles'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_PRIVATE_CHARS, MAX_PRIVATE_CHARS_OF_ALL, MAX_PRIVATE_NOTES } from '@wegpunkt/shared/limits'
import type { OwnSecrets, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { promptFor } from '@wegpunkt/shared/workshop/attention'
import { ballotIssues } from '@wegpunkt/shared/workshop/votes'
import { type Phase } from '@wegpunkt/shared/workshop/phase'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { currentRun, hasVoice, isActive, phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import { dropSecret, measureNotes, putSecret, secretsOf } from '../storage/queries/workshop-secrets.ts'
import { type WorkshopRow, lockWorkshop } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { mustBeOn } from './board-personas.ts'
import { takeContribution } from './contribution-allowance.ts'
import { ownIn } from './own-secrets.ts'
import { type OwnParts, takesPart } from './own-part.ts'
import { newId } from './random-id.ts'
import { mustBeThere } from './still-there.ts'
import { workshopIn } from './stored-workshop.ts'
import type { WorkshopFocus } from './workshop-focus.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly focus: WorkshopFocus
  readonly attempts: Attempts
  readonly parts: Pick<OwnParts, 'comeBy'>
}

export type WorkshopSecrets = ReturnType<typeof createWorkshopSecrets>

/**
 * What people say before the reveal. It rests in rows, and no answer or notice to anybody but its author has any of
 * it: neither its words nor how long they are, nor that there is something new.
 */
export function createWorkshopSecrets({ db, boards, store, focus, attempts, parts }: Parts) {
  const mustMakeSense = async (me: Me, row: WorkshopRow, command: SecretCommand): Promise<void> => {
    const phase = mustTake(workshopIn(row), command, me.id)
    if (command.do === 'vote') {
      const { votable } = await focus.of(row.board_id, phase.focus)
      const fields = ballotIssues(command.ballot, { ...phase, votable })
      if (fields.length > 0) throw new Problem('invalid-input', { fields })
    }
    if (command.do !== 'rate') return
    const { touchpoints } = await focus.of(row.board_id, phase.focus)
    const beyond = command.ratings.findIndex(({ touchpoint }) => !touchpoints.has(touchpoint))
    if (beyond >= 0)
      throw new Problem('invalid-input', {
        fields: [{ path: `ratings.${beyond}.touchpoint`, message: 'It is not in the focus' }],
      })
    for (const persona of new Set(command.ratings.map(({ persona }) => persona)))
      await mustBeOn(db, me, row.board_id, persona)
  }

  return {
    /**
     * On disk when it resolves. Gives what one has said in that run. Throws `workshop-not-found`, `not-allowed`,
     * `phase-over`, `workshop-neutral`, `invalid-input` and `too-many-requests`.
     */
    async tell(me: Me, id: string, command: SecretCommand): Promise<OwnSecrets> {
      const row = await store.mustFind(me, id)
      if (!can(await boards.roleOf(me, row.board_id), 'note.contribute')) throw new Problem('not-allowed')
      takeContribution(attempts, me.id)
      await mustMakeSense(me, row, command)
      const own = await db.transaction().execute(async (tx) => {
        const now = await lockWorkshop(tx, id)
        if (!now) throw new Problem('workshop-not-found')
        // A reveal may have begun meanwhile: then it would be too late, and is said so.
        mustTake(workshopIn(now), command, me.id)
        await mustBeThere(tx, me)
        await write(tx, me, id, withPrompt(workshopIn(now), command, me.id))
        await takesPart(tx, me, id)
        const all = await secretsOf(tx, id, me.id)
        // What was written over leaves the files with the next sweep.
        await noteChore(tx, 'sweep', Date.now())
        return all
      })
      return ownIn(own, command.run)
    },

    /** Throws `workshop-not-found`. */
    async own(me: Me, id: string): Promise<OwnSecrets[]> {
      const found = await store.mustFind(me, id)
      await parts.comeBy(me, found)
      const rows = await secretsOf(db, id, me.id)
      return [...new Set(rows.map(({ run_id }) => run_id))].map((run) => ownIn(rows, run))
    },
  }
}

/** The phase that takes it. Throws `phase-over` and `workshop-neutral`. */
function mustTake(workshop: Workshop, command: SecretCommand, person: string): Phase {
  const run = currentRun(workshop)
  const phase = run && phaseOf(workshop, run)
  if (!phase || !isActive(workshop) || run.id !== command.run || run.secrecy !== 'hidden')
    throw new Problem('phase-over')
  if (!doesTake(phase, command)) throw new Problem('phase-over', { detail: 'This phase does not take that' })
  if (!hasVoice(workshop, person)) throw new Problem('workshop-neutral')
  return phase
}

function doesTake({ activity }: Phase, command: SecretCommand): boolean {
  if (command.do === 'rate') return activity === 'rating'
  if (command.do === 'vote') return activity === 'voting'
  return activity !== 'rating' && activity !== 'voting'
}

/** With what its author was asked for, unless nobody is to know whose it is: one prompt is dealt to few. */
function withPrompt(workshop: Workshop, command: SecretCommand, person: string): SecretCommand {
  if (command.do !== 'keep-note' || currentRun(workshop)?.isAnonymous !== false) return command
  return { ...command, note: { ...command.note, prompt: promptFor(workshop, person) } }
}

async function write(tx: Kysely<Tables>, me: Me, id: string, command: SecretCommand): Promise<void> {
  const of = { workshop_id: id, run_id: command.run }
  const put = (kind: 'note' | 'rating' | 'ballot', subject: string, body: object): Promise<void> =>
    putSecret(tx, {
      id: newId(),
      ...of,
      author: me.id,
      element_id: kind === 'note' ? createElementId() : null,
      kind,
      subject,
      body: JSON.stringify(body),
    })
  switch (command.do) {
    case 'keep-note':
      await put('note', command.note.id, command.note)
      await mustHaveRoom(tx, of, me.id)
      return
    case 'drop-note':
      return await dropSecret(tx, of, { author: me.id, kind: 'note', subject: command.id })
    case 'rate':
      for (const rating of command.ratings) {
        const subject = `${rating.touchpoint}:${rating.persona}`
        const isTakenBack = rating.experience === null && rating.expectation === null
        if (isTakenBack) await dropSecret(tx, of, { author: me.id, kind: 'rating', subject })
        else await put('rating', subject, rating)
      }
      return
    case 'vote':
      if (Object.keys(command.ballot).length === 0)
        return await dropSecret(tx, of, { author: me.id, kind: 'ballot', subject: '' })
      return await put('ballot', '', command.ballot)
    default:
      assertNever(command)
  }
}

/** Throws `rows-full`. */
async function mustHaveRoom(
  tx: Kysely<Tables>,
  of: { workshop_id: string; run_id: string },
  author: string,
): Promise<void> {
  const { notes, chars, charsOfAll } = await measureNotes(tx, of, author)
  if (notes > MAX_PRIVATE_NOTES)
    throw new Problem('rows-full', { detail: `At most ${MAX_PRIVATE_NOTES} private notes` })
  if (chars > MAX_PRIVATE_CHARS)
    throw new Problem('rows-full', { detail: `At most ${MAX_PRIVATE_CHARS} characters in private notes` })
  if (charsOfAll > MAX_PRIVATE_CHARS_OF_ALL)
    throw new Problem('rows-full', { detail: 'The private notes of this phase are full' })
}
