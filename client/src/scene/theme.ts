import { type Scheme, feelingColors, noteColors, personaColors } from '../ui/board-colors.ts'

/** Every colour of the canvas. A canvas needs values, so CSS variables do not serve here. */
export type SceneTheme = {
  readonly canvas: string
  readonly grid: {
    readonly surface: string
    readonly line: string
    readonly edge: string
    readonly tint: number
  }
  readonly ink: string
  readonly inkSoft: string
  readonly accent: string
  readonly accentSoft: string
  readonly card: {
    readonly fill: string
    readonly fillSoft: string
    readonly line: string
    readonly shadow: string
  }
  readonly connector: string
  readonly note: (typeof noteColors)[Scheme]
  readonly feeling: (typeof feelingColors)[Scheme]
  /** For what is a persona's, in the order of the board. */
  readonly persona: readonly string[]
  /** For what belongs to no department. */
  readonly nobody: string
  /** For what ends a relationship. */
  readonly danger: string
}

const light: SceneTheme = {
  canvas: '#f4f3f0',
  grid: { surface: '#fbfaf8', line: '#e5e2dc', edge: '#d2cec6', tint: 0.045 },
  ink: '#23211d',
  inkSoft: '#625e57',
  accent: '#4f58d9',
  accentSoft: 'rgba(79, 88, 217, 0.1)',
  card: { fill: '#ffffff', fillSoft: '#f7f5f1', line: '#d8d4cc', shadow: 'rgba(45, 38, 25, 0.07)' },
  connector: '#777169',
  note: noteColors.light,
  feeling: feelingColors.light,
  persona: personaColors.light,
  nobody: '#a39d93',
  danger: '#b83a26',
}

const dark: SceneTheme = {
  canvas: '#171614',
  grid: { surface: '#1d1c1a', line: '#2e2c29', edge: '#403d38', tint: 0.07 },
  ink: '#efece6',
  inkSoft: '#aca69c',
  accent: '#a3a9ff',
  accentSoft: 'rgba(163, 169, 255, 0.14)',
  card: { fill: '#2a2825', fillSoft: '#23211f', line: '#48443e', shadow: 'rgba(0, 0, 0, 0.28)' },
  connector: '#989186',
  note: noteColors.dark,
  feeling: feelingColors.dark,
  persona: personaColors.dark,
  nobody: '#77716a',
  danger: '#ea8c7c',
}

export const sceneTheme = (scheme: Scheme): SceneTheme => (scheme === 'dark' ? dark : light)

/** `#rrggbb` with an opacity. */
export function faded(color: string, opacity: number): string {
  const [r, g, b] = channelsOf(color)
  return `rgba(${r}, ${g}, ${b}, ${opacity})`
}

function channelsOf(color: string): [number, number, number] {
  const value = /^#[\da-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0x888888
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
