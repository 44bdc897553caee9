import { Suspense } from 'react'
import { usePeers } from '../../document/hooks.ts'
import { useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { sharedHold } from './holds.ts'

const SharedHoldHint = lazyPart(async () => ({
  default: (await import('./SharedHoldHint.tsx')).SharedHoldHint,
}))

/** Says that somebody else has the same thing in hand. Nothing is locked by it. */
export function HoldHint() {
  const peers = usePeers()
  const preview = useEditorState((state) => state.preview)
  const editing = useEditorState((state) => state.editing)
  const hold = sharedHold({ preview, editing }, peers)
  return (
    hold && (
      <Suspense>
        <SharedHoldHint hold={hold} />
      </Suspense>
    )
  )
}
