import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Peer } from '../../document/board-document.ts'
import { type Doing, doingOf, elementsOf } from '../../editor/people/doing.ts'
import { isOwnMatter } from '../../editor/people/presence-mirror.ts'
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
  const others = peers.filter(({ caret, gesture }) => caret ?? gesture)
  const own = others.length > 0 ? ownHold(state) : null
  if (!own) return null
  const doings = doingsWith(new Set(own.ids), others)
  for (const id of own.ids) {
    const theirs = doings.get(id)?.filter(({ doing }) => doing !== 'typing' || own.doing !== 'typing')
    const first = theirs?.[0]
    if (!theirs || !first) continue
    const { doing } = first
    const names = theirs.filter((other) => other.doing === doing).map(({ name }) => name)
    return { id, names: [...new Set(names)], doing, also: doing === own.doing }
  }
  return null
}

type Theirs = { readonly doing: Doing; readonly name: string }

/** By element, what these people do with it. Asked at each step of a drag: each list is gone through once. */
function doingsWith(ids: ReadonlySet<ElementId>, peers: readonly Peer[]): ReadonlyMap<ElementId, Theirs[]> {
  const doings = new Map<ElementId, Theirs[]>()
  const add = (id: ElementId, doing: Doing | null, { person: { name } }: Peer): void => {
    if (doing && ids.has(id)) doings.set(id, [...(doings.get(id) ?? []), { doing, name }])
  }
  for (const peer of peers) {
    const { caret, gesture } = peer
    if (caret) add(caret.id, 'typing', peer)
    // Who types in it does that above all.
    if (gesture) for (const id of elementsOf(gesture)) if (id !== caret?.id) add(id, doingOf(gesture), peer)
  }
  return doings
}

function ownHold({ preview, editing }: Pick<EditorState, 'preview' | 'editing'>) {
  if (editing !== null) return { ids: [editing], doing: 'typing' as const }
  if (!preview || isOwnMatter(preview)) return null
  const doing = doingOf(preview)
  return doing && { ids: elementsOf(preview), doing }
}
