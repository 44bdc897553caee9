import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { z } from 'zod'

export type Fault = 'required' | 'email' | 'tooLong' | 'password' | 'wrongPassword' | 'other'

/** Why one input is refused. A component, so that it changes with the language while it stands there. */
export function FieldFault({ fault, count = 0 }: { fault: Fault; count?: number }) {
  const { t } = useTranslation('app')
  return t(`invalid.${fault}`, { count })
}

/** What a schema has against the values of a form, by field; only the first fault of each. */
export function fieldErrors(schema: z.ZodType, values: Record<string, unknown>): Record<string, ReactNode> {
  const parsed = schema.safeParse(values)
  const errors: Record<string, ReactNode> = {}
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0])
    errors[field] ??= faultOf(issue, values[field])
  }
  return errors
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): ReactNode {
  if (value === null || value === undefined) return <FieldFault fault="required" />
  if (typeof value === 'string' && value.trim() === '') return <FieldFault fault="required" />
  if (issue.code === 'too_big') return <FieldFault fault="tooLong" count={Number(issue.maximum)} />
  if (issue.code === 'too_small') return <FieldFault fault="password" count={Number(issue.minimum)} />
  if (issue.code === 'invalid_format' && issue.format === 'email') return <FieldFault fault="email" />
  return <FieldFault fault="other" />
}
