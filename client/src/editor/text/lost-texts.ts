import type { Edit } from '@wegpunkt/shared/board/edits'
import { type ElementId, createElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Connector, Element } from '@wegpunkt/shared/board/schema'
import { longWordsOf, wordsOf } from '@wegpunkt/shared/board/words'
import { can, roles } from '@wegpunkt/shared/access/roles'
import type { Peer } from '../../document/board-document.ts'
import type { Editor } from '../editor.ts'
import { typedIn } from './typed-in.ts'

/** What somebody else has removed although one had just written in it. */
export type LostText = {
  readonly id: ElementId
  /** As it was, with all that was written. */
  readonly element: Element
  /** What went with it because it ended there. */
  readonly connectors: readonly (readonly [ElementId, Connector])[]
  /** Who removed it, as far as anybody can know. */
  readonly by: string | null
  /** Whether one was still typing. */
  readonly typing: boolean
}

/** Tells of texts that somebody else removes while one types in them, or before the server has them. */
export function watchLostTexts(editor: Editor, tell: (lost: LostText) => void): () => void {
  const { store, status, presence, onRemovedByOthers } = editor.document
  /** What has been written in since the server had everything, with the words from before. */
  const written = new Map<ElementId, string>()

  const watch = (): void => {
    const id = typedIn(editor.get())
    if (status.get().state === 'saved') for (const key of written.keys()) if (key !== id) written.delete(key)
    const element = id === null || written.has(id) ? undefined : store.get().elements.get(id)
    if (id !== null && element) written.set(id, allWordsOf(element))
  }
  const hear = (removed: Elements): void => {
    for (const [id, element] of removed) {
      const typing = id === typedIn(editor.get())
      const before = written.get(id)
      written.delete(id)
      if (!typing && (before === undefined || before === allWordsOf(element))) continue
      tell({ id, element, connectors: connectorsOf(id, removed), by: removerOf(id, presence.get()), typing })
    }
  }
  watch()
  const stops = [editor.subscribe(watch), status.subscribe(watch), onRemovedByOthers(hear)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Adds it again with its text, and the connectors that still have something to connect, in one step of undo. */
export function putBack(editor: Editor, lost: LostText): void {
  const { elements } = editor.document.store.get()
  // Somebody may have brought it back meanwhile: this one then stands beside it.
  const id = elements.has(lost.id) ? createElementId() : lost.id
  const isThere = (end: Connector['from']): boolean =>
    typeof end !== 'string' || end === id || elements.has(end)
  const connectors = id === lost.id ? lost.connectors : []
  const edits: Edit[] = [[id, lost.element] as const, ...connectors]
    .filter(
      ([key, value]) => value.kind !== 'connector' || (!elements.has(key) && ends(value).every(isThere)),
    )
    .map(([key, value]) => ({ do: 'add', in: 'elements', id: key, value }))
  if (editor.edit(edits)) editor.select([id])
}

const allWordsOf = (element: Element): string => `${wordsOf(element)}\n${longWordsOf(element)}`

const ends = ({ from, to }: Connector) => [from, to]

const connectorsOf = (id: ElementId, removed: Elements): LostText['connectors'] =>
  [...removed].flatMap(([key, element]) =>
    element.kind === 'connector' && key !== id && ends(element).includes(id) ? [[key, element] as const] : [],
  )

// Yjs does not say who removed something: it was whoever had it in hand, or the only one who could.
function removerOf(id: ElementId, peers: readonly Peer[]): string | null {
  const holders = peers.filter(({ selection }) => selection.includes(id))
  const editors = peers.filter(({ person }) => {
    const role = roles.find((known) => known === person.role)
    return role !== undefined && can(role, 'board.edit')
  })
  return onlyName(holders) ?? (holders.length === 0 ? onlyName(editors) : null)
}

function onlyName(peers: readonly Peer[]): string | null {
  const [first, ...rest] = new Map(peers.map(({ person }) => [person.id, person.name])).values()
  return rest.length === 0 ? (first ?? null) : null
}
