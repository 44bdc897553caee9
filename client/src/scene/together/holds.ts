import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Peer } from '../../document/board-document.ts'
import { type Doing, doingOf, doingWith, elementsOf } from '../../editor/doing.ts'
import { isOwnMatter } from '../../editor/presence-mirror.ts'
import type { EditorState } from '../../editor/editor.ts'

/** Two people have the same thing in hand. */
export type SharedHold = {
  readonly id: ElementId
  readonly names: readonly string[]
  /** What the others do with it. */
  readonly doing: Doing
  /** Whether one does the same oneself. */
  readonly also: boolean
}

/** What others do with what one has in hand oneself; null while nobody does. Typing together is no conflict. */
export function sharedHold(
  state: Pick<EditorState, 'preview' | 'editing'>,
  peers: readonly Peer[],
): SharedHold | null {
  const own = ownHold(state)
  if (!own) return null
  for (const id of own.ids) {
    const others = peers.flatMap((peer) => {
      const doing = doingWith(peer, id)
      return doing && !(doing === 'typing' && own.doing === 'typing')
        ? [{ doing, name: peer.person.name }]
        : []
    })
    const [first] = others
    if (!first) continue
    const { doing } = first
    const names = others.filter((other) => other.doing === doing).map(({ name }) => name)
    return { id, names: [...new Set(names)], doing, also: doing === own.doing }
  }
  return null
}

function ownHold({ preview, editing }: Pick<EditorState, 'preview' | 'editing'>) {
  if (editing !== null) return { ids: [editing], doing: 'typing' as const }
  if (!preview || isOwnMatter(preview)) return null
  const doing = doingOf(preview)
  return doing && { ids: elementsOf(preview), doing }
}
