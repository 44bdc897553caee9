import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const OptionsRow = lazyPart(async () => ({ default: (await import('./OptionsRow.tsx')).OptionsRow }))

/** What the next note, shape or stroke will look like, while one of their tools is taken. */
export function ToolOptions() {
  const has = useEditorState(
    ({ tool }) => tool === 'note' || tool === 'shape' || tool === 'ink' || tool === 'eraser',
  )
  return (
    has && (
      <Suspense>
        <OptionsRow />
      </Suspense>
    )
  )
}
