import { createTheme } from '@mantine/core'
import { grey, greyDark, indigo, red } from './theme-colors.ts'

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
    // The head of a dialog is no head of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // MenuDropdown says where the focus rests.
    Menu: {
      defaultProps: { radius: 'md', shadow: 'md', withinPortal: true, withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { radius: 'md', shadow: 'md' } },
    Alert: { defaultProps: { radius: 'md' } },
  },
})
