import type { ElementId } from '../../board/element-id.ts'
import type { Journey } from '../journey.ts'

/** From what ends relationships with customers to what would only be nicer. */
export const severities = ['serious', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/** What a rule found: about what, and what a sentence about it needs to know. The words are the client's. */
export type Found = {
  /** Ids of what it is about, so that one finding keeps its name. None where a board has it once at most. */
  readonly about: readonly string[]
  /** Where to jump: a touchpoint or a stage of the board. */
  readonly element?: ElementId
  /** Where to jump else: the id of a row. */
  readonly row?: string
  readonly values?: Readonly<Record<string, string | number>>
}

export type Rule = {
  readonly id: string
  readonly severity: Severity
  readonly find: (journey: Journey) => readonly Found[]
}

export const once = (isFound: boolean, values: Found['values'] = {}): readonly Found[] =>
  isFound ? [{ about: [], values }] : []

export const at = (element: ElementId, values: Found['values'] = {}): Found => ({
  about: [element],
  element,
  values,
})
