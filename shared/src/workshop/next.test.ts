import { expect, it } from 'vitest'
import { createRandom } from '../board/testing/random.ts'
import { isRefusal, next, revealed } from './next.ts'
import { after, asking, phase, planned } from './testing/workshops.ts'
import { type Workshop, capOf } from './workshop.ts'
import { currentRun, hasVoice } from './workshop-now.ts'
import type { WorkshopCommand } from './workshop-command.ts'

const three = planned(
  phase('a', { right: 'view' }),
  phase('b', { visibility: 'private', activity: 'notes' }),
  phase('c', { right: 'edit' }),
)
const MINUTE = 60_000
const current = (workshop: Workshop) => currentRun(workshop)?.phase ?? null
const refusal = (workshop: Workshop, command: WorkshopCommand, by = 'ann'): string => {
  const result = next(workshop, command, asking(1, by))
  return isRefusal(result) ? result.refused : 'taken'
}

it('[K3] phases are begun one after another, back, by a jump, and without those that are skipped', () => {
  const started = after(three, [1, { do: 'start' }])
  expect([started.status, started.startedAt, current(started)]).toEqual(['running', MINUTE, 'a'])
  const second = after(started, [2, { do: 'next' }])
  expect(second.runs.map(({ phase, times }) => [phase, times])).toEqual([
    ['a', [{ from: MINUTE, to: 2 * MINUTE }]],
    ['b', [{ from: 2 * MINUTE, to: null }]],
  ])
  expect(current(after(second, [3, { do: 'back' }]))).toBe('a')
  expect(current(after(started, [3, { do: 'jump', phase: 'c' }]))).toBe('c')
  const skipped = after(started, [3, { do: 'skip', phase: 'b', isSkipped: true }])
  expect(current(after(skipped, [4, { do: 'next' }]))).toBe('c')
  // Who jumps to it wants it after all.
  const jumped = after(skipped, [4, { do: 'jump', phase: 'b' }])
  expect([current(jumped), jumped.phases[1]?.isSkipped]).toEqual(['b', false])
  const turned = after(started, [2, { do: 'reorder', phases: ['c', 'a', 'b'] }], [3, { do: 'next' }])
  expect(current(turned)).toBe('b')
  const ended = after(second, [9, { do: 'end' }])
  expect([ended.status, ended.run, ended.endedAt, ended.runs[1]?.times[0]?.to]).toEqual([
    'ended',
    null,
    9 * MINUTE,
    9 * MINUTE,
  ])
})

it('[K4] what makes no sense at the moment is refused with the reason, and changes nothing', () => {
  const running = after(three, [1, { do: 'start' }])
  const ended = after(running, [2, { do: 'end' }])
  expect(refusal(running, { do: 'start' })).toBe('It has begun already')
  expect(refusal(planned(), { do: 'start' })).toBe('There is no phase to begin with')
  for (const command of ['next', 'back', 'pause', 'resume', 'end'] as const) {
    expect(refusal(three, { do: command })).toMatch(/^It is not /)
    expect(refusal(ended, { do: command })).toMatch(/^It is not /)
  }
  expect(refusal(three, { do: 'jump', phase: 'b' })).toBe('It is not running')
  expect(refusal(three, { do: 'extend', minutes: 5 })).toBe('It is not running')
  expect(refusal(running, { do: 'back' })).toBe('There is no phase before it')
  expect(refusal(after(running, [2, { do: 'jump', phase: 'c' }]), { do: 'next' })).toBe(
    'There is no phase after it',
  )
  expect(refusal(running, { do: 'jump', phase: 'a' })).toBe('This phase is on already')
  expect(refusal(running, { do: 'jump', phase: 'x' })).toBe('There is no such phase')
  expect(refusal(running, { do: 'skip', phase: 'a', isSkipped: true })).toBe('This phase is on')
  expect(refusal(running, { do: 'reorder', phases: ['a', 'b'] })).toBe('These are not all of its phases')
  expect(refusal(running, { do: 'reorder', phases: ['a', 'b', 'c', 'c'] })).toMatch(/^These/)
  expect(refusal(running, { do: 'reveal', run: 'x' })).toBe('There is no such run')
  expect(refusal(running, { do: 'reveal', run: running.run ?? '' })).toBe('Nothing of it is hidden')
  expect(refusal(running, { do: 'voice', hasVoice: true }, 'bob')).toBe('They do not moderate it')
  expect(refusal(running, { do: 'moderate' })).toBe('They moderate it already')
  for (const command of [
    { do: 'skip', phase: 'a', isSkipped: true },
    { do: 'reorder', phases: ['a', 'b', 'c'] },
    { do: 'hand-over', to: 'bob' },
  ] as const)
    expect(refusal(ended, command)).toBe('It has ended')
})

