import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Subject, Subjects } from '@wegpunkt/shared/http/companion-routes'
import { MAX_SUBJECTS, MAX_SUBJECT_CHARS } from '@wegpunkt/shared/limits'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { currentRun, phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import { broughtFirst, isNamed } from '@wegpunkt/shared/workshop/subjects'
import type { Kysely } from 'kysely'
import type { FocusSubject } from '../boards/jobs.ts'
import { personasByBoard } from '../storage/queries/boards.ts'
import { elementsOf } from '../storage/queries/contributions.ts'
import { resultsOf } from '../storage/queries/workshop-secrets.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { storedResult } from './stored-result.ts'
import { workshopIn } from './stored-workshop.ts'
import type { WorkshopFocus } from './workshop-focus.ts'
import type { WorkshopStore } from './workshop-store.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'mustRead'>
  readonly store: Pick<WorkshopStore, 'mustFind'>
  readonly focus: WorkshopFocus
}

export type WorkshopSubjects = ReturnType<typeof createWorkshopSubjects>

const none: Subjects = { run: null, personas: [], subjects: [], more: 0, own: [] }

/** What a phase is about, for pages without a canvas. Everything in it can be read on the board. */
export const createWorkshopSubjects = ({ db, boards, store, focus }: Parts) => ({
  /** Throws `workshop-not-found`. */
  async of(me: Me, id: string): Promise<Subjects> {
    const row = await store.mustFind(me, id)
    const board = row.board_id
    await boards.mustRead(me, board)
    const workshop = workshopIn(row)
    const run = currentRun(workshop)
    const phase = run && phaseOf(workshop, run)
    if (!phase) return none
    const [{ subjects }, mine, stored] = await Promise.all([
      focus.of(board, phase.focus),
      elementsOf(db, board, me.id),
      resultsOf(db, id),
    ])
    const results = stored.map(({ body }) => storedResult(body))
    const shown = new Set(results.find((result) => result.run === run.id)?.shown)
    const brought = new Set(results.flatMap((result) => result.shown))
    const asked = broughtFirst(
      subjects.filter((subject) => isAskedFor(phase, subject) || isShown(run, subject, shown)),
      (subject) => subject.id,
      brought,
    )
    const own = new Set(mine)
    const personas = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board })
    return {
      run: run.id,
      personas: (personas.get(board) ?? []).map(({ id: persona, name }) => ({ id: persona, name })),
      subjects: asked.slice(0, MAX_SUBJECTS).map((subject) => asSubject(subject, MAX_SUBJECT_CHARS)),
      more: Math.max(0, asked.length - MAX_SUBJECTS),
      own: subjects
        .filter(({ id: element, kind }) => kind === 'note' && own.has(element))
        .map((subject) => asSubject(subject)),
    }
  },
})

function isAskedFor({ activity }: Phase, { isInFocus, kind, text }: FocusSubject): boolean {
  if (!isInFocus) return false
  if (activity === 'voting') return true
  return activity === 'rating' && kind === 'touchpoint' && isNamed(text)
}

/** What a reveal has put on the board is read on pages without a canvas, too, wherever it lies. */
const isShown = ({ secrecy }: Run, { id, kind }: FocusSubject, shown: ReadonlySet<string>): boolean =>
  secrecy === 'revealed' && kind === 'note' && shown.has(id)

const asSubject = ({ id, kind, text, stage, lane }: FocusSubject, chars = Infinity): Subject => ({
  id,
  kind,
  text: text.length > chars ? `${text.slice(0, chars - 1).replace(/[\uD800-\uDBFF]$/u, '')}…` : text,
  stage,
  lane,
})
