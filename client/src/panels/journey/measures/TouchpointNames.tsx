import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { TouchpointLink } from '../TouchpointLink.tsx'

/** Where a measure or an idea begins; each leads to its card. */
export function TouchpointNames({ ids }: { ids: readonly ElementId[] }) {
  return ids.map((id) => <TouchpointLink key={id} id={id} />)
}
