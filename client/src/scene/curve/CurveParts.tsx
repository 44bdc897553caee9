import { useEffect } from 'react'
import { useBoardInfo } from '../../editor/board-info.ts'
import { usePalette, useScene } from '../scene.ts'
import { CurveTip } from './CurveTip.tsx'
import { useCurvePersonas } from './use-curve-personas.ts'
import { watchCurve } from './watch-curve.ts'

/** The emotion curve on the canvas, and what it says under the pointer. */
export function CurveParts() {
  const scene = useScene()
  const { theme } = usePalette()
  const { rows } = useBoardInfo()
  const personas = useCurvePersonas(theme)
  const { store } = scene.editor.document

  useEffect(() => {
    const stop = watchCurve({ store, rows, personas, theme, changed: (now) => scene.curve.set(now) })
    return () => {
      stop()
      scene.curve.set(null)
    }
  }, [store, rows, personas, theme, scene])
  return <CurveTip />
}
