import { queryOptions } from '@tanstack/react-query'
import { type Parked, getProtocol, listParked, park, unpark } from '@wegpunkt/shared/http/protocol-routes'
import { call } from './call.ts'

/** What is left of a workshop; `version`: of one that is still on, so that it is asked for again. */
export const protocolQuery = (id: string, version = 0) =>
  queryOptions({
    queryKey: ['protocol', id, version],
    queryFn: () => call(getProtocol, { params: { id } }),
  })

/** What a workshop of this version has put aside for later. */
export const parkedQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['parked', id, version],
    queryFn: async () => (await call(listParked, { params: { id } })).parked,
  })

export const parkInWorkshop = async (
  id: string,
  input: { key: string; text?: string; element?: string },
): Promise<Parked[]> => (await call(park, { params: { id }, input })).parked

export const unparkInWorkshop = (id: string, parked: string): Promise<void> =>
  call(unpark, { params: { id, parked } })
