import { z } from 'zod'
import { cleanLine } from '../clean-text.ts'

/** Letters and signs that have nothing to see are none. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * Text as people type it, in one line: trimmed, NFC, without control characters, with something to see; too long
 * is refused, never cut.
 */
export const line = (maxChars: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, 'It must not be empty')
        .max(maxChars, { error: ({ input }) => `${String(input).length} of ${maxChars} characters` })
        .refine((text) => text === '' || VISIBLE.test(text)),
    )
    // For the API's description, which does not look behind the transformation.
    .meta({ minLength: 1, maxLength: maxChars })

/** Text of several lines: as it was typed, but for control characters, which PostgreSQL does not take. */
export const prose = (maxChars: number) =>
  z
    .string()
    .max(maxChars)
    .transform((text) => text.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, ''))
    .meta({ maxLength: maxChars })
