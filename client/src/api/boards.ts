import { queryOptions } from '@tanstack/react-query'
import {
  BoardSummary,
  getBoard,
  getThumbnail,
  listBoards,
  listPersonas,
} from '@wegpunkt/shared/http/board-routes'
import { z } from 'zod'
import { call } from './call.ts'
import { remembering } from './remembering.ts'

/** Who is on a board changes by the minute; a list that is looked at asks again. */
const PRESENCE_STALE_MS = 15_000

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  queryFn: () => remembering('boards', z.array(BoardSummary), () => call(listBoards)),
  refetchInterval: PRESENCE_STALE_MS,
})

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ['board', id],
    queryFn: () => remembering(`board.${id}`, BoardSummary, () => call(getBoard, { params: { id } })),
  })

/** Asked for again when the board has changed: the time of its last change is part of the key. */
export const thumbnailQuery = (id: string, updatedAt: string) =>
  queryOptions({
    queryKey: ['thumbnail', id, updatedAt],
    queryFn: () => call(getThumbnail, { params: { id } }),
    staleTime: Infinity,
  })

export const personasQuery = queryOptions({ queryKey: ['personas'], queryFn: () => call(listPersonas) })
