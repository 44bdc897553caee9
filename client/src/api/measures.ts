import { queryOptions } from '@tanstack/react-query'
import { acceptMeasure, declineMeasure, listMyMeasures, takeMeasure } from '@wegpunkt/shared/http/row-routes'
import { call } from './call.ts'

/** One's own measures and those one was asked for, on all boards. */
export const myMeasuresQuery = queryOptions({
  queryKey: ['my-measures'],
  queryFn: () => call(listMyMeasures),
})

const steps = { take: takeMeasure, accept: acceptMeasure, decline: declineMeasure } as const
export type MeasureStep = keyof typeof steps

/** Who answers for a measure: the server alone knows who was faster (METHOD.md M37). Throws its Problem, or a NetworkFailure. */
export const stepOfMeasure = (step: MeasureStep, board: string, row: string) =>
  call(steps[step], { params: { id: board, row } })
