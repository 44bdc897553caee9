import { hashSecret } from '../../services/random-id.ts'
import type { Database } from '../../storage/database.ts'
import { insertSnapshot } from '../../storage/queries/snapshots.ts'

/** The id of everything that is another company's. */
export const THEIRS = 'theirs'

/** This version makes one workspace; the tables foresee several, and so do all queries. */
export async function addOtherCompany({ db }: Database): Promise<void> {
  const [id, workspace_id, created_at] = [THEIRS, THEIRS, Date.now()]
  const later = created_at + 1_000_000
  await db.insertInto('workspace').values({ id, name: THEIRS, created_at }).execute()
  const person = { id, workspace_id, name: THEIRS, email: THEIRS, password_hash: '', created_at }
  await db
    .insertInto('person')
    .values({ ...person, role: 'owner', department: 'sales', locale: 'de' })
    .execute()
  const times = { created_at, last_seen_at: created_at, expires_at: later }
  await db
    .insertInto('login')
    .values({ id_hash: THEIRS, public_id: id, person_id: id, device: THEIRS, ...times })
    .execute()
  await db
    .insertInto('invitation')
    .values({
      id,
      workspace_id,
      token_hash: hashSecret(THEIRS),
      role: 'viewer',
      department: 'sales',
      email: THEIRS,
      invited_by: id,
      created_at,
      expires_at: later,
      used_at: null,
    })
    .execute()
  const texts = { name: THEIRS, segment: '', quote: '', goals: '', frustrations: '' }
  const grades = { economic_weight: null, complexity: null, rollout_stage: null }
  await db
    .insertInto('persona')
    .values({ id, workspace_id, created_at, ...texts, ...grades })
    .execute()
  await db
    .insertInto('board')
    .values({ id, workspace_id, title: THEIRS, created_by: id, created_at, updated_at: created_at })
    .execute()
  const theirs = { id, board_id: id, persona_id: id, label: THEIRS, kind: null, before_id: null }
  const when = { taken_by: id, taken_at: created_at, changed_at: created_at }
  await insertSnapshot(
    db,
    { ...theirs, ...when, seq: 1, content_hash: id, rows_hash: id, figures: '{}', seal: '' },
    [{ hash: id, length: 1, bytes: new Uint8Array([1]) }],
  )
}
