import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { ViewerThreads } from '../../../panels/comments/ViewerThreads.tsx'
import { Ground } from '../ground/Ground.tsx'
import { useQuietEditor } from '../ground/use-quiet-editor.ts'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'

/** What is said of a touchpoint, where the link shows it. */
export function Comments({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const { link, rowState } = useViewing()
  const editor = useQuietEditor()
  if (!editor) return null
  return (
    <Ground editor={editor}>
      <ViewerThreads view={link} version={rowState.comments} id={id} heading={t('details.comments')} />
    </Ground>
  )
}
