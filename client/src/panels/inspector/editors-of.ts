import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Peer } from '../../document/board-document.ts'
import { doingWith } from '../../editor/people/doing.ts'

/** The names of those who type in an element or have it in hand, each once. */
export function editorsOf(peers: readonly Peer[], id: ElementId): string[] {
  const editing = peers.filter((peer) => doingWith(peer, id) !== null)
  return [...new Map(editing.map(({ person }) => [person.id, person.name])).values()]
}
