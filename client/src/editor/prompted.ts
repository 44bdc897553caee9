import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { promptOf } from '@wegpunkt/shared/workshop/prompts'

/** What somebody is asked for right now; null where nobody is to know whose ideas came of it (METHOD.md M38). */
export function promptNow(workshop: WorkshopView | null, me: string): IdeaPrompt | null {
  const dealt = workshop?.attention.dealt
  if (!workshop || !dealt) return null
  const run = workshop.runs.find(({ id }) => id === workshop.run)
  return run?.isAnonymous === false ? promptOf(dealt, workshop.groups, me) : null
}

/** Notes that are begun remember what their author is asked for. What is pasted was written before. */
export const prompted = (edits: readonly Edit[], prompt: IdeaPrompt | null): readonly Edit[] =>
  prompt === null
    ? edits
    : edits.map((edit): Edit =>
        edit.do === 'add' && edit.in === 'elements' && edit.value.kind === 'note' && edit.value.text === ''
          ? { ...edit, value: { ...edit.value, prompt } }
          : edit,
      )
