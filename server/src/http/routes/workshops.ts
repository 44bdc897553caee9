import {
  changeWorkshop,
  commandWorkshop,
  contribute,
  countWorkshop,
  createWorkshop,
  getWorkshop,
  joinWorkshop,
  listBoardResults,
  listContributions,
  listOwnSecrets,
  listResults,
  listWorkshops,
  removeWorkshop,
  tellSecret,
} from '@wegpunkt/shared/http/workshop-routes'
import type { Contributions } from '../../services/contributions.ts'
import type { WorkshopLead } from '../../services/workshop-lead.ts'
import type { WorkshopPeople } from '../../services/workshop-people.ts'
import type { WorkshopSecrets } from '../../services/workshop-secrets.ts'
import type { Workshops } from '../../services/workshops.ts'
import type { Answer } from './answer.ts'

type Parts = {
  readonly workshops: Workshops
  readonly workshopLead: WorkshopLead
  readonly workshopPeople: WorkshopPeople
  readonly workshopSecrets: WorkshopSecrets
  readonly contributions: Contributions
}

export function workshopRoutes(answer: Answer, parts: Parts): void {
  const { workshops, workshopLead, workshopPeople, workshopSecrets, contributions } = parts

  answer(listWorkshops, ({ signedIn, params }) => workshops.list(signedIn.person, params.id))
  answer(createWorkshop, async ({ c, signedIn, params, input }) => {
    const made = await workshops.create(signedIn.person, params.id, input)
    c.header('location', `/api/workshops/${made.id}`)
    return made
  })
  answer(getWorkshop, ({ signedIn, params }) => workshops.get(signedIn.person, params.id))
  answer(changeWorkshop, ({ signedIn, params, input }) => workshops.change(signedIn.person, params.id, input))
  answer(removeWorkshop, async ({ signedIn, params }) => {
    await workshops.remove(signedIn.person, params.id)
    return undefined
  })
  answer(commandWorkshop, ({ signedIn, params, input }) =>
    workshopLead.command(signedIn.person, params.id, input),
  )

  answer(joinWorkshop, async ({ signedIn, params, input }) => {
    await workshopPeople.join(signedIn.person, params.id, input)
    return undefined
  })
  answer(countWorkshop, ({ signedIn, params }) => workshopPeople.counts(signedIn.person, params.id))
  answer(listResults, ({ signedIn, params }) => workshopPeople.results(signedIn.person, params.id))
  answer(listBoardResults, ({ signedIn, params }) => workshopPeople.boardResults(signedIn.person, params.id))

  answer(listOwnSecrets, ({ signedIn, params }) => workshopSecrets.own(signedIn.person, params.id))
  answer(tellSecret, ({ signedIn, params, input }) => workshopSecrets.tell(signedIn.person, params.id, input))

  answer(contribute, ({ signedIn, params, input }) =>
    contributions.contribute(signedIn.person, params.id, input),
  )
  answer(listContributions, ({ signedIn, params }) => contributions.own(signedIn.person, params.id))
}
