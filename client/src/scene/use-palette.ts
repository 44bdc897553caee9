import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../editor/board-info.ts'
import { useEditorState } from '../editor/context.ts'
import { ratedPersonas } from '../editor/core.ts'
import { useBoardImages } from './images/use-board-images.ts'
import { whenFontsArrive } from './paint/font.ts'
import { whenInkArrives } from './paint/ink-outliner.ts'
import { makePalette } from './paint/make-palette.ts'
import type { Palette } from './paint/palette.ts'
import { forgetTextLayouts } from './paint/text-layout.ts'
import { sceneTheme } from './theme.ts'

/** The palette for these departments, this language and this colour scheme. A new one makes everything be drawn again. */
export function useOwnPalette(): Palette {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const { departments, locale } = useBoardInfo()
  const personas = usePersonas()
  const customer = useEditorState(({ lens }) => lens.customer)
  const { t } = useTranslation('scene')
  const fonts = useArrivals()
  const images = useBoardImages()
  const looks = useMemo(
    () => makePalette({ theme: sceneTheme(scheme), departments, locale, personas, customer, fonts, t }),
    [departments, locale, scheme, t, fonts, personas, customer],
  )
  // Apart, since pictures arrive later and change nothing but pictures.
  return useMemo((): Palette => ({ ...looks, ...(images && { images }) }), [looks, images])
}

/** Counts how often something arrived with which all is drawn anew: fonts, in which lines break elsewhere, and ink. */
function useArrivals(): number {
  const [arrivals, setArrivals] = useState(0)
  useEffect(() => {
    const count = (): void => setArrivals((before) => before + 1)
    const stops = [
      whenInkArrives(count),
      whenFontsArrive(() => {
        forgetTextLayouts()
        count()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return arrivals
}

/** Whose feelings are shown: one persona's, or every one's of the board. */
export function usePersonas(): readonly string[] {
  const { personas } = useBoardInfo()
  const persona = useEditorState((state) => state.persona)
  return useMemo(
    () =>
      ratedPersonas(
        persona,
        personas.map(({ id }) => id),
      ),
    [personas, persona],
  )
}
