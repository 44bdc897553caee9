import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Link } from '@wegpunkt/shared/links/link'
import {
  type LinkChange,
  type MadeLink,
  type NewLink,
  change,
  linksQuery,
  make,
  renew,
  revoke,
} from '../../api/links.ts'
import { useBoardInfo } from '../../editor/board-info.ts'

/** How often somebody opened a link changes while one looks at the list. */
const ASK_EVERY_MS = 10_000

export function useLinks() {
  const { boardId } = useBoardInfo()
  return useQuery({ ...linksQuery(boardId), refetchInterval: ASK_EVERY_MS })
}

/** What one does with the links of the board; the list follows at once. */
export function useLinkChanges() {
  const { boardId } = useBoardInfo()
  const queries = useQueryClient()
  const { queryKey } = linksQuery(boardId)
  const put = (link: Link): void =>
    void queries.setQueryData(queryKey, (known = []) =>
      known.some(({ id }) => id === link.id)
        ? known.map((one) => (one.id === link.id ? link : one))
        : [link, ...known],
    )
  const onMade = ({ link }: MadeLink): void => put(link)
  return {
    make: useMutation({ mutationFn: (input: NewLink) => make(boardId, input), onSuccess: onMade }),
    change: useMutation({
      mutationFn: ({ id, to }: { id: string; to: LinkChange }) => change(id, to),
      onSuccess: put,
    }),
    renew: useMutation({ mutationFn: renew, onSuccess: onMade }),
    revoke: useMutation({
      mutationFn: revoke,
      onSuccess: (_, id) =>
        void queries.setQueryData(queryKey, (known = []) => known.filter((one) => one.id !== id)),
    }),
  }
}
