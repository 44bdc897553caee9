import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { createContributionWriter } from './contribution-writer.ts'
import { type Contributions, createContributions } from './contributions.ts'
import type { LiveEvents } from './live-events.ts'
import { type Parking, createParking } from './parking.ts'
import type { ContributionMaker, OpenBoards } from './ports.ts'
import { type OwnParts, createOwnParts } from './own-part.ts'
import { type Protocols, createProtocols } from './protocols.ts'
import { type Guests, createGuests } from './guests.ts'
import { type Joining, createJoining } from './joining.ts'
import { type Reveals, createReveals } from './reveals.ts'
import type { RowWriter } from './row-writer.ts'
import type { Snapshots } from './snapshots.ts'
import type { Sweeper } from './sweeper.ts'
import { type WorkshopDoor, createWorkshopDoor } from './workshop-door.ts'
import { createWorkshopFocus } from './workshop-focus.ts'
import { type WorkshopHands, createWorkshopHands } from './workshop-hands.ts'
import { type WorkshopLead, createWorkshopLead } from './workshop-lead.ts'
import { createWorkshopMarks } from './workshop-marks.ts'
import { type WorkshopPeople, createWorkshopPeople } from './workshop-people.ts'
import { type WorkshopSecrets, createWorkshopSecrets } from './workshop-secrets.ts'
import { createWorkshopStore } from './workshop-store.ts'
import { type WorkshopSubjects, createWorkshopSubjects } from './workshop-subjects.ts'
import { type WorkshopWatch, createWorkshopWatch } from './workshop-watch.ts'
import { type Workshops, createWorkshops } from './workshops.ts'

export type WorkshopServices = {
  readonly workshops: Workshops
  readonly workshopLead: WorkshopLead
  readonly workshopPeople: WorkshopPeople
  readonly workshopSecrets: WorkshopSecrets
  readonly workshopSubjects: WorkshopSubjects
  readonly workshopHands: WorkshopHands
  readonly workshopWatch: WorkshopWatch
  readonly reveals: Reveals
  readonly contributions: Contributions
  readonly protocols: Protocols
  readonly ownParts: OwnParts
  readonly parking: Parking
  readonly workshopDoor: WorkshopDoor
  readonly joining: Joining
  readonly guests: Guests
}

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Boards
  readonly writer: RowWriter
  readonly sweeper: Sweeper
  readonly maker: ContributionMaker
  readonly openBoards: OpenBoards
  readonly attempts: Attempts
  readonly snapshots: Snapshots
  readonly events: LiveEvents
  readonly log: Log
}

/** All use cases of workshops. */
export function createWorkshopServices(parts: Parts): WorkshopServices {
  const { db, updates, boards, writer, sweeper, maker, openBoards, attempts, snapshots, events, log } = parts
  const store = createWorkshopStore({ db, writer, openBoards })
  const marks = createWorkshopMarks({ db, updates, maker, log })
  const reveals = createReveals({ db, updates, store, maker, openBoards, sweeper, log })
  const focus = createWorkshopFocus({ db, updates, maker })
  const hands = createWorkshopHands({ db, boards, store, events, openBoards, attempts })
  const contributionWriter = createContributionWriter({ updates, maker, openBoards })
  const workshopDoor = createWorkshopDoor({ db, boards, store, log })
  const guests = createGuests({ db, door: workshopDoor, openBoards, events, sweeper, log })
  const ownParts = createOwnParts({ db, boards, store, focus })
  return {
    workshopDoor,
    guests,
    joining: createJoining({ db, attempts, log }),
    workshops: createWorkshops({ db, boards, writer, store, sweeper, openBoards, log }),
    workshopLead: createWorkshopLead({ db, boards, store, reveals, snapshots, marks, guests, log }),
    workshopPeople: createWorkshopPeople({ db, boards, store, attempts }),
    workshopSecrets: createWorkshopSecrets({ db, boards, store, focus, attempts, parts: ownParts }),
    workshopSubjects: createWorkshopSubjects({ db, boards, store, focus }),
    workshopHands: hands,
    workshopWatch: createWorkshopWatch({ db, store, openBoards, hands, log }),
    reveals,
    contributions: createContributions({ db, boards, writer: contributionWriter, attempts }),
    protocols: createProtocols({ db, boards, store, marks }),
    ownParts,
    parking: createParking({ db, boards, store, attempts, sweeper }),
  }
}
