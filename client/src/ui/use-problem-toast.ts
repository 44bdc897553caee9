import { showToast } from './toasts.ts'
import { useProblemText } from './use-problem-text.ts'

/** For what failed and has no form to say so. */
export function useProblemToast(): (error: unknown) => void {
  const problemText = useProblemText()
  return (error) => {
    showToast({ color: 'red', message: problemText(error), role: 'alert' })
  }
}
