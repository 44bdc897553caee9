import { Suspense, useState } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const BoardExport = lazyPart(async () => {
  const [{ BoardExport }] = await Promise.all([
    import('./BoardExport.tsx'),
    loadPart('exports'),
    loadPart('pictures'),
  ])
  return { default: BoardExport }
})

/** Comes when somebody first wants to take something out of the board, and stays: files are made while it is closed. */
export function ExportPart({ version }: { version?: string }) {
  const opened = useEditorState(({ panel }) => panel === 'export')
  const [wanted, setWanted] = useState(opened)
  if (opened && !wanted) setWanted(true)
  return (
    wanted && (
      <Suspense>
        <BoardExport version={version} />
      </Suspense>
    )
  )
}
