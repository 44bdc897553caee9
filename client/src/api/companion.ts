import { queryOptions } from '@tanstack/react-query'
import {
  type Hands,
  type OwnPart,
  commandHands,
  getOwnPart,
  listHands,
  listSubjects,
} from '@wegpunkt/shared/http/companion-routes'
import { contribute } from '@wegpunkt/shared/http/workshop-routes'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import type { HandCommand } from '@wegpunkt/shared/workshop/hand'
import type { z } from 'zod'
import { call } from './call.ts'

/** What a phase is about. Another one once its run or what has been revealed of it is another. */
export const subjectsQuery = (id: string, run: string | null, secrecy: string) =>
  queryOptions({
    queryKey: ['workshop-subjects', id, run, secrecy],
    queryFn: () => call(listSubjects, { params: { id } }),
  })

/** As what one takes part. `groups`: how they are, of which the area of one's own is a part. */
export const ownPartQuery = (id: string, groups = '') =>
  queryOptions<OwnPart>({
    queryKey: ['workshop-part', id, groups],
    queryFn: () => call(getOwnPart, { params: { id } }),
  })

export const handsQuery = (id: string) =>
  queryOptions({ queryKey: ['workshop-hands', id], queryFn: () => call(listHands, { params: { id } }) })

export const doWithHands = (id: string, input: HandCommand): Promise<Hands> =>
  call(commandHands, { params: { id }, input })

/** Gives the id of the element that it is about. */
export const contributeTo = (board: string, input: z.input<typeof Contribution>): Promise<{ id: string }> =>
  call(contribute, { params: { id: board }, input })
