import { queryOptions } from '@tanstack/react-query'
import { listJourneys } from '@wegpunkt/shared/http/journey-routes'
import { call } from './call.ts'

/** All journeys of the workspace with their teams, scores and dates. */
export const journeysQuery = queryOptions({ queryKey: ['journeys'], queryFn: () => call(listJourneys) })
