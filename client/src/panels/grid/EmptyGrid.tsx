import { Suspense } from 'react'
import { useElementCount, useLanes, useSaveStatus, useStages } from '../../document/hooks.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import type { HeadTools } from './heads.ts'

const FirstStep = lazyPart(async () => ({ default: (await import('./FirstStep.tsx')).FirstStep }))

/** Says what a board without content is for. */
export function EmptyGrid({ tools }: { tools: HeadTools }) {
  const isFilled = [useStages().size, useLanes().size, useElementCount()].every((count) => count > 0)
  const { state } = useSaveStatus()
  if (state === 'loading' || !tools.canEdit || isFilled) return null
  return (
    <Suspense>
      <FirstStep tools={tools} />
    </Suspense>
  )
}
