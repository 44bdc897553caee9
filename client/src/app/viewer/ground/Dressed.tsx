import '@mantine/core/styles.css'
import '../../../ui/ground.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { appearance } from '../../../ui/appearance.ts'
import { theme } from '../../../ui/theme.ts'
import { cssVariables } from '../../../ui/theme-colors.ts'

/** Around what looks as it does on the pages of those who work here; the page of a link begins without that. */
export function Dressed({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={appearance}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
