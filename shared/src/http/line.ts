import { z } from 'zod'
import { cleanLine, isVisible } from '../clean-text.ts'

/** A line of text with something to see; too long is refused with the count, never cut. */
export const line = (maxChars: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, 'It must not be empty')
        .max(maxChars, { error: ({ input }) => `${String(input).length} of ${maxChars} characters` })
        .refine((text) => text === '' || isVisible(text)),
    )
    // For the API's description, which does not look behind the transformation.
    .meta({ minLength: 1, maxLength: maxChars })
