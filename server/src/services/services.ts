import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { type Assets, createAssets } from './assets.ts'
import { createAttempts } from './attempts.ts'
import { type Boards, createBoards } from './boards.ts'
import { type Departments, createDepartments } from './departments.ts'
import { type Invitations, createInvitations } from './invitations.ts'
import { type Members, createMembers } from './members.ts'
import { type Passwords, createPasswords } from './passwords.ts'
import { type Personas, createPersonas } from './personas.ts'
import type { BoardMaker, OpenBoards, SnapshotMaker } from './ports.ts'
import { type Sessions, createSessions } from './sessions.ts'
import { type Setup, createSetup } from './setup.ts'
import { type Snapshots, createSnapshots } from './snapshots.ts'
import { type Thumbnails, createThumbnails } from './thumbnails.ts'
import { type Tickets, createTickets } from './tickets.ts'

export type Services = {
  readonly setup: Setup
  readonly sessions: Sessions
  readonly departments: Departments
  readonly members: Members
  readonly invitations: Invitations
  readonly personas: Personas
  readonly boards: Boards
  readonly assets: Assets
  readonly snapshots: Snapshots
  readonly thumbnails: Thumbnails
  readonly tickets: Tickets
}

type Parts = {
  readonly database: Pick<Database, 'db' | 'updates'>
  readonly openBoards: OpenBoards
  readonly maker: BoardMaker & SnapshotMaker
  readonly log: Log
  /** What the first run needs from another machine: see `newSetupCode`. */
  readonly setupCode: string
  readonly passwords?: Passwords
}

/** All use cases on one database. */
export function createServices(parts: Parts): Services {
  const { database, openBoards, maker, log, setupCode, passwords = createPasswords() } = parts
  const { db, updates } = database
  const attempts = createAttempts()
  const boards = createBoards({ db, maker, openBoards, log })
  const tickets = createTickets(boards)
  // A login that ends takes its unused tickets along.
  const open: OpenBoards = {
    present: (board) => openBoards.present(board),
    rightsChanged: (person) => openBoards.rightsChanged(person),
    closed: (board) => openBoards.closed(board),
    write: (board, update) => openBoards.write(board, update),
    loginEnded: (login) => {
      tickets.forgetLogin(login)
      openBoards.loginEnded(login)
    },
  }
  return {
    setup: createSetup({ db, passwords, attempts, maker, log, code: setupCode }),
    sessions: createSessions({ db, passwords, attempts, openBoards: open, log }),
    departments: createDepartments(db),
    members: createMembers({ db, openBoards: open, log }),
    invitations: createInvitations({ db, passwords, attempts, log }),
    personas: createPersonas(db),
    boards,
    assets: createAssets({ db, boards, attempts, log }),
    snapshots: createSnapshots({ db, updates, boards, maker, openBoards, attempts, log }),
    thumbnails: createThumbnails({ db, updates, boards, maker }),
    tickets,
  }
}
