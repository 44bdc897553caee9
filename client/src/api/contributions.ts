import { contribute, listContributions, listOwnSecrets } from '@wegpunkt/shared/http/workshop-routes'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import { call } from './call.ts'
import { sayInSecret } from './workshops.ts'

/** What contributing asks of the server. All of it throws the server's Problem, or a NetworkFailure. */
export const contributionServer = {
  contribute: (board: string, input: Contribution) => call(contribute, { params: { id: board }, input }),
  ownElements: (board: string) => call(listContributions, { params: { id: board } }),
  say: sayInSecret,
  ownSecrets: (workshop: string) => call(listOwnSecrets, { params: { id: workshop } }),
}
