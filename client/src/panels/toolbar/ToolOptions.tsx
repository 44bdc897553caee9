import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import type { ToolName } from '../../editor/tool.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const OptionsRow = lazyPart(async () => {
  const [{ OptionsRow }] = await Promise.all([import('./OptionsRow.tsx'), loadPart('panels')])
  return { default: OptionsRow }
})

/** Whether the row over the tools is there while this one is in use. */
export const hasOptions = (tool: ToolName): boolean =>
  tool === 'note' || tool === 'shape' || tool === 'ink' || tool === 'eraser'

/** What the next note, shape or stroke will look like, while one of their tools is taken. */
export function ToolOptions() {
  const has = useEditorState(({ tool }) => hasOptions(tool))
  return (
    has && (
      <Suspense>
        <OptionsRow />
      </Suspense>
    )
  )
}