it('[K5] the end of a time ends nothing; more time counts from then or from now, and none passes in a pause', () => {
  const started = after(three, [0, { do: 'start' }])
  expect(started.endsAt).toBe(10 * MINUTE)
  expect(after(started, [4, { do: 'extend', minutes: 2 }]).endsAt).toBe(12 * MINUTE)
  const late = after(started, [15, { do: 'extend', minutes: 5 }])
  expect([late.endsAt, current(late)]).toEqual([20 * MINUTE, 'a'])
  const paused = after(started, [4, { do: 'pause' }])
  expect([paused.status, paused.pausedAt, capOf(paused)]).toEqual(['paused', 4 * MINUTE, 'viewer'])
  expect(after(paused, [9, { do: 'resume' }])).toMatchObject({
    status: 'running',
    pausedAt: null,
    endsAt: 15 * MINUTE,
  })
  expect(after(paused, [60, { do: 'extend', minutes: 1 }], [60, { do: 'resume' }]).endsAt).toBe(67 * MINUTE)
  expect(after(paused, [9, { do: 'next' }])).toMatchObject({ status: 'running', endsAt: 19 * MINUTE })
})

it('[K6] a private phase that is left stays hidden, is gone on with, and has another round after its reveal', () => {
  const inPrivate = after(three, [0, { do: 'start' }], [1, { do: 'next' }])
  const run = inPrivate.run ?? ''
  const left = after(inPrivate, [2, { do: 'next' }])
  expect(left.runs.find(({ id }) => id === run)?.secrecy).toBe('hidden')
  // Nobody opens what was written in confidence by changing the agenda.
  const changed = { ...left, phases: left.phases.map((one) => ({ ...one, visibility: 'open' as const })) }
  const again = after(changed, [3, { do: 'back' }])
  expect([again.run, currentRun(again)?.secrecy, currentRun(again)?.times.length]).toEqual([run, 'hidden', 2])
  const revealing = after(again, [4, { do: 'reveal', run }])
  expect(currentRun(revealing)?.secrecy).toBe('revealing')
  expect(currentRun(after(revealing, [4, { do: 'reveal', run }]))?.secrecy).toBe('revealing')
  const shown = revealed(revealing, run)
  expect(refusal(shown, { do: 'reveal', run })).toBe('Nothing of it is hidden')
  const round = after(shown, [5, { do: 'next' }], [6, { do: 'back' }])
  expect([round.run === run, round.runs.map(({ phase }) => phase)]).toEqual([
    false,
    ['a', 'b', 'c', 'c', 'b'],
  ])
  const ended = after(left, [9, { do: 'end' }])
  expect(after(ended, [10, { do: 'reveal', run }]).runs[1]?.secrecy).toBe('revealing')
})

