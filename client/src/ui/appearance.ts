import { localStorageColorSchemeManager } from '@mantine/core'

/** Light, dark or like the system. Also read by public/first-paint.js. */
export const appearance = localStorageColorSchemeManager({ key: 'wegpunkt.appearance' })

export const appearances = ['light', 'dark', 'auto'] as const
