import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkTitle } from './measure-checks.ts'
import type { Measure } from './measure-list.ts'

type Steps = Measure['enablement']

/** The list of what people need for it, with one thing more (METHOD.md M40). */
export function withStep(steps: Steps, typed: string): Steps | Refusal {
  const text = checkTitle(typed)
  if (isRefused(text)) return text
  return [...steps, { text, isDone: false }]
}

export const withDone = (steps: Steps, at: number, isDone: boolean): Steps =>
  steps.map((step, i) => (i === at ? { ...step, isDone } : step))

export const withoutStep = (steps: Steps, at: number): Steps => steps.toSpliced(at, 1)
