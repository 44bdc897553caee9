import { useCallback } from 'react'
import { showToast } from '../../../ui/toasts.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'

/** Does something, and says why where it is refused. Tells whether it was done. */
export function useTold(): (act: () => Promise<unknown>) => Promise<boolean> {
  const problemText = useProblemText()
  return useCallback(
    async (act) => {
      try {
        await act()
        return true
      } catch (error) {
        showToast({ color: 'red', message: problemText(error), role: 'alert' })
        return false
      }
    },
    [problemText],
  )
}
