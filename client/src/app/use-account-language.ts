import { useMutation } from '@tanstack/react-query'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useChangeMe } from './use-change-me.ts'

/** Lets the account remember a language that was chosen while signed in. */
export function useAccountLanguage(): (locale: Locale) => void {
  const change = useChangeMe()
  return useMutation({ mutationFn: (locale: Locale) => change({ locale }) }).mutate
}
