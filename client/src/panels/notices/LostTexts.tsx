import { Suspense, useState } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { typedIn } from '../../editor/text/typed-in.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const LostTextsWatch = lazyPart(async () => {
  const [{ LostTextsWatch }] = await Promise.all([import('./LostTextsWatch.tsx'), loadPart('panels')])
  return { default: LostTextsWatch }
})

/** Watches what one writes from the first letter on: who only looks at a board has nothing to lose. */
export function LostTexts() {
  const isTyping = useEditorState((state) => typedIn(state) !== null)
  const [hasTyped, setTyped] = useState(false)
  if (isTyping && !hasTyped) setTyped(true)
  return (
    hasTyped && (
      <Suspense>
        <LostTextsWatch />
      </Suspense>
    )
  )
}
