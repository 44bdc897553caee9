import { queryOptions } from '@tanstack/react-query'
import {
  getBoard,
  listBoards,
  readBoardSummaries,
  readBoardSummary,
} from '@wegpunkt/shared/http/opening-routes'
import { call } from './call.ts'
import { remembering } from './remembering.ts'

/** Who is on a board changes by the minute; a list that is looked at asks again. */
const PRESENCE_STALE_MS = 15_000

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  queryFn: () => remembering('boards', readBoardSummaries, () => call(listBoards)),
  refetchInterval: PRESENCE_STALE_MS,
})

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ['board', id],
    queryFn: () => remembering(`board.${id}`, readBoardSummary, () => call(getBoard, { params: { id } })),
  })
