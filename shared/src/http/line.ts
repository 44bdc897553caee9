import { z } from 'zod'

/** Text as people type it: trimmed, NFC, without control characters; too long is refused, never cut. */
export const line = (maxChars: number) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(maxChars))
    // For the API's description, which does not look behind the transformation.
    .meta({ minLength: 1, maxLength: maxChars })
