import { Suspense, useState } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const ShortcutSheet = lazyPart(async () => {
  const [{ ShortcutSheet }] = await Promise.all([import('./ShortcutSheet.tsx'), loadPart('panels')])
  return { default: ShortcutSheet }
})

/** The sheet comes when somebody first asks for it, and stays to close as it opened. */
export function Shortcuts() {
  const opened = useEditorState(({ panel }) => panel === 'shortcuts')
  const [wanted, setWanted] = useState(opened)
  if (opened && !wanted) setWanted(true)
  return (
    wanted && (
      <Suspense>
        <ShortcutSheet />
      </Suspense>
    )
  )
}
