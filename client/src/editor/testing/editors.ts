import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import { type ActionId, actionOf } from '../actions/actions.ts'
import { isEnabled } from '../actions/action.ts'
import { createEditor } from '../create-editor.ts'
import type { ImageServer } from '../images/image-server.ts'
import { boardOf } from './boards.ts'
import type { fakeDocument } from './fake-document.ts'

/** An editor over the grid with these elements, 1200 × 700 on the screen, for someone of service. */
export const editorOn = (...edits: readonly Edit[]) => editorOf(boardOf(...edits))

export function editorOf(
  board: ReturnType<typeof fakeDocument>,
  personas: readonly string[] = [],
  images?: ImageServer,
) {
  const editor = createEditor(board.document, {
    me: { department: 'service' },
    personas: () => personas,
    ...(images && { images }),
  })
  editor.resize([1200, 700])
  const elements = () => board.document.store.get().elements
  return {
    ...board,
    editor,
    element: (id: string): Element | undefined => elements().get(id),
    idsOf: (kind: Kind): string[] => [...elements()].flatMap(([id, e]) => (e.kind === kind ? [id] : [])),
    selected: (): string[] => [...editor.get().selection],
    can: (id: ActionId): boolean => isEnabled(actionOf(id), editor),
    /** Runs an action as keys and buttons do. */
    run: (id: ActionId): void => {
      if (isEnabled(actionOf(id), editor)) actionOf(id).run(editor)
    },
  }
}
