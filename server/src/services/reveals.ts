import type { RunResult } from '@wegpunkt/shared/http/workshop-routes'
import { revealed } from '@wegpunkt/shared/workshop/next'
import { type Heard, frontlineRatings } from '@wegpunkt/shared/workshop/frontline'
import { ratingResults } from '@wegpunkt/shared/workshop/ratings'
import type { Ballot, PrivateNote, PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { tally } from '@wegpunkt/shared/workshop/votes'
import type { Run, Workshop } from '@wegpunkt/shared/workshop/workshop'
import { hasVoice, phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import type { RevealedNote } from '../boards/jobs.ts'
import type { Log } from '../log.ts'
import { noteChore } from '../storage/queries/chores.ts'
import { insertContributions } from '../storage/queries/contributions.ts'
import {
  type SecretRow,
  deleteSecretsIn,
  insertResult,
  secretsIn,
} from '../storage/queries/workshop-secrets.ts'
import { noteElements } from '../storage/queries/workshop-marks.ts'
import {
  type ParticipantRow,
  type WorkshopRow,
  participantsOf,
  workshopNow,
  workshopsRevealing,
} from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { ContributionMaker, OpenBoards } from './ports.ts'
import { shuffled } from './shuffled.ts'
import { workshopIn } from './stored-workshop.ts'
import type { Sweeper } from './sweeper.ts'
import { createTurns } from './turns.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly store: Pick<WorkshopStore, 'change'>
  readonly maker: ContributionMaker
  readonly openBoards: Pick<OpenBoards, 'write'>
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}
type Of = Pick<WorkshopRow, 'id' | 'board_id'>

export type Reveals = ReturnType<typeof createReveals>

/**
 * Shows what people said in secret. Each step can be broken off and done again:
 *
 *   hidden → begun: nothing more is taken → notes on the board → results, and no secret left
 */
export function createReveals({ db, updates, store, maker, openBoards, sweeper, log }: Parts) {
  const turns = createTurns()

  const finish = async (of: Of, runId: string): Promise<void> => {
    const found = await workshopNow(db, of.id)
    const workshop = found && workshopIn(found)
    const run = workshop && revealingRun(workshop, runId)
    if (!run) return
    const secrets = await secretsIn(db, { workshop_id: of.id, run_id: runId })
    const isHeard = (person: string | null): boolean => person === null || hasVoice(workshop, person)
    const everybody = await participantsOf(db, of.id)
    const people = everybody.filter(({ person_id }) => isHeard(person_id))
    const heard = secrets.filter(({ author }) => isHeard(author))
    const notes = shuffled(notesIn(secrets, run, everybody))
    if (notes.length > 0) {
      const { rows } = await updates.load(of.board_id)
      const phase = phaseOf(workshop, run)
      const focus = phase?.focus ?? { on: 'board' }
      const frame = { id: run.id, title: phase?.name ?? workshop.title }
      const update = await maker.reveal({ updates: rows.map(({ bytes }) => bytes), notes, focus, frame })
      if (update) await openBoards.write(of.board_id, update)
    }
    await store.change(of, async (now, tx) => {
      if (!revealingRun(now, runId)) return null
      // In the order of random ids: which run, and nothing of who or when.
      const shown = notes.map((note) => note.id).toSorted()
      // Who moderates and has switched their voice off meanwhile is neutral (METHOD.md M42).
      const result = resultOf(run, heard, people, shown)
      await noteElements(tx, { workshop_id: of.id, run_id: runId }, shown, 'reveal')
      await insertResult(tx, { run_id: runId, workshop_id: of.id, body: JSON.stringify(result) })
      // Whose a note is stays known where it was only private, so that they may still change it.
      if (!run.isAnonymous) await insertContributions(tx, contributionsIn(secrets, of.board_id))
      await deleteSecretsIn(tx, { workshop_id: of.id, run_id: runId })
      await noteChore(tx, 'sweep', Date.now())
      return revealed(now, runId)
    })
    sweeper.soon()
    log.info({ event: 'workshop-revealed', workshop: of.id, notes: notes.length }, 'revealed a run')
  }

  return {
    /** Throws `unavailable`, and `frame-too-large` where the board is full; then it can be asked for again. */
    finish: (of: Of, runId: string): Promise<void> => turns.run(of.id, () => finish(of, runId)),

    /** Goes on with what was broken off when the server ended; one that cannot go on leaves the others to it. */
    async resume(): Promise<void> {
      for (const row of await workshopsRevealing(db))
        for (const { id, secrecy } of workshopIn(row).runs)
          if (secrecy === 'revealing')
            await turns
              .run(row.id, () => finish(row, id))
              .catch((error: unknown) => {
                log.error({ err: error, workshop: row.id }, 'a reveal could not be gone on with')
              })
    },
  }
}

const revealingRun = (workshop: Workshop, runId: string): Run | undefined =>
  workshop.runs.find(({ id, secrecy }) => id === runId && secrecy === 'revealing')

const bodiesOf = (secrets: readonly SecretRow[], kind: SecretRow['kind']): unknown[] =>
  secrets.filter((secret) => secret.kind === kind).map(({ body }): unknown => JSON.parse(body))

/** An anonymous note has no department either: there may be one person in it. */
function notesIn(secrets: readonly SecretRow[], run: Run, people: readonly ParticipantRow[]): RevealedNote[] {
  const departments = new Map(people.map(({ person_id, department }) => [person_id, department]))
  return secrets.flatMap(({ kind, element_id, author, body }) => {
    if (kind !== 'note' || element_id === null) return []
    const { text, color, stage, lane, prompt = null } = JSON.parse(body) as PrivateNote
    const department = run.isAnonymous || author === null ? null : (departments.get(author) ?? null)
    // Said in private, it stays where the run was anonymous all along: a phase may be announced so later.
    const asked = run.isAnonymous ? null : prompt
    return [{ id: element_id, text, color, stage, lane, department, prompt: asked }]
  })
}

const contributionsIn = (secrets: readonly SecretRow[], board_id: string) =>
  secrets.flatMap(({ element_id, author }) =>
    element_id === null || author === null ? [] : [{ board_id, element_id, author }],
  )

function resultOf(
  run: Run,
  secrets: readonly SecretRow[],
  people: readonly ParticipantRow[],
  shown: readonly string[],
): RunResult {
  const notes = bodiesOf(secrets, 'note').length
  const ratings = ratingResults(bodiesOf(secrets, 'rating') as PrivateRating[])
  const frontline = frontlineRatings(heardIn(secrets, people))
  const { votes, places } = tally(bodiesOf(secrets, 'ballot') as Ballot[])
  const voices = new Set(secrets.map(({ author, id }) => author ?? id)).size
  const { id, phase, isAnonymous } = run
  const numbers = { participants: people.length, voices, notes, votes }
  return { run: id, phase, isAnonymous, ...numbers, shown, ratings, frontline, places }
}

function heardIn(secrets: readonly SecretRow[], people: readonly ParticipantRow[]): Heard[] {
  const daily = new Set(
    people.flatMap(({ person_id, customer_contact }) => (customer_contact === 'daily' ? [person_id] : [])),
  )
  return secrets.flatMap(({ kind, author, body }) =>
    kind === 'rating'
      ? [{ rating: JSON.parse(body) as PrivateRating, isFrontline: author !== null && daily.has(author) }]
      : [],
  )
}