it('[K6] ratings and ballots are secret in open phases too, and a run stays as anonymous as it began', () => {
  const secret = (activity: 'rating' | 'voting' | 'notes' | 'sorting', visibility: 'open' | 'anonymous') => {
    const run = currentRun(after(planned(phase('a', { activity, visibility })), [0, { do: 'start' }]))
    return `${run?.secrecy} ${run?.isAnonymous}`
  }
  expect([secret('rating', 'open'), secret('voting', 'open'), secret('notes', 'open')]).toEqual([
    'hidden false',
    'hidden false',
    'open false',
  ])
  expect(secret('notes', 'anonymous')).toBe('hidden true')
})

it('[K8] several moderate, one leads, and none has a voice of their own before they say so', () => {
  const handed = after(three, [1, { do: 'hand-over', to: 'bob' }])
  expect(handed.lead).toBe('bob')
  expect(handed.moderators).toEqual([
    { person: 'ann', since: 0, hasVoice: false },
    { person: 'bob', since: MINUTE, hasVoice: false },
  ])
  expect(handed.handOvers).toEqual([{ at: MINUTE, from: 'ann', to: 'bob', why: 'handed' }])
  expect([hasVoice(handed, 'ann'), hasVoice(handed, 'cat')]).toEqual([false, true])
  expect(hasVoice(after(handed, [2, { do: 'voice', hasVoice: true }]), 'ann')).toBe(true)
  const joined = next(three, { do: 'moderate' }, asking(1, 'cat'))
  expect(isRefusal(joined) ? [] : joined.moderators.map(({ person }) => person)).toEqual(['ann', 'cat'])
})

it('[K7] whatever commands come in whatever order, one phase is on or none, and rights stay as it has them', () => {
  const random = createRandom(5)
  const groupOf = (workshop: Workshop): string => random.pick(workshop.groups.map(({ id }) => id)) ?? 'x'
  const commands = (workshop: Workshop): WorkshopCommand[] => [
    { do: 'start' },
    { do: 'next' },
    { do: 'back' },
    { do: 'jump', phase: random.pick(['a', 'b', 'c', 'x']) ?? 'a' },
    { do: 'skip', phase: random.pick(['a', 'b', 'c']) ?? 'a', isSkipped: random.next() < 0.5 },
    { do: 'reorder', phases: ['c', 'b', 'a'] },
    { do: 'extend', minutes: 2 },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'reveal', run: random.pick(workshop.runs.map(({ id }) => id)) ?? 'x' },
    { do: 'split', groups: random.pick([2, 3, 6, 7]) ?? 2 },
    { do: 'move-to-group', person: random.pick(['s1', 'l1', 'x']) ?? 'x', group: groupOf(workshop) },
    { do: 'group-area', group: groupOf(workshop), focus: { on: 'stage', id: 's' } },
    { do: 'group-timer', group: random.pick([groupOf(workshop), null]) ?? null, minutes: 5 },
    { do: 'merge' },
    ...(random.next() < 0.02 ? [{ do: 'end' } as const] : []),
  ]
  for (let round = 0; round < 50; round++) {
    let workshop: Workshop = three
    for (let minute = 1; minute < 60; minute++) {
      const result = next(workshop, random.pick(commands(workshop)) ?? { do: 'next' }, asking(minute))
      if (isRefusal(result)) continue
      workshop = result
      const open = workshop.runs.flatMap(({ times }) => times.filter(({ to }) => to === null))
      const isOn = workshop.status === 'running' || workshop.status === 'paused'
      expect([open.length, currentRun(workshop) !== null]).toEqual([isOn ? 1 : 0, isOn])
      const grouped = workshop.groups.flatMap(({ people }) => people)
      expect(grouped.toSorted()).toEqual(
        workshop.groups.length === 0 ? [] : ['l1', 'm1', 'm2', 's1', 's2', 's3'],
      )
      expect(isOn || workshop.groups.length === 0).toBe(true)
      const rights = { a: 'viewer', b: 'contributor', c: null } as Record<string, string | null>
      expect(capOf(workshop)).toBe(rights[current(workshop) ?? 'c'])
    }
  }
})
