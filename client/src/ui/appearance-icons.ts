import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'

export const appearanceIcons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }
