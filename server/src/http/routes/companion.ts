import {
  commandHands,
  getOwnPart,
  listHands,
  listSubjects,
  watchWorkshop,
} from '@wegpunkt/shared/http/companion-routes'
import type { LiveEvents } from '../../services/live-events.ts'
import type { OwnParts } from '../../services/own-part.ts'
import type { WorkshopHands } from '../../services/workshop-hands.ts'
import type { WorkshopSubjects } from '../../services/workshop-subjects.ts'
import type { Workshops } from '../../services/workshops.ts'
import { openEventStream } from '../event-stream.ts'
import type { Answer } from './answer.ts'

type Parts = {
  readonly workshops: Workshops
  readonly workshopSubjects: WorkshopSubjects
  readonly workshopHands: WorkshopHands
  readonly ownParts: OwnParts
  readonly liveEvents: LiveEvents
}

/** What those need who take part without the canvas, and raised hands. */
export function companionRoutes(answer: Answer, parts: Parts): void {
  const { workshops, workshopSubjects, workshopHands, ownParts, liveEvents } = parts

  answer(watchWorkshop, async ({ signedIn: { person, login }, params: { id } }) => {
    const { board } = await workshops.get(person, id)
    const version = async (): Promise<number> => (await workshops.get(person, id)).version
    const isGuest = person.guest !== null
    const wish = { person: person.id, isGuest, login, workshop: id, board, version }
    return await openEventStream((sink) => liveEvents.open(wish, sink))
  })
  answer(listSubjects, ({ signedIn, params }) => workshopSubjects.of(signedIn.person, params.id))
  answer(getOwnPart, ({ signedIn, params }) => ownParts.of(signedIn.person, params.id))
  answer(listHands, ({ signedIn, params }) => workshopHands.list(signedIn.person, params.id))
  answer(commandHands, ({ signedIn, params, input }) =>
    workshopHands.command(signedIn.person, params.id, input),
  )
}
