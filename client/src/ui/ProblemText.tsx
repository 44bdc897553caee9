import { useProblemText } from './use-problem-text.ts'

/** A problem as a sentence that changes with the language. */
export function ProblemText({ error }: { error: unknown }) {
  return useProblemText()(error)
}
