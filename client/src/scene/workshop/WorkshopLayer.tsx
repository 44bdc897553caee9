import { Suspense, useEffect } from 'react'
import { currentRun, phaseOf } from '@wegpunkt/shared/workshop/workshop'
import { useBoardDocument, useStore, useWorkshop } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { BeyondFocus } from './BeyondFocus.tsx'
import { PrivateMarks } from './PrivateMarks.tsx'

const AttentionLayer = lazyPart(async () => {
  const [{ AttentionLayer }] = await Promise.all([import('./AttentionLayer.tsx'), loadPart('attention')])
  return { default: AttentionLayer }
})

/** What a workshop shows on the board: where its phase is at work, and what only its author sees. */
export function WorkshopLayer() {
  const editor = useEditor()
  const workshop = useWorkshop()
  const contributions = useStore(useBoardDocument().contributions)
  const run = workshop && currentRun(workshop)
  const focus = (run && workshop && phaseOf(workshop, run)?.focus) ?? null
  useEffect(() => {
    editor.setFocus(focus)
    return () => editor.setFocus(null)
  }, [editor, focus])
  return (
    <>
      {focus && focus.on !== 'board' && <BeyondFocus focus={focus} />}
      {workshop && (workshop.attention.spotlight || workshop.attention.question) && (
        <Suspense>
          <AttentionLayer attention={workshop.attention} />
        </Suspense>
      )}
      {contributions && <PrivateMarks contributions={contributions} />}
    </>
  )
}
