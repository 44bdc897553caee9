import { Suspense } from 'react'
import { useElementCount, useLanes, useSaveStatus, useStages } from '../../document/hooks.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import type { HeadTools } from './heads.ts'

// Most boards have something on them.
const FirstStep = lazyPart(async () => ({ default: (await import('./FirstStep.tsx')).FirstStep }))

/** Shown while a board has no content, or nothing to put it into. */
export function EmptyGrid({ tools }: { tools: HeadTools }) {
  const [stages, lanes, elements] = [useStages().size, useLanes().size, useElementCount()]
  const { state } = useSaveStatus()
  if (state === 'loading' || !tools.canEdit || (elements > 0 && stages > 0 && lanes > 0)) return null
  return (
    <Suspense>
      <FirstStep tools={tools} stages={stages} lanes={lanes} />
    </Suspense>
  )
}
