import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Peer } from '../../document/board-document.ts'
import { doingOf, elementsOf } from '../../editor/people/doing.ts'

/** The names of the people at each element, each once. */
export function namesByElement(peers: readonly Peer[]): ReadonlyMap<ElementId, readonly string[]> {
  const names = new Map<ElementId, string[]>()
  for (const { person, caret, gesture, selection } of peers) {
    const held = gesture && doingOf(gesture) ? elementsOf(gesture) : []
    for (const id of new Set([...(caret ? [caret.id] : []), ...held, ...selection])) {
      const there = names.get(id) ?? []
      if (!there.includes(person.name)) names.set(id, [...there, person.name])
    }
  }
  return names
}
