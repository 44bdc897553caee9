import { getProtocol, listParked, park, unpark } from '@wegpunkt/shared/http/protocol-routes'
import type { Parking } from '../../services/parking.ts'
import type { Protocols } from '../../services/protocols.ts'
import type { Answer } from './answer.ts'

type Parts = { readonly protocols: Protocols; readonly parking: Parking }

export function protocolRoutes(answer: Answer, { protocols, parking }: Parts): void {
  answer(getProtocol, ({ signedIn, params }) => protocols.of(signedIn.person, params.id))
  answer(listParked, async ({ signedIn, params }) => ({
    parked: await parking.list(signedIn.person, params.id),
  }))
  answer(park, async ({ signedIn, params, input }) => ({
    parked: await parking.park(signedIn.person, params.id, input),
  }))
  answer(unpark, async ({ signedIn, params }) => {
    await parking.remove(signedIn.person, params.id, params.parked)
    return undefined
  })
}
