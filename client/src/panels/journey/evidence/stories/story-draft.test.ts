import { MAX_STORY_CHARS } from '@wegpunkt/shared/limits'
import { describe, expect, it } from 'vitest'
import { checkStory, newStory } from './story-draft.ts'

describe('a story that is typed in', () => {
  it('[P316] M35 needs a title alone, and no consent is assumed', () => {
    expect(checkStory({ ...newStory, title: '  Saved the wedding \u0007' })).toEqual({
      ...newStory,
      title: 'Saved the wedding',
      consent: 'unknown',
      named: false,
    })
  })

  it('[P316] M35 is refused with the reason and the count', () => {
    expect(checkStory({ ...newStory, title: ' \u2800 ', text: 'x'.repeat(MAX_STORY_CHARS + 1) })).toEqual({
      refusals: {
        title: { refused: 'empty', values: {} },
        text: { refused: 'too-long', values: { count: MAX_STORY_CHARS + 1, most: MAX_STORY_CHARS } },
      },
    })
    expect(checkStory({ ...newStory, title: 'x', teller: 'n'.repeat(81) })).toEqual({
      refusals: { teller: { refused: 'too-long', values: { count: 81, most: 80 } } },
    })
  })
})
