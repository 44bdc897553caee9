import { phase } from '@wegpunkt/shared/workshop/testing/workshops'
import { expect, it } from 'vitest'
import { type PhaseDraft, checkDraft, draftOf, phaseRules } from './phase-draft.ts'

const draft = draftOf(phase('a', { activity: 'notes' }))
const rules = (more: Partial<PhaseDraft>, format: 'meeting' | 'idea-campaign' = 'meeting') =>
  checkDraft({ ...draft, ...more }, format).rules

it('[P466] what a phase may not say is told at its field before it is sent', () => {
  expect(rules({})).toEqual({})
  expect(rules({ name: ' ' })).toEqual({ name: 'name' })
  expect(rules({ name: 'x'.repeat(121) })).toEqual({ name: 'nameLong' })
  expect(rules({ prompt: 'x'.repeat(501) })).toEqual({ prompt: 'promptLong' })
  for (const minutes of ['', '0', '-5', '2.5', 'zehn'])
    expect(rules({ minutes })).toEqual({ minutes: 'minutes' })
  expect(rules({ minutes: '1441' })).toEqual({ minutes: 'minutesDay' })
  expect(rules({ minutes: '1441' }, 'idea-campaign')).toEqual({})
  expect(rules({ minutes: '144001' }, 'idea-campaign')).toEqual({ minutes: 'minutesCampaign' })
  expect(rules({ visibility: 'private', right: 'edit' })).toEqual({ right: 'secretEdit' })
  expect(rules({ activity: 'rating', right: 'view' })).toEqual({ right: 'needsHands' })
  expect(rules({ name: '', minutes: '0' })).toEqual({ name: 'name', minutes: 'minutes' })
  expect(new Set(phaseRules).size).toBe(phaseRules.length)
})

it('[P466] numbers of votes matter where there is a vote, and nowhere else', () => {
  const voting = { activity: 'voting' } as const
  expect(rules({ ...voting, votes: '0' })).toEqual({ votes: 'votes' })
  expect(rules({ ...voting, perElement: 'x' })).toEqual({ perElement: 'perElement' })
  expect(rules({ ...voting, votes: '3', perElement: '4' })).toEqual({ perElement: 'perElementMore' })
  expect(rules({ votes: '0', perElement: 'x' })).toEqual({})
})

it('[P466] what is right is a whole phase to be sent', () => {
  const { whole } = checkDraft({ ...draft, minutes: ' 12 ', activity: 'voting', votes: '3' }, 'meeting')
  expect(whole).toMatchObject({ name: 'Phase a', minutes: 12, votes: 3, perElement: 2 })
  expect(checkDraft({ ...draft, name: '' }, 'meeting').whole).toBeNull()
})
