import type { Touchpoint } from '../../board/schema.ts'

/** What a touchpoint says in words. */
const texts = [
  'title',
  'description',
  'customerView',
  'customerSays',
  'dealBreaker',
  'coreProcess',
] as const satisfies readonly (keyof Touchpoint)[]

/** What is chosen from few. */
const choices = [
  'contact',
  'channel',
  'department',
  'setting',
  'contactWith',
  'path',
  'status',
  'entry',
  'exit',
  'surveyHere',
] as const satisfies readonly (keyof Touchpoint)[]

export type TextChange = {
  readonly field: (typeof texts)[number] | 'promise' | 'benchmark'
  readonly before: string
  readonly after: string
}
export type ChoiceChange = {
  readonly field: (typeof choices)[number]
  /** Null: nothing was chosen. */
  readonly before: string | null
  readonly after: string | null
}

export function changedTexts(before: Touchpoint, after: Touchpoint): readonly TextChange[] {
  const plain = texts.map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
  const promise = {
    field: 'promise' as const,
    before: before.promise?.text ?? '',
    after: after.promise?.text ?? '',
  }
  const benchmark = {
    field: 'benchmark' as const,
    before: before.benchmark?.who ?? '',
    after: after.benchmark?.who ?? '',
  }
  return [...plain, promise, benchmark].filter((change) => change.before !== change.after)
}

export const changedChoices = (before: Touchpoint, after: Touchpoint): readonly ChoiceChange[] =>
  choices
    .map((field) => ({ field, before: chosen(before[field]), after: chosen(after[field]) }))
    .filter((change) => change.before !== change.after)

const chosen = (value: string | boolean | null | undefined): string | null =>
  value === undefined || value === null || value === '' ? null : String(value)
