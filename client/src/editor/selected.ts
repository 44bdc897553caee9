import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Element, ElementOf, Kind } from '@wegpunkt/shared/board/schema'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useEditor } from './context.ts'
import type { Editor } from './editor.ts'
import { type Selected, selectedElements } from './selected-elements.ts'

export type { Selected }
export type SelectedOf<K extends Kind> = Selected<ElementOf<K>>

/** What is selected, as it is now. */
export function useSelected(): readonly Selected[] {
  const editor = useEditor()
  const last = useRef<readonly Selected[]>([])
  const { store } = editor.document
  const subscribe = useCallback((listener: () => void) => watchSelected(editor, listener), [editor])
  return useSyncExternalStore(subscribe, () => {
    last.current = selectedElements(last.current, editor.get().selection, store.get().elements)
    return last.current
  })
}

/** While somebody types on the board, the fields beside it follow after so long: no letter waits for them. */
const FOLLOW_AFTER_MS = 150

function watchSelected(editor: Editor, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    if (editor.get().editing === null) return listener()
    timer ??= setTimeout(() => {
      timer = undefined
      listener()
    }, FOLLOW_AFTER_MS)
  }
  const stops = [editor.subscribe(listener), editor.document.store.subscribe(follow)]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** All of them, if all are of this kind; else null. */
export function allOf<K extends Kind>(selected: readonly Selected[], kind: K): SelectedOf<K>[] | null {
  // The kind is the tag of the union, which TypeScript cannot narrow by a generic.
  const same = selected.filter(({ element }) => element.kind === kind) as SelectedOf<K>[]
  return same.length > 0 && same.length === selected.length ? same : null
}

/** What they have in common; undefined where they differ. */
export function common<T extends Element, V extends string | number | null>(
  selected: readonly { readonly element: T }[],
  read: (element: T) => V,
): V | undefined {
  const values = new Set(selected.map(({ element }) => read(element)))
  return values.size === 1 ? [...values][0] : undefined
}

type Fields = Extract<Edit, { do: 'set'; in: 'elements' }>['to']

/** Sets the same fields of all of them, in one step of undo. */
export function useSetFields(selected: readonly Selected[]): (to: Fields) => void {
  const editor = useEditor()
  return (to) => {
    editor.edit(selected.map(({ id }): Edit => ({ do: 'set', in: 'elements', id, to })))
  }
}
