import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { CommentList } from './CommentList.tsx'

/** All comments of the board, as a view of the journey's sheet. */
export function CommentsView() {
  const desk = useStore(useEditor().comments)
  return desk ? <CommentList desk={desk} /> : <SheetLoading />
}
