import { expect, it } from 'vitest'
import { standIn } from './stand-in.ts'
import { after, phase, planned } from './testing/workshops.ts'
import { capOf } from './workshop.ts'

const prepared = after(planned(phase('a', { right: 'view' })), [1, { do: 'hand-over', to: 'bob' }])
const running = after(prepared, [2, { do: 'hand-over', to: 'ann' }], [3, { do: 'start' }])
const there = (...people: string[]) => ({
  present: new Set(people),
  owners: ['olga'],
  able: new Set(['ann', 'bob', 'olga']),
})

it('[K9] a lead who is gone is followed by the oldest moderator who is there, else by an owner', () => {
  expect(standIn(running, there('ann', 'bob'), 9)).toBe(running)
  expect(standIn(prepared, there(), 9)).toBe(prepared)
  const byBob = standIn(running, there('bob', 'olga'), 9)
  expect([byBob.lead, byBob.status, byBob.handOvers.at(-1)]).toEqual([
    'bob',
    'running',
    { at: 9, from: 'ann', to: 'bob', why: 'gone' },
  ])
  const byOlga = standIn(running, there('olga', 'cat'), 9)
  expect([byOlga.lead, byOlga.moderators.at(-1)]).toEqual([
    'olga',
    { person: 'olga', since: 9, hasVoice: false },
  ])
  // Who may not moderate any more is as good as gone.
  const demoted = { ...there('ann', 'bob'), able: new Set(['bob']) }
  expect(standIn(running, demoted, 9).lead).toBe('bob')
})

it('[K9] with nobody left it pauses and unlocks nothing, until a moderator is back', () => {
  const alone = standIn(running, there('cat'), 200_000)
  expect([alone.status, alone.lead, alone.pausedAt, capOf(alone)]).toEqual([
    'paused',
    null,
    200_000,
    'viewer',
  ])
  expect(standIn(alone, there('cat'), 300_000)).toBe(alone)
  const back = standIn(alone, there('ann', 'cat'), 300_000)
  expect([back.lead, back.status, back.handOvers.at(-1)?.why, capOf(back)]).toEqual([
    'ann',
    'paused',
    'back',
    'viewer',
  ])
})
