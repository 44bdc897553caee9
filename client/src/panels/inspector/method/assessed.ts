import type { Assessment } from '@wegpunkt/shared/board/schema'
import { useSyncExternalStore } from 'react'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { assessEdits, commonAspect } from '../../../editor/method/assessing.ts'
import type { SelectedOf } from '../../../editor/selected.ts'

type Value<A extends keyof Assessment> = NonNullable<Assessment[A]>

/** What touchpoints are, in one respect, to the persona shown or to all of the board; and saying so. */
export function useAspect<A extends keyof Assessment>(
  selected: readonly SelectedOf<'touchpoint'>[],
  aspect: A,
): [now: Value<A> | null | 'mixed', write: (value: Value<A> | null) => void] {
  const editor = useEditor()
  const { store } = editor.document
  const assessments = useSyncExternalStore(store.subscribe, () => store.get().assessments)
  // Whose it is changes with the persona that is shown.
  useEditorState(({ persona }) => persona)
  const ids = selected.map(({ id }) => id)
  const now = commonAspect({ assessments }, ids, editor.personas(), aspect)
  const write = (value: Value<A> | null): void => {
    const whose = { personas: editor.personas(), all: editor.boardPersonas() }
    editor.edit(assessEdits(store.get(), ids, whose, aspect, value))
  }
  return [now, write]
}
