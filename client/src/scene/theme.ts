import type { Feeling, NoteColor } from '@wegpunkt/shared/board/schema'

/** Every colour of the canvas. Konva needs values, so CSS variables do not serve here. */
export type SceneTheme = {
  readonly scheme: 'light' | 'dark'
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
  readonly onAccent: string
  readonly card: {
    readonly fill: string
    readonly fillSoft: string
    readonly line: string
    readonly shadow: string
  }
  readonly connector: string
  readonly note: Readonly<
    Record<NoteColor, { readonly fill: string; readonly line: string; readonly ink: string }>
  >
  readonly feeling: Readonly<Record<Feeling, string>>
  /** For what belongs to no department. */
  readonly nobody: string
}

const light: SceneTheme = {
  scheme: 'light',
  canvas: '#f4f3f0',
  grid: { surface: '#fbfaf8', line: '#e5e2dc', edge: '#d2cec6', tint: 0.045 },
  ink: '#23211d',
  inkSoft: '#625e57',
  accent: '#4f58d9',
  accentSoft: 'rgba(79, 88, 217, 0.1)',
  onAccent: '#ffffff',
  card: { fill: '#ffffff', fillSoft: '#f7f5f1', line: '#d8d4cc', shadow: 'rgba(45, 38, 25, 0.07)' },
  connector: '#777169',
  note: {
    yellow: { fill: '#fff1b8', line: '#ecd98a', ink: '#3a3006' },
    blue: { fill: '#d3e9fb', line: '#aacfec', ink: '#0d2c46' },
    green: { fill: '#d6f0dc', line: '#aed9b9', ink: '#10351c' },
    pink: { fill: '#fbdce8', line: '#ecb6ca', ink: '#471527' },
    orange: { fill: '#ffe0c2', line: '#f0c196', ink: '#45260a' },
    violet: { fill: '#e4dcfb', line: '#c6b8ef', ink: '#2a1c52' },
    grey: { fill: '#ebe8e3', line: '#d1ccc4', ink: '#2c2925' },
  },
  feeling: { [-2]: '#b83a05', [-1]: '#d9772b', 0: '#7d776e', 1: '#8672d8', 2: '#5637c0' },
  nobody: '#a39d93',
}

const dark: SceneTheme = {
  scheme: 'dark',
  canvas: '#171614',
  grid: { surface: '#1d1c1a', line: '#2e2c29', edge: '#403d38', tint: 0.07 },
  ink: '#efece6',
  inkSoft: '#aca69c',
  accent: '#8f97ff',
  accentSoft: 'rgba(143, 151, 255, 0.14)',
  onAccent: '#14131f',
  card: { fill: '#2a2825', fillSoft: '#23211f', line: '#48443e', shadow: 'rgba(0, 0, 0, 0.28)' },
  connector: '#989186',
  note: {
    yellow: { fill: '#574a1c', line: '#75652b', ink: '#fbf0c4' },
    blue: { fill: '#1f405a', line: '#2f5b7d', ink: '#d7ebfb' },
    green: { fill: '#214a2e', line: '#326641', ink: '#d6f2de' },
    pink: { fill: '#592b3d', line: '#7a3e56', ink: '#fcdfea' },
    orange: { fill: '#5b3819', line: '#7d5028', ink: '#ffe5cc' },
    violet: { fill: '#40336b', line: '#594990', ink: '#e7dffd' },
    grey: { fill: '#3c3935', line: '#55514a', ink: '#efece6' },
  },
  feeling: { [-2]: '#ff8748', [-1]: '#dd9560', 0: '#9d968b', 1: '#a898f0', 2: '#9a82ff' },
  nobody: '#77716a',
}

export const sceneTheme = (scheme: 'light' | 'dark'): SceneTheme => (scheme === 'dark' ? dark : light)

/** `#rrggbb` with an opacity. */
export function faded(color: string, opacity: number): string {
  const [r, g, b] = channelsOf(color)
  return `rgba(${r}, ${g}, ${b}, ${opacity})`
}

function channelsOf(color: string): [number, number, number] {
  const value = /^#[\da-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0x888888
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
