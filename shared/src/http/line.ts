import { z } from 'zod'
import { cleanLine, cleanProse, isVisible } from '../clean-text.ts'

/** A line of text with something to see; too long is refused, never cut. */
export const line = (maxChars: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1)
        .max(maxChars)
        .refine((text) => text === '' || isVisible(text)),
    )
    // For the API's description, which does not look behind the transformation.
    .meta({ minLength: 1, maxLength: maxChars })

export const prose = (maxChars: number) =>
  z.string().max(maxChars).transform(cleanProse).meta({ maxLength: maxChars })
