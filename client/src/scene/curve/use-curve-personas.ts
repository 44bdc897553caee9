import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import type { SceneTheme } from '../theme.ts'
import type { CurvePersona } from './seen-curve.ts'

/** Whose curves are shown. A persona keeps its colour while others are hidden. */
export function useCurvePersonas(theme: SceneTheme): readonly CurvePersona[] {
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
