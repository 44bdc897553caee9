import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { EditorState } from '../editor.ts'

/** Whose text is being typed by the one who works here, on the board or beside it. */
export const typedIn = ({ editing, typing }: EditorState): ElementId | null => editing ?? typing
