import { describe, expect, it } from 'vitest'
import { contrast } from '../ui/readable-on.ts'
import { sceneTheme } from './theme.ts'

describe.each(['light', 'dark'] as const)('the colours of the canvas, %s', (scheme) => {
  const theme = sceneTheme(scheme)

  it('[C7] text can be read on everything it stands on', () => {
    for (const ground of [theme.card.fill, theme.card.fillSoft, theme.grid.surface, theme.canvas]) {
      expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme.inkSoft, ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const { ink, fill } of Object.values(theme.note))
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5)
  })

  it('[C7] lines and signs that mean something stand out', () => {
    for (const sign of [theme.accent, theme.connector, ...Object.values(theme.feeling), ...theme.persona]) {
      expect(contrast(sign, theme.card.fill)).toBeGreaterThanOrEqual(3)
      expect(contrast(sign, theme.grid.surface)).toBeGreaterThanOrEqual(3)
    }
  })
})
