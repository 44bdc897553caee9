import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const Links = lazyPart(async () => ({ default: (await import('./Links.tsx')).Links }))

/** Below the one element that is selected: the links in its text, to be opened. */
export function LinkBubble() {
  const id = useEditorState(({ selection, editing, preview, menu }) => {
    const [only, another] = selection
    return only !== undefined && another === undefined && editing === null && !preview && !menu ? only : null
  })
  return (
    id !== null && (
      <Suspense>
        <Links id={id} />
      </Suspense>
    )
  )
}
