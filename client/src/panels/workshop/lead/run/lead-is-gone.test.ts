import { expect, it } from 'vitest'
import { leadIsGone } from './lead-is-gone.ts'

const moderators = ['ann', 'bob', 'cat'].map((person) => ({ person, since: 0, hasVoice: false }))

it('[P473] a lead who is away is told of, with whom it falls to: whoever has moderated longest and is there', () => {
  const gone = (lead: string | null, ...here: string[]) => leadIsGone({ lead, moderators }, new Set(here))
  expect(gone('ann', 'ann', 'bob')).toBeNull()
  expect(gone('ann', 'cat', 'bob')).toEqual({ lead: 'ann', next: 'bob' })
  expect(gone('ann', 'dan')).toEqual({ lead: 'ann', next: null })
  expect(gone(null, 'cat')).toEqual({ lead: null, next: 'cat' })
})
