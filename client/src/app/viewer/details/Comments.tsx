import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { openLinkDesk } from '../../../panels/comments/desk/link-desk.ts'
import { ViewerThreads } from '../../../panels/comments/ViewerThreads.tsx'
import { Ground } from '../ground/Ground.tsx'
import { useQuietEditor } from '../ground/use-quiet-editor.ts'
import { useLinkDesk } from '../use-link-desk.ts'
import { useTexts } from '../speak.ts'

/** What is said of a touchpoint, where the link shows it. */
export function Comments({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const editor = useQuietEditor()
  const desk = useLinkDesk(openLinkDesk)
  if (!editor || !desk) return null
  return (
    <Ground editor={editor}>
      <ViewerThreads desk={desk} id={id} heading={t('details.comments')} />
    </Ground>
  )
}
