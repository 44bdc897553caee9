import type { Problem } from '@wegpunkt/shared/http/problem'
import { problemTitles } from '@wegpunkt/shared/http/problem-titles'

/** For the log: what exactly was wrong, which the client only sees as a number. */
export function reasonOf(problem: Problem): string | undefined {
  const cause = problem.cause instanceof Error ? problem.cause.message : undefined
  return problem.extra.detail ?? cause ?? problemTitles[problem.type]
}
