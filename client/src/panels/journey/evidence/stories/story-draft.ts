import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkLine, checkOptionalLine, checkProse } from '@wegpunkt/shared/journey/checks/text'
import type { FieldsOf } from '@wegpunkt/shared/journey/row-fields'
import { MAX_NAME_CHARS, MAX_STORY_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'

export type StoryFields = FieldsOf<'story'>

export const newStory: StoryFields = {
  title: '',
  text: '',
  touchpointIds: [],
  consent: 'unknown',
  teller: '',
  named: false,
  persona: null,
}

/** A story as it would be kept, or what is refused of it by field (METHOD.md M35). */
export function checkStory(
  story: StoryFields,
): StoryFields | { readonly refusals: Readonly<Partial<Record<'title' | 'text' | 'teller', Refusal>>> } {
  const title = checkLine(story.title, MAX_TITLE_CHARS)
  const text = checkProse(story.text, MAX_STORY_CHARS)
  const teller = checkOptionalLine(story.teller, MAX_NAME_CHARS)
  if (isRefused(title) || isRefused(text) || isRefused(teller))
    return {
      refusals: {
        ...(isRefused(title) && { title }),
        ...(isRefused(text) && { text }),
        ...(isRefused(teller) && { teller }),
      },
    }
  return { ...story, title, text, teller }
}
