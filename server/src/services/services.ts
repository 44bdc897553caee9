import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { type Assets, createAssets } from './assets.ts'
import { type Pictures, createPictures } from './pictures.ts'
import { createAttempts } from './attempts.ts'
import { type BoardLocks, createBoardLocks } from './board-locks.ts'
import { type Boards, createBoards, rolesOf } from './boards.ts'
import { type CommentMails, createCommentMails } from './comment-mails.ts'
import { type CommentPages, createCommentPages } from './comment-pages.ts'
import { type Comments, createComments } from './comments.ts'
import { type Comparisons, createComparisons } from './comparisons.ts'
import { type Departments, createDepartments } from './departments.ts'
import { type FileServices, createFileServices } from './files/file-services.ts'
import { type ImportWatch, createImportWatch } from './import-watch.ts'
import { type Imports, createImports } from './imports.ts'
import { type Invitations, createInvitations } from './invitations.ts'
import { type Journeys, createJourneys } from './journeys.ts'
import { type LinkServices, createLinkServices } from './link-services.ts'
import { type LiveEvents, createLiveEvents } from './live-events.ts'
import { type Measures, createMeasures } from './measures.ts'
import { type Members, createMembers } from './members.ts'
import { type Passwords, createPasswords } from './passwords.ts'
import { type Personas, createPersonas } from './personas.ts'
import { type Portraits, createPortraits } from './portraits.ts'
import type { OpenProjections } from '../boards/projections/open-projections.ts'
import type {
  BoardMaker,
  ContributionMaker,
  FileMaker,
  Mailer,
  OpenBoards,
  OpenViews,
  SnapshotMaker,
} from './ports.ts'
import { type RowPages, createRowPages } from './row-pages.ts'
import { createRowWriter } from './row-writer.ts'
import { type Rows, createRows } from './rows.ts'
import { type Sessions, createSessions } from './sessions.ts'
import { type Setup, createSetup } from './setup.ts'
import { createSnapshotStore } from './snapshot-store.ts'
import { type Snapshots, createSnapshots } from './snapshots.ts'
import { type Sweeper, createSweeper } from './sweeper.ts'
import { type Thumbnails, createThumbnails } from './thumbnails.ts'
import { type Tickets, createTickets } from './tickets.ts'
import { type WorkshopServices, createWorkshopServices } from './workshop-services.ts'

export type Services = {
  readonly setup: Setup
  readonly sessions: Sessions
  readonly departments: Departments
  readonly members: Members
  readonly invitations: Invitations
  readonly personas: Personas
  readonly portraits: Portraits
  readonly rows: Rows
  readonly rowPages: RowPages
  readonly measures: Measures
  readonly journeys: Journeys
  readonly imports: Imports
  readonly importWatch: ImportWatch
  readonly sweeper: Sweeper
  readonly boards: Boards
  readonly boardLocks: BoardLocks
  readonly comments: Comments
  readonly commentPages: CommentPages
  readonly commentMails: CommentMails
  readonly assets: Assets
  readonly pictures: Pictures
  readonly snapshots: Snapshots
  readonly comparisons: Comparisons
  readonly thumbnails: Thumbnails
  readonly tickets: Tickets
  readonly liveEvents: LiveEvents
} & WorkshopServices &
  FileServices &
  LinkServices

/** Null: nobody is told anything by e-mail. */
export type ServicesMail = { readonly mailer: Mailer; readonly address: string | null } | null

type Parts = {
  readonly database: Pick<Database, 'db' | 'updates' | 'sweep'>
  readonly openBoards: OpenBoards
  readonly openViews: OpenViews
  readonly projections: Pick<OpenProjections, 'hold'>
  readonly maker: BoardMaker & SnapshotMaker & ContributionMaker & FileMaker
  /** For files that are made or brought in, and stay for an hour. */
  readonly filesFolder: string
  readonly log: Log
  /** What the first run needs from another machine: see `newSetupCode`. */
  readonly setupCode: string
  readonly passwords?: Passwords
  /** Where e-mail is set up. */
  readonly mail?: ServicesMail
}

