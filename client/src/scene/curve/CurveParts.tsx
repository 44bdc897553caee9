import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import { usePalette, useScene } from '../scene.ts'
import type { SceneTheme } from '../theme.ts'
import { CurveTip } from './CurveTip.tsx'
import type { CurvePersona } from './seen-curve.ts'
import { watchCurve } from './watch-curve.ts'

/** The emotion curve on the canvas, and what it says under the pointer. */
export function CurveParts() {
  const scene = useScene()
  const { theme } = usePalette()
  const { rows } = useBoardInfo()
  const personas = useCurvePersonas(theme)
  const { store } = scene.editor.document

  useEffect(() => {
    const stop = watchCurve({ store, rows, personas, theme, changed: scene.curve.set })
    return () => {
      stop()
      scene.curve.set(null)
    }
  }, [store, rows, personas, theme, scene])
  return <CurveTip />
}

/** Whose curves are shown. A persona keeps its colour while others are hidden. */
function useCurvePersonas(theme: SceneTheme): readonly CurvePersona[] {
  const { t } = useTranslation('scene')
  const { personas } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  return useMemo(() => {
    const colorOf = (index: number): string => theme.persona[index % theme.persona.length] ?? theme.accent
    const all = personas.map(({ id, name }, i): CurvePersona => ({ id, name, color: colorOf(i) }))
    if (all.length === 0) return [{ id: ANY_PERSONA, name: t('curve.anyone'), color: colorOf(0) }]
    return shown === null ? all : all.filter(({ id }) => id === shown)
  }, [personas, shown, theme, t])
}
