import { timingSafeEqual } from 'node:crypto'
import type { Locale, Me, getSetup } from '@wegpunkt/shared/http/account-routes'
import type { OutputOf } from '@wegpunkt/shared/http/route'
import { Problem } from '@wegpunkt/shared/http/problem'
import { sampleJourney } from '@wegpunkt/shared/journey/sample/sample-journey'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { insertPerson, personById } from '../storage/queries/people.ts'
import { insertDepartments, insertWorkspace, theWorkspace } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { limitSetup, site } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { defaultDepartments } from './default-departments.ts'
import { mustBeDepartment } from './departments.ts'
import { type DraftedBoard, draftBoard, storeBoard } from './new-board.ts'
import { mustBeStrong } from './password-strength.ts'
import type { Passwords } from './passwords.ts'
import type { BoardMaker, SnapshotMaker } from './ports.ts'
import { hashSecret, newId, readCode } from './random-id.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly maker: BoardMaker & SnapshotMaker
  readonly log: Log
  /** What the console shows; needed by who does not sit at the server's own machine. */
  readonly code: string
}

export type NewWorkspace = {
  readonly workspace: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly department: string
  readonly locale: Locale
  readonly code?: string | undefined
}

/** Where a request comes from; `isLocal`: without doubt from the server's own machine. */
export type From = { readonly address: string; readonly isLocal: boolean }

type State = OutputOf<typeof getSetup>

export type Setup = ReturnType<typeof createSetup>

/** The first run: creates the workspace, once. */
export function createSetup({ db, passwords, attempts, maker, log, code }: Parts) {
  // Once there is a workspace there always is, so that from then on asking costs nothing.
  let isDone = false

  const isNeeded = async (): Promise<boolean> => {
    isDone ||= (await theWorkspace(db)) !== null
    return !isDone
  }

  return {
    isNeeded,

    /** With the departments to choose from, as long as there is no workspace. */
    async state({ isLocal }: From): Promise<State> {
      const needed = await isNeeded()
      if (!needed) return { needed, codeNeeded: false }
      return { needed, codeNeeded: !isLocal, departments: [...defaultDepartments] }
    },

    /**
     * Creates the workspace with its departments, its first account (an owner) and the sample journey, all
     * on disk when it resolves. Of two at once, one gets it and the other `already-set-up`. Throws
     * `setup-code-wrong`, `weak-password` and `invalid-input` too.
     */
    async create(input: NewWorkspace, from: From): Promise<Me> {
      if (!(await isNeeded())) throw new Problem('already-set-up')
      if (!from.isLocal) mustKnowCode(input.code)
      mustBeDepartment(input.department, defaultDepartments)
      mustBeStrong(input.password, input)
      const [passwordHash, board] = await Promise.all([
        passwords.hash(input.password, { at: 'account', from: site(from.address) }),
        draftSample(maker, input.locale),
      ])
      const me = await db.transaction().execute((tx) => store(tx, input, passwordHash, board))
      isDone = true
      log.info({ event: 'set-up', person: me.id, address: from.address }, 'created the workspace')
      return me

      function mustKnowCode(given: string | undefined): void {
        const succeeded = limitSetup(attempts, from.address)
        if (!isSameCode(given ?? '', code)) {
          // Leaving the code out is asking, not guessing.
          if (given === undefined || given === '') succeeded()
          throw new Problem('setup-code-wrong')
        }
        succeeded()
      }
    },
  }
}

// Hashed first: of equal length whatever was typed, so that the comparison takes the same time.
const isSameCode = (typed: string, code: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(readCode(typed))), Buffer.from(hashSecret(readCode(code))))

function draftSample(maker: Parts['maker'], locale: Locale): Promise<DraftedBoard> {
  const sample = sampleJourney(locale)
  return draftBoard(maker, {
    title: sample.title,
    template: 'sample',
    locale,
    departments: defaultDepartments.map(({ key }) => key),
    personas: sample.personas.map((fields) => ({ id: newId(), fields })),
  })
}

async function store(
  tx: Kysely<Tables>,
  input: NewWorkspace,
  passwordHash: string,
  board: DraftedBoard,
): Promise<Me> {
  const now = Date.now()
  const workspaceId = await insertWorkspace(tx, input.workspace, now)
  if (workspaceId === null) throw new Problem('already-set-up')
  await insertDepartments(tx, workspaceId, defaultDepartments)
  const id = newId()
  const { name, email, department, locale } = input
  await insertPerson(tx, {
    id,
    workspaceId,
    name,
    email,
    passwordHash,
    role: 'owner',
    department,
    locale,
    createdAt: now,
  })
  await storeBoard(tx, board, { workspaceId, person: id })
  const me = await personById(tx, id)
  if (!me) throw new Error('the first account is gone at once')
  return me
}