/** All use cases on one database. */
export function createServices(parts: Parts): Services {
  const {
    database,
    openBoards,
    openViews,
    projections,
    maker,
    log,
    setupCode,
    filesFolder,
    passwords = createPasswords(),
    mail,
  } = parts
  const { db, updates } = database
  const attempts = createAttempts()
  const sweeper = createSweeper({ database, log })
  const events = createLiveEvents({ rolesOf: (logins, board) => rolesOf(db, logins, board), log })
  const open = withEvents(withViews(openBoards, openViews), events, (login) => tickets.forgetLogin(login))
  const boards = createBoards({ db, maker, openBoards: open, sweeper, log })
  const tickets = createTickets(boards)
  const writer = createRowWriter({ db, openBoards: open })
  const store = createSnapshotStore({ db, writer })
  const rows = createRows({ db, boards, writer, sweeper, attempts })
  const snapshots = createSnapshots({ db, updates, boards, store, maker, openBoards, attempts, log })
  const commentMails = createCommentMails({
    db,
    mailer: mail?.mailer ?? null,
    address: mail?.address ?? null,
    log,
  })
  const personas = createPersonas({ db, writer, sweeper })
  const assets = createAssets({ db, boards, attempts, log })
  return {
    setup: createSetup({ db, passwords, attempts, maker, log, code: setupCode }),
    sessions: createSessions({ db, passwords, attempts, openBoards: open, log }),
    departments: createDepartments({ db, openBoards: open, log }),
    members: createMembers({ db, openBoards: open, sweeper, log }),
    invitations: createInvitations({ db, passwords, attempts, log }),
    personas,
    portraits: createPortraits({ db, personas, writer, attempts, sweeper }),
    rows,
    rowPages: createRowPages({ db, boards }),
    measures: createMeasures({ db, boards, rows }),
    journeys: createJourneys(db),
    imports: createImports({ db, boards, writer, log }),
    importWatch: createImportWatch({ db, sweeper, log }),
    sweeper,
    boards,
    boardLocks: createBoardLocks({ boards, writer, openBoards: open, log }),
    comments: createComments({ db, boards, writer, sweeper, attempts, mails: commentMails }),
    commentPages: createCommentPages({ db, boards }),
    commentMails,
    assets,
    pictures: createPictures({ db }),
    snapshots,
    comparisons: createComparisons({ db, boards, store, maker }),
    thumbnails: createThumbnails({ db, updates, boards, maker }),
    tickets,
    liveEvents: events,
    ...createLinkServices({
      db,
      boards,
      store,
      maker,
      passwords,
      attempts,
      projections,
      openViews,
      writer,
      sweeper,
      log,
    }),
    ...createFileServices({
      db,
      updates,
      boards,
      store,
      maker,
      openBoards: open,
      sweeper,
      attempts,
      folder: filesFolder,
      log,
    }),
    ...createWorkshopServices({
      db,
      updates,
      boards,
      writer,
      sweeper,
      maker,
      openBoards: open,
      attempts,
      snapshots,
      events,
      log,
    }),
  }
}

/** Who looks by a link hears of what concerns the board, too. */
const withViews = (openBoards: OpenBoards, openViews: OpenViews): OpenBoards => ({
  present: (board) => openBoards.present(board),
  rightsChanged: (person) => openBoards.rightsChanged(person),
  rightsChangedOn: (board) => openBoards.rightsChangedOn(board),
  loginEnded: (login) => openBoards.loginEnded(login),
  rowsChanged: (board, change) => {
    openBoards.rowsChanged(board, change)
    openViews.rowsChanged(board, change)
  },
  closed: (board) => {
    openViews.boardClosed(board)
    return openBoards.closed(board)
  },
  write: (board, update) => openBoards.write(board, update),
})

/** Who follows a workshop by events hears what sockets hear; a login that ends takes its unused tickets along. */
const withEvents = (
  openBoards: OpenBoards,
  events: LiveEvents,
  forgetTickets: (login: string) => void,
): OpenBoards => ({
  present: (board) => openBoards.present(board),
  rightsChanged: (person) => {
    openBoards.rightsChanged(person)
    events.rightsChanged(person)
  },
  rightsChangedOn: (board) => openBoards.rightsChangedOn(board),
  rowsChanged: (board, change) => {
    openBoards.rowsChanged(board, change)
    if (change.kinds.includes('workshop')) events.changed(board, change.version)
  },
  closed: (board) => {
    events.boardClosed(board)
    return openBoards.closed(board)
  },
  write: (board, update) => openBoards.write(board, update),
  loginEnded: (login) => {
    forgetTickets(login)
    openBoards.loginEnded(login)
    events.loginEnded(login)
  },
})
