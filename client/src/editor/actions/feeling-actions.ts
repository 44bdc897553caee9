import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { Editor } from '../editor.ts'
import { feelEdits } from '../feelings.ts'
import { feelInPrivate, isRatingAsked } from '../round/feel-in-private.ts'
import type { Action } from './action.ts'

const feel = <Id extends string>(id: Id, key: string, feeling: Feeling | null): Action<`feeling-${Id}`> => ({
  id: `feeling-${id}`,
  group: 'feeling',
  keys: [key],
  enabled: (editor) => hasTouchpoint(editor) && (editor.canEdit() || isRatingAsked(editor)),
  run: (editor) => (isRatingAsked(editor) ? feelInPrivate(editor, feeling) : feelOnBoard(editor, feeling)),
})

const feelOnBoard = (editor: Editor, feeling: Feeling | null): void =>
  void editor.edit(
    feelEdits(
      editor.document.store.get(),
      editor.get().selection,
      { personas: editor.personas(), all: editor.boardPersonas() },
      feeling,
    ),
  )

/** Digits alone: browsers keep Alt and Ctrl with a digit for their tabs. */
export const feelingActions = [
  feel('disappointing', '1', -2),
  feel('poor', '2', -1),
  feel('okay', '3', 0),
  feel('good', '4', 1),
  feel('delighting', '5', 2),
  feel('unrated', '0', null),
] as const

function hasTouchpoint({ get, document }: Editor): boolean {
  const { elements } = document.store.get()
  return [...get().selection].some((id) => elements.get(id)?.kind === 'touchpoint')
}
