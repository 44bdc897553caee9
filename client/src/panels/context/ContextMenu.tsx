import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

// Nobody asks for it before the board is there.
const OpenMenu = lazyPart(async () => {
  const [{ OpenMenu }] = await Promise.all([import('./OpenMenu.tsx'), loadPart('panels')])
  return { default: OpenMenu }
})

/** Opens where the right button, a long press or the Menu key asked for it. */
export function ContextMenu() {
  const at = useEditorState(({ menu }) => menu)
  return (
    at && (
      <Suspense>
        {/* A new one for each place: the dropdown is measured again where it opens. */}
        <OpenMenu key={at.join()} at={at} />
      </Suspense>
    )
  )
}
