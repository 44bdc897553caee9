import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Role } from '@wegpunkt/shared/access/roles'
import type { Account } from './account.ts'

/** Somebody who can open a board, and nothing else. */
export type Passer = Pick<Account, 'id' | 'name' | 'cookie'>

type Row = Record<string, string | number | null>

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Many members of the workspace, signed in. They are written into the server's database beside it, as accepting so
 * many invitations would take a minute of hashing passwords.
 */
export function createCrowd(
  dataDir: string,
  owner: Account,
  count: number,
  role: Role = 'editor',
): readonly Passer[] {
  const database = new DatabaseSync(join(dataDir, 'wegpunkt.sqlite'))
  try {
    database.exec('pragma busy_timeout = 10000; begin immediate')
    const like = database.prepare('select * from person where id = ?').get(owner.id) as Row
    const crowd = Array.from({ length: count }, (_, i) => addMember(database, like, `Guest ${i}`, role))
    database.exec('commit')
    return crowd
  } finally {
    database.close()
  }
}

function addMember(database: DatabaseSync, like: Row, name: string, role: Role): Passer {
  const id = randomBytes(12).toString('hex')
  const session = randomBytes(20).toString('hex')
  const now = Date.now()
  insert(database, 'person', { ...like, id, name, role, email: `${id}@example.org` })
  insert(database, 'login', {
    id_hash: createHash('sha256').update(session).digest('hex'),
    public_id: randomBytes(12).toString('hex'),
    person_id: id,
    expires_at: now + DAY_MS,
    created_at: now,
    last_seen_at: now,
    device: 'test',
  })
  return { id, name, cookie: `wegpunkt_login=${session}` }
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const keys = Object.keys(row)
  const values = keys.map(() => '?').join(', ')
  database.prepare(`insert into ${table} (${keys.join(', ')}) values (${values})`).run(...Object.values(row))
}
