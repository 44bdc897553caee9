import { queryOptions } from '@tanstack/react-query'
import { getThumbnail } from '@wegpunkt/shared/http/board-routes'
import { listPersonas } from '@wegpunkt/shared/http/persona-routes'
import { call } from './call.ts'

/** Asked for again when the board has changed: the time of its last change is part of the key. */
export const thumbnailQuery = (id: string, updatedAt: string) =>
  queryOptions({
    queryKey: ['thumbnail', id, updatedAt],
    queryFn: () => call(getThumbnail, { params: { id } }),
    staleTime: Infinity,
  })

export const personasQuery = queryOptions({ queryKey: ['personas'], queryFn: () => call(listPersonas) })
