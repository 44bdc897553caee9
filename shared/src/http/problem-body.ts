import { z } from 'zod'
import { problemTypes } from './problem-types.ts'

/** One input that was refused: the path into the input ("email") and why. */
export const FieldIssue = z.object({ path: z.string(), message: z.string() })
export type FieldIssue = z.infer<typeof FieldIssue>

/** The body of every answer that is not a success, `application/problem+json` (RFC 9457). */
export const ProblemBody = z.object({
  type: z.enum(problemTypes),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** Which inputs were refused, for forms. */
  fields: z.array(FieldIssue).optional(),
  /** With `weak-password`: too short, repeating or counting, among the first that are tried, or built on names. */
  weakness: z.enum(['short', 'repetitive', 'frequent', 'personal']).optional(),
  /** With `too-many-requests`, `busy` and `unavailable`: how long to wait. */
  retryAfterSeconds: z.number().optional(),
  /** With `internal`: what to quote when asking the operator. */
  requestId: z.string().optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>
