import type { Feeling, NoteColor } from '@wegpunkt/shared/board/schema'

export type Scheme = 'light' | 'dark'

type NoteLook = {
  readonly fill: string
  readonly line: string
  readonly ink: string
  /** For what is drawn in the colour alone: strokes, outlines, shapes that are filled. */
  readonly strong: string
}

/** How notes look, on the canvas and beside it: their paper, its edge, and what is written on it. */
export const noteColors: Readonly<Record<Scheme, Readonly<Record<NoteColor, NoteLook>>>> = {
  light: {
    yellow: { fill: '#fff1b8', line: '#ecd98a', ink: '#3a3006', strong: '#a97c00' },
    blue: { fill: '#d3e9fb', line: '#aacfec', ink: '#0d2c46', strong: '#1c75bd' },
    green: { fill: '#d6f0dc', line: '#aed9b9', ink: '#10351c', strong: '#2a8449' },
    pink: { fill: '#fbdce8', line: '#ecb6ca', ink: '#471527', strong: '#c4356f' },
    orange: { fill: '#ffe0c2', line: '#f0c196', ink: '#45260a', strong: '#b85307' },
    violet: { fill: '#e4dcfb', line: '#c6b8ef', ink: '#2a1c52', strong: '#6a4bcf' },
    grey: { fill: '#ebe8e3', line: '#d1ccc4', ink: '#2c2925', strong: '#5f5a52' },
  },
  dark: {
    yellow: { fill: '#6a5700', line: '#8a741c', ink: '#fbf0c4', strong: '#e3bd45' },
    blue: { fill: '#124f88', line: '#2a6fae', ink: '#d7ebfb', strong: '#62aee8' },
    green: { fill: '#14602f', line: '#2b8650', ink: '#d6f2de', strong: '#5fba7d' },
    pink: { fill: '#842553', line: '#ad4175', ink: '#fcdfea', strong: '#e97fa9' },
    orange: { fill: '#86330d', line: '#ac5226', ink: '#ffe5cc', strong: '#f09a58' },
    violet: { fill: '#553aa2', line: '#7459c6', ink: '#e7dffd', strong: '#a993f2' },
    grey: { fill: '#47443f', line: '#66615a', ink: '#efece6', strong: '#b3ada3' },
  },
}

/** From deep orange (disappointing) over grey to violet (delighting); never red against green (DESIGN.md). */
export const feelingColors: Readonly<Record<Scheme, Readonly<Record<Feeling, string>>>> = {
  light: { [-2]: '#b83a05', [-1]: '#d9772b', 0: '#7d776e', 1: '#8672d8', 2: '#5637c0' },
  dark: { [-2]: '#ff8748', [-1]: '#dd9560', 0: '#9d968b', 1: '#a898f0', 2: '#9a82ff' },
}

/** For what is a persona's, in the order of the board. */
export const personaColors: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#4f58d9', '#0b7f79', '#a3397f', '#8a6500', '#55616f'],
  dark: ['#8f97ff', '#4fc4bd', '#e58ac3', '#d9b24a', '#a9b5c2'],
}

/** The same for CSS. */
export const noteFill = (color: string): string => `var(--wp-note-${color})`
export const strongColor = (color: string): string => `var(--wp-strong-${color})`
export const feelingColor = (feeling: Feeling): string => `var(--wp-feeling-${feeling})`

/** What a mark in a small picture of a board stands for. */
type Mark = { readonly kind: string; readonly color: string | null }
const NEUTRAL = 'var(--mantine-color-gray-5)'

/**
 * The colour of a mark, as the element is seen from afar on the board: a card in that of its department, a note in its
 * own, a form in the colour of its lines.
 */
export function markFill({ kind, color }: Mark, department: string | undefined): string {
  if (kind === 'touchpoint') return department ?? NEUTRAL
  if (color === null) return NEUTRAL
  return kind === 'note' ? noteFill(color) : strongColor(color)
}

/** What `noteFill` and `feelingColor` refer to. */
export const boardVariables = (scheme: Scheme): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(noteColors[scheme]).map(([color, { fill }]) => [`--wp-note-${color}`, fill]),
    ...Object.entries(noteColors[scheme]).map(([color, { strong }]) => [`--wp-strong-${color}`, strong]),
    ...Object.entries(feelingColors[scheme]).map(([feeling, color]) => [`--wp-feeling-${feeling}`, color]),
  ])
