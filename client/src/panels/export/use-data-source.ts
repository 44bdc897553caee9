import { useQuery, useQueryClient } from '@tanstack/react-query'
import { exportSpoken } from '@wegpunkt/shared/http/file-routes'
import { useMemo } from 'react'
import { loadAsset, loadLengths } from '../../api/assets.ts'
import { personasQuery } from '../../api/board-list.ts'
import { call } from '../../api/call.ts'
import { boardQuery } from '../../api/boards.ts'
import { membersQuery } from '../../api/members.ts'
import { loadPortrait } from '../../api/portraits.ts'
import { useBoardDocument } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { useToday } from '../../ui/use-today.ts'
import type { DataSource } from './data-source.ts'

/** The board that is shown around this component: as it is today, or as a snapshot has it. */
export function useDataSource({ isPast }: { isPast: boolean }): DataSource {
  const document = useBoardDocument()
  const { boardId, rowState, personas, departments } = useBoardInfo()
  const queries = useQueryClient()
  const locale = useLocale()
  const today = useToday()
  const title = useQuery(boardQuery(boardId)).data?.title ?? ''
  return useMemo(
    () => ({
      boardId,
      title,
      encoded: () => document.encoded(),
      rowState,
      personas,
      departments,
      names: async () => {
        const members = await queries.ensureQueryData(membersQuery)
        return new Map(members.map(({ id, name }) => [id, name]))
      },
      locale,
      today,
      loadPicture: (asset, signal) => loadAsset({ board: boardId, asset }, 'original', signal),
      loadLengths: (ids, signal) => loadLengths(boardId, ids, signal),
      loadPersonas: () => queries.ensureQueryData(personasQuery),
      loadPortrait,
      loadSpoken: isPast ? null : (signal) => call(exportSpoken, { params: { id: boardId }, signal }),
    }),
    [document, boardId, title, rowState, personas, departments, queries, locale, today, isPast],
  )
}
