import { NoteColor } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../ui/readable-on.ts'
import { sceneTheme } from '../theme.ts'
import { inkColor } from './ink.ts'
import { shapeLook } from './shape.ts'

describe.each(['light', 'dark'] as const)('what is drawn, %s', (scheme) => {
  const theme = sceneTheme(scheme)
  const grounds = [theme.card.fill, theme.grid.surface, theme.canvas]

  it('[C40] the text of a shape can be read on every colour and filling', () => {
    for (const color of [undefined, ...NoteColor.options]) {
      for (const fill of [undefined, 'none', 'soft', 'solid'] as const) {
        const look = shapeLook({ color, fill }, theme)
        for (const ground of look.fill === null ? grounds : [look.fill])
          expect(contrast(look.ink, ground)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('[C40] outlines and strokes stand out from the board', () => {
    for (const ground of grounds) {
      for (const color of NoteColor.options) {
        expect(contrast(inkColor(color, theme), ground)).toBeGreaterThanOrEqual(3)
        expect(contrast(shapeLook({ color, fill: 'none' }, theme).line, ground)).toBeGreaterThanOrEqual(3)
        expect(contrast(shapeLook({ color }, theme).line, ground)).toBeGreaterThanOrEqual(3)
      }
      expect(contrast(shapeLook({}, theme).line, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})
