import { z } from 'zod'
import { cleanLine, cleanProse } from '../clean-text.ts'

/** What is longer is refused with the count, and never cut (METHOD.md, general rules for bad input). */
const bounded = (clean: (text: string) => string, maxChars: number) =>
  z
    .string()
    .transform(clean)
    .superRefine((text, context) => {
      if (text.length > maxChars) context.addIssue(`${text.length} of ${maxChars} characters`)
    })
    .meta({ maxLength: maxChars })

/** One line, which may be empty. */
export const rowLine = (maxChars: number) => bounded(cleanLine, maxChars)

/** Several lines, which may be empty. */
export const rowProse = (maxChars: number) => bounded(cleanProse, maxChars)

/** Several lines without which the row says nothing. */
export const neededProse = (maxChars: number) =>
  rowProse(maxChars)
    .refine((text) => text !== '', 'It must not be empty')
    .meta({ minLength: 1, maxLength: maxChars })
