import { queryOptions } from '@tanstack/react-query'
import {
  type WorkshopView,
  changeWorkshop,
  commandWorkshop,
  countWorkshop,
  createWorkshop,
  getWorkshop,
  joinWorkshop,
  listBoardResults,
  listOwnSecrets,
  listResults,
  listWorkshops,
  removeWorkshop,
  tellSecret,
} from '@wegpunkt/shared/http/workshop-routes'
import type { CustomerContact, WorkshopFormat } from '@wegpunkt/shared/workshop/choices'
import type { PhaseInput } from '@wegpunkt/shared/workshop/phase'
import type { SecretCommand } from '@wegpunkt/shared/workshop/secret'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import { call } from './call.ts'

/** A workshop as it is now. Throws the server's Problem, or a NetworkFailure, as all of these do. */
export const askWorkshop = (id: string): Promise<WorkshopView> => call(getWorkshop, { params: { id } })

/** The same for one that is not on, which is kept beside the board; `revealed`: how many results its board has. */
export const workshopQuery = (id: string, revealed = 0) =>
  queryOptions({ queryKey: ['workshop', id, revealed], queryFn: () => askWorkshop(id) })

/** All workshops of a board. */
export const workshopsQuery = (board: string, revealed = 0) =>
  queryOptions({
    queryKey: ['workshops', board, revealed],
    queryFn: () => call(listWorkshops, { params: { id: board } }),
  })

type NewWorkshop = { title: string; format: WorkshopFormat; phases?: PhaseInput[] }

export const prepareWorkshop = (board: string, input: NewWorkshop): Promise<WorkshopView> =>
  call(createWorkshop, { params: { id: board }, input })

export const editWorkshop = (
  id: string,
  input: { title?: string; phases?: PhaseInput[] },
): Promise<WorkshopView> => call(changeWorkshop, { params: { id }, input })

export const eraseWorkshop = (id: string): Promise<void> => call(removeWorkshop, { params: { id } })

/** What a moderator does to it. */
export const doInWorkshop = (id: string, input: WorkshopCommand): Promise<WorkshopView> =>
  call(commandWorkshop, { params: { id }, input })

type PartTaken = {
  department: string | null
  isNamed: boolean
  customerContact: CustomerContact | null
}

export const takePart = (id: string, input: PartTaken): Promise<void> =>
  call(joinWorkshop, { params: { id }, input })

export const workshopCounts = (id: string) => call(countWorkshop, { params: { id } })

/** What one has said oneself and is not revealed. */
export const ownSecretsQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshop-secrets', id],
    queryFn: () => call(listOwnSecrets, { params: { id } }),
  })

export const sayInSecret = (id: string, input: SecretCommand) => call(tellSecret, { params: { id }, input })

export const resultsQuery = (id: string) =>
  queryOptions({ queryKey: ['workshop-results', id], queryFn: () => call(listResults, { params: { id } }) })

/** Of all workshops of a board; `revealed`: how many there are, as the rows of the board say. */
export const boardResultsQuery = (board: string, revealed: number) =>
  queryOptions({
    queryKey: ['board-results', board, revealed],
    queryFn: () => call(listBoardResults, { params: { id: board } }),
    staleTime: Infinity,
  })
