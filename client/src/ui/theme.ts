import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core'
import { boardVariables } from './board-colors.ts'

/** Neutral warm greys, light to dark; 5 is the lightest that outlines a control (≥ 3 on white), 6 the lightest for text. */
const grey: MantineColorsTuple = [
  '#faf9f7',
  '#f3f2ef',
  '#e8e6e1',
  '#d9d6d0',
  '#bcb8b0',
  '#8a867e',
  '#67635c',
  '#524f49',
  '#37352f',
  '#24221e',
]

/** The same greys for the dark appearance, from text (0) to the deepest ground (9), as Mantine orders them. */
const greyDark: MantineColorsTuple = [
  '#e9e7e3',
  '#cfccc6',
  '#aba79f',
  '#979289',
  '#4a4741',
  '#37352f',
  '#2a2825',
  '#1f1e1b',
  '#181715',
  '#11100f',
]

const indigo: MantineColorsTuple = [
  '#eef0ff',
  '#dfe2ff',
  '#bcc2fb',
  '#9da6f8',
  '#828cf3',
  '#5f6ae8',
  '#4f58d9',
  '#4249bd',
  '#363c99',
  '#2b2f75',
]

/** Red is for what destroys or fails, and for nothing else. */
const red: MantineColorsTuple = [
  '#fdf0ed',
  '#fadcd6',
  '#f2b5aa',
  '#ea8c7c',
  '#e46f5c',
  '#d4513c',
  '#b83a26',
  '#9c2f1e',
  '#7d2618',
  '#5e1c12',
]

const CONTROL_RADIUS = '6px'

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  colors: { gray: grey, dark: greyDark, indigo, red },
  primaryColor: 'indigo',
  primaryShade: 6,
  white: '#ffffff',
  black: '#24221e',
  defaultRadius: CONTROL_RADIUS,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: CONTROL_RADIUS, md: '8px', lg: '12px', xl: '999px' },
  shadows: {
    sm: '0 1px 2px rgb(36 34 30 / 8%)',
    md: '0 4px 16px rgb(36 34 30 / 14%)',
    lg: '0 12px 32px rgb(36 34 30 / 20%)',
  },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
      h4: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Card: { defaultProps: { radius: 'md' } },
    Paper: { defaultProps: { radius: 'md' } },
    Modal: {
      defaultProps: { radius: 'md', centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      // A shadow alone does not lift it off a dark board.
      styles: {
        title: { fontSize: '16px', fontWeight: 650 },
        content: { border: '1px solid light-dark(transparent, var(--wp-line))' },
      },
    },
    Badge: { defaultProps: { tt: 'none', fw: 500 } },
    Radio: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Tabs: { styles: { tab: { fontSize: '14px' } } },
    Menu: { defaultProps: { radius: 'md', shadow: 'md', withinPortal: true } },
    Popover: { defaultProps: { radius: 'md', shadow: 'md' } },
    Alert: { defaultProps: { radius: 'md' } },
  },
})

/** What Mantine has no name for. Every colour of ours in CSS comes from here. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': grey[6],
    '--mantine-color-placeholder': grey[6],
    '--mantine-color-error': red[6],
    '--mantine-color-anchor': indigo[6],
    '--wp-ground': grey[0],
    '--wp-sunken': grey[1],
    '--wp-line': grey[2],
    '--wp-control-line': grey[5],
    '--wp-accent-soft': indigo[0],
    '--wp-accent-text': indigo[7],
    '--wp-found': '#ffe27a',
    '--wp-found-text': '#24221e',
    '--wp-found-line': '#9a6f00',
    ...boardVariables('light'),
  },
  dark: {
    '--mantine-color-body': greyDark[7],
    '--mantine-color-dimmed': greyDark[2],
    '--mantine-color-placeholder': greyDark[3],
    '--mantine-color-error': red[3],
    '--mantine-color-anchor': indigo[3],
    '--wp-ground': greyDark[8],
    '--wp-sunken': greyDark[6],
    '--wp-line': greyDark[5],
    '--wp-control-line': '#7d796f',
    '--wp-accent-soft': '#2a2c4d',
    '--wp-accent-text': indigo[2],
    '--wp-found': '#ecc94b',
    '--wp-found-text': '#1f1e1b',
    '--wp-found-line': '#ecc94b',
    ...boardVariables('dark'),
    '--mantine-color-indigo-light': '#2a2c4d',
    '--mantine-color-indigo-light-hover': '#33365f',
    '--mantine-color-indigo-light-color': indigo[2],
  },
})
