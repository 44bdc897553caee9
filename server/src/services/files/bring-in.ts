import { createHash } from 'node:crypto'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { THUMBNAIL_SIDE_PX } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../../log.ts'
import { strikeMade, noteMade } from '../../storage/queries/file-imports.ts'
import { changePersonaRow, insertPersona, setPersonaPortrait } from '../../storage/queries/personas.ts'
import {
  changeDepartmentRow,
  departmentsOf,
  insertDepartments,
  lockWorkspace,
} from '../../storage/queries/workspaces.ts'
import type { Tables } from '../../storage/tables.ts'
import { cleanImage } from '../images/clean-image.ts'
import type { FileMaker } from '../ports.ts'
import type { FileContents } from './file-contents.ts'
import type { Job } from './file-jobs.ts'
import type { Plan } from './import-plan.ts'
import type { LookedBoard, LookedFile } from './looked-file.ts'
import { orRefused } from './or-refused.ts'
import { type StoredBoard, storeBoard } from './store-board.ts'
import { storeSnapshots } from './store-snapshots.ts'
import type { TakingBack } from './take-back.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly maker: FileMaker
  readonly takingBack: Pick<TakingBack, 'of'>
  readonly log: Log
}
type Work = {
  readonly me: Me
  readonly job: Job
  readonly contents: FileContents
  readonly looked: LookedFile
  readonly plan: Plan
  /** Of a single board. */
  readonly title: string | undefined
}

/**
 * Makes everything that is in a file, or nothing: what was made is removed again when it fails or is called off.
 * Departments come last, because no department is ever removed.
 */
export async function bringIn(parts: Parts, work: Work): Promise<void> {
  const { db, log } = parts
  const { me, job, looked } = work
  job.total = stepsOf(looked)
  const made: string[] = []
  try {
    await addPersonas(db, work)
    const portraits = new Map<string, Uint8Array>()
    for (const board of looked.boards) {
      job.stop.signal.throwIfAborted()
      const stored = await bringBoard(parts, work, board, (id) => void made.push(id))
      if (!stored) continue
      for (const { persona, bytes } of stored.portraits) portraits.set(persona, bytes)
      job.boards = [...job.boards, { id: stored.id, title: stored.title }]
      lost(job, 'picture', stored.lostPictures)
      job.done++
    }
    await addPortraits(db, work, portraits)
    job.stop.signal.throwIfAborted()
    await addDepartments(db, work)
  } catch (error) {
    await parts.takingBack.of(job.id)
    job.boards = []
    throw error
  }
  log.info({ event: 'file-imported', by: me.id, boards: made }, 'brought in a file')
}

const stepsOf = ({ boards }: LookedFile): number =>
  boards.reduce(
    (sum, { board, facts }) => sum + 1 + facts.pictures.length + (board.listed?.snapshots.length ?? 0),
    0,
  )

/** Null for a board of an archive of which nothing sound can be made after all: the others come. */
async function bringBoard(
  { db, maker }: Parts,
  { me, job, plan, title }: Work,
  { board, facts }: LookedBoard,
  made: (id: string) => void,
): Promise<StoredBoard | null> {
  const { listed } = board
  const creator = plan.members.get(listed?.createdBy ?? '') ?? me.id
  const step = (): void => void job.done++
  const store = async (): Promise<StoredBoard> =>
    await storeBoard(
      { db, maker },
      {
        me,
        facts,
        plan,
        step,
        bytes: await board.bytes(),
        title: (listed === null ? title : undefined) ?? facts.title,
        createdAt: listed ? Date.parse(listed.createdAt) : Date.now(),
        createdBy: listed ? creator : me.id,
        pictureOf: board.pictureOf,
        signal: job.stop.signal,
        job: job.id,
      },
      made,
    )
  const stored = listed ? await orRefused(store) : await store()
  if (stored === null) lost(job, 'board', 1)
  else if (listed)
    lost(job, 'snapshot', await storeSnapshots({ db, maker }, { me, board, stored, job, step }))
  return stored
}

/** What comes out only while it is done is added to what was told before. */
function lost(job: Job, what: 'board' | 'picture' | 'snapshot', count: number): void {
  if (count === 0 || !job.preview) return
  const { leftOut } = job.preview
  job.preview = { ...job.preview, leftOut: { ...leftOut, [what]: (leftOut[what] ?? 0) + count } }
}

async function addPersonas(db: Kysely<Tables>, { me, job, plan }: Work): Promise<void> {
  const { newPersonas } = plan
  const now = Date.now()
  await db.transaction().execute(async (tx) => {
    for (const [at, { id, archived, ...fields }] of newPersonas.entries()) {
      // A millisecond apart, so that they keep their order in lists.
      await insertPersona(tx, {
        id,
        workspaceId: me.workspace.id,
        createdAt: now + at,
        author: me.id,
        fields,
      })
      if (archived) await changePersonaRow(tx, id, { archivedAt: now })
    }
    await noteMade(
      tx,
      { job: job.id, kind: 'persona' },
      newPersonas.map(({ id }) => id),
    )
  })
}

async function addPortraits(
  db: Kysely<Tables>,
  { plan, contents }: Work,
  inFiles: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const { id } of plan.newPersonas) {
    const bytes = inFiles.get(id) ?? (await orRefused(() => contents.portraitOf(id)))
    if (!bytes) continue
    try {
      const { type, width, height, bytes: written } = await cleanImage(bytes)
      if (Math.max(width, height) > THUMBNAIL_SIDE_PX) continue
      const sha256 = createHash('sha256').update(written).digest('hex')
      await db.transaction().execute((tx) => setPersonaPortrait(tx, id, { type, bytes: written, sha256 }))
    } catch {
      // Initials stand for it.
    }
  }
}

/** With the last of it, all of it stays. */
async function addDepartments(db: Kysely<Tables>, { me, job, plan }: Work): Promise<void> {
  const { newDepartments } = plan
  const workspaceId = me.workspace.id
  await db.transaction().execute(async (tx) => {
    await strikeMade(tx, job.id)
    if (newDepartments.length === 0) return
    await lockWorkspace(tx, workspaceId)
    const all = await departmentsOf(tx, workspaceId)
    const added = newDepartments.filter(({ key }) => all.every((other) => other.key !== key))
    if (added.length > 0) await insertDepartments(tx, workspaceId, added, all.length)
    for (const { key, formerSince, replacedBy } of added)
      if (formerSince !== undefined)
        await changeDepartmentRow(
          tx,
          { workspaceId, key },
          { formerSince: Date.parse(formerSince), replacedBy },
        )
  })
}
