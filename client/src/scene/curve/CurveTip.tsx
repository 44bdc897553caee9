import { Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useScene } from '../scene.ts'
import { listenToCurve } from './listen-to-curve.ts'
import type { FoundDot } from './seen-curve.ts'

// Nobody points at a dot before the curve is there.
const CurveNumbers = lazyPart(async () => ({
  default: (await import('./CurveNumbers.tsx')).CurveNumbers,
}))

/** The numbers of the dot under the pointer; a click leads to its touchpoint. */
export function CurveTip() {
  const scene = useScene()
  const [found, setFound] = useState<FoundDot | null>(null)
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
    return canvas ? listenToCurve(canvas, scene, setFound) : undefined
  }, [scene])
  return (
    found && (
      <Suspense>
        <CurveNumbers found={found} />
      </Suspense>
    )
  )
}
