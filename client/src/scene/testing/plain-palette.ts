import type { Palette } from '../paint/palette.ts'
import { sceneTheme } from '../theme.ts'

/** For tests: the light colours, without words, departments, personas and pictures. */
export const plainPalette: Palette = {
  theme: sceneTheme('light'),
  department: () => null,
  customer: false,
  personas: [],
  channel: () => ({ label: '', icon: '' }),
  fonts: 0,
  words: { untitled: '', indirect: '', frame: '', slots: ['', '', ''] },
}
