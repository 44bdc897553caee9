import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from '../api/query-client.ts'
import { meQuery } from '../api/session.ts'
import { appearance } from '../ui/appearance.ts'
import { HintLayer } from '../ui/HintLayer.tsx'
import { theme } from '../ui/theme.ts'
import { cssVariables } from '../ui/theme-colors.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { createAppRouter } from './router.tsx'

// The login ended: what is on the screen is asked for again, which leads to the sign-in page. An open
// board and a phone in a workshop say it themselves and stay: they may hold what is nowhere else.
const queries = createQueryClient(() => {
  if (queries.getQueryData(meQuery.queryKey) === null) return
  if (/^\/(b|companion)\//.test(router.state.location.pathname)) return
  queries.setQueryData(meQuery.queryKey, null)
  void router.invalidate()
})
const router = createAppRouter(queries)

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={appearance}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <Toasts />
        <HintLayer />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
