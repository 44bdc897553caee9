import { problemTypes } from '@wegpunkt/shared/http/problem'
import { Contribution } from '@wegpunkt/shared/workshop/contribution'
import { SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { z } from 'zod'

/** Something somebody has said and the server has not answered yet, or has not taken. */
export const OutboxEntry = z.object({
  /** What it is about: what is said of the same later takes its place. */
  key: z.string(),
  run: z.string(),
  wish: z.discriminatedUnion('to', [
    z.object({ to: z.literal('workshop'), command: SecretCommand }),
    z.object({ to: z.literal('board'), command: Contribution }),
  ]),
  /** Why it was not taken. Words of people stay until they have done something about it. */
  refused: z.enum(problemTypes as unknown as [string]).optional(),
})
export type OutboxEntry = z.infer<typeof OutboxEntry>

/** What one person has on this device of one workshop. */
export const Kept = z.object({ draft: z.string(), entries: z.array(OutboxEntry).readonly() })
export type Kept = z.infer<typeof Kept>

/** The words in it that somebody has typed; null where there are none. */
export function wordsIn({ wish }: OutboxEntry): string | null {
  const { command } = wish
  if (command.do === 'keep-note') return command.note.text
  if (command.do === 'add-note' || command.do === 'change') return command.text ?? null
  return null
}
