import { queryOptions } from '@tanstack/react-query'
import {
  type AtDoor,
  type Door,
  type Joined,
  type WorkshopPeopleList,
  changeDoor,
  changeWorkshopPeople,
  enterAsGuest,
  getDoor,
  joinAsGuest,
  listWorkshopPeople,
  lookAtDoor,
  makeJoinLink,
} from '@wegpunkt/shared/http/join-routes'
import type { InputOf, OutputOf } from '@wegpunkt/shared/http/route'
import { call } from './call.ts'

/** What a link or code opens. Throws the server's Problem, or a NetworkFailure, as all of these do. */
export const doorQuery = (link: string) =>
  queryOptions({
    queryKey: ['at-door', link],
    queryFn: (): Promise<AtDoor> => call(lookAtDoor, { params: { link } }),
    retry: false,
  })

export const join = (link: string, input: InputOf<typeof joinAsGuest>): Promise<Joined> =>
  call(joinAsGuest, { params: { link }, input })

export const enter = (link: string): Promise<Joined> => call(enterAsGuest, { params: { link } })

/** The door as moderators see it. */
export const workshopDoorQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshop-door', id],
    queryFn: (): Promise<Door> => call(getDoor, { params: { id } }),
  })

export const setDoor = (id: string, input: InputOf<typeof changeDoor>): Promise<Door> =>
  call(changeDoor, { params: { id }, input })

export type JoinLink = OutputOf<typeof makeJoinLink>

export const makeLink = (id: string, renew: boolean): Promise<JoinLink> =>
  call(makeJoinLink, { params: { id }, input: { renew } })

export const workshopPeopleQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshop-people', id],
    queryFn: (): Promise<WorkshopPeopleList> => call(listWorkshopPeople, { params: { id } }),
  })

export const changePeople = (
  id: string,
  input: InputOf<typeof changeWorkshopPeople>,
): Promise<WorkshopPeopleList> => call(changeWorkshopPeople, { params: { id }, input })
