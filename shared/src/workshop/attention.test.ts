import { expect, it } from 'vitest'
import { ideaPrompts } from '../board/choices.ts'
import { attentionWithout, noAttention, promptFor } from './attention.ts'
import { isRefusal, next } from './next.ts'
import { dealt, dealtToLate } from './prompts.ts'
import { after, asking, phase, planned, six } from './testing/workshops.ts'
import type { Workshop } from './workshop.ts'
import { WorkshopCommand } from './workshop-command.ts'

const running = after(planned(phase('a'), phase('b')), [0, { do: 'start' }])
const area = { at: [0, 0], size: [800, 600] } as const
const refusal = (workshop: Workshop, command: WorkshopCommand): string | null => {
  const result = next(workshop, command, asking(1))
  return isRefusal(result) ? result.refused : null
}
const all = (workshop: Workshop): Workshop =>
  after(
    workshop,
    [1, { do: 'call', area }],
    [1, { do: 'take-along', isOn: true }],
    [1, { do: 'spotlight', element: 'card' }],
    [1, { do: 'ask', touchpoint: 'card', title: 'Hotline', question: 'view', text: '' }],
    [1, { do: 'deal', to: 'people', prompts: ideaPrompts }],
  )

it('[K110] where everybody is asked to look lasts no longer than the phase, and through a pause', () => {
  const { attention } = all(running)
  expect(attention).toMatchObject({
    call: { by: 'ann', at: 60_000, area },
    takeAlong: { by: 'ann', at: 60_000 },
    spotlight: { by: 'ann', element: 'card' },
    question: { by: 'ann', touchpoint: 'card', question: 'view' },
    dealt: { to: 'people' },
  })
  const paused = after(all(running), [2, { do: 'pause' }])
  expect([paused.attention, after(paused, [3, { do: 'resume' }]).attention]).toEqual([attention, attention])
  expect(after(all(running), [2, { do: 'next' }]).attention).toEqual(noAttention)
  expect(after(all(running), [2, { do: 'end' }]).attention).toEqual(noAttention)
})

it('[K110] each of them is switched off by itself, and none of them without a workshop that is on', () => {
  const off = after(
    all(running),
    [2, { do: 'take-along', isOn: false }],
    [2, { do: 'spotlight', element: null }],
    [2, { do: 'end-question' }],
    [2, { do: 'end-prompts' }],
  )
  expect({ ...off.attention, call: null }).toEqual(noAttention)
  for (const workshop of [planned(phase('a')), after(running, [2, { do: 'end' }])]) {
    expect(refusal(workshop, { do: 'call', area })).toBe('It is not running')
    expect(refusal(workshop, { do: 'take-along', isOn: true })).toBe('It is not running')
    expect(refusal(workshop, { do: 'end-prompts' })).toBe('It is not running')
  }
})

it('[K111] M29 one of the three customer questions is thrown at a touchpoint, or one in own words', () => {
  const asked = after(running, [
    1,
    { do: 'ask', touchpoint: 'card', title: 'Hotline', question: 'own', text: 'Wer ruft an?' },
  ])
  expect(asked.attention.question).toEqual({
    by: 'ann',
    at: 60_000,
    touchpoint: 'card',
    title: 'Hotline',
    question: 'own',
    text: 'Wer ruft an?',
  })
  expect(refusal(running, { do: 'ask', touchpoint: 'card', title: '', question: 'own', text: '' })).toBe(
    'The question is empty',
  )
  const command = { do: 'ask', touchpoint: 'card', question: 'says', text: 'x'.repeat(201) }
  expect(WorkshopCommand.safeParse(command).success).toBe(false)
})

it('[K112] M38 prompts are dealt equally often to within one, and to no two neighbours the same', () => {
  for (let people = 1; people <= 40; people++)
    for (let many = 1; many <= ideaPrompts.length; many++) {
      const prompts = ideaPrompts.slice(0, many)
      const hands = dealt(
        Array.from({ length: people }, (_, i) => `p${i}`),
        prompts,
      ).map(({ prompt }) => prompt)
      expect(hands).toHaveLength(people)
      const counts = prompts.map((prompt) => hands.filter((one) => one === prompt).length)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      expect(many > 1 && hands.some((prompt, i) => prompt === hands[i + 1])).toBe(false)
      expect(many > 2 && people > 1 && hands.at(-1) === hands[0]).toBe(false)
    }
})

it('[K112] M38 colleagues of one department get different prompts, and who comes late what the fewest have', () => {
  const people = after(running, [1, { do: 'deal', to: 'people', prompts: ideaPrompts }])
  const of = (person: string) => promptFor(people, person)
  expect(new Set(['s1', 's2', 's3'].map(of)).size).toBe(3)
  expect(of('m1')).not.toBe(of('m2'))
  expect(of('zoe')).toBeNull()
  const { dealt: before } = people.attention
  if (!before) throw new Error('nothing was dealt')
  expect(dealtToLate(before, six)).toBe(before)
  const late = dealtToLate(before, [
    ...six,
    { person: 'zoe', department: null },
    { person: 'ida', department: null },
  ])
  expect(new Set(late.hands.map(({ prompt }) => prompt)).size).toBe(8)
})

it('[K112] M38 a group shares its prompt, until it is merged or split anew', () => {
  expect(refusal(running, { do: 'deal', to: 'groups', prompts: ideaPrompts })).toBe(
    'It is not split into groups',
  )
  const split = after(running, [1, { do: 'split', groups: 2 }])
  const groups = after(split, [2, { do: 'deal', to: 'groups', prompts: ['life', 'time', 'life'] }])
  expect(groups.attention.dealt?.hands.map(({ prompt }) => prompt)).toEqual(['life', 'time'])
  for (const { people } of groups.groups)
    expect(new Set(people.map((person) => promptFor(groups, person))).size).toBe(1)
  expect(after(groups, [3, { do: 'merge' }]).attention.dealt).toBeNull()
  expect(after(groups, [3, { do: 'split', groups: 3 }]).attention.dealt).toBeNull()
  const toPeople = after(split, [2, { do: 'deal', to: 'people', prompts: ['life'] }], [3, { do: 'merge' }])
  expect(toPeople.attention.dealt?.to).toBe('people')
})

it('[K113] who is gone is nowhere in it', () => {
  const { attention } = all(running)
  expect(attentionWithout(attention, 'ann')).toMatchObject({ call: null, takeAlong: null, question: null })
  expect(JSON.stringify(attentionWithout(attention, 's1'))).not.toContain('s1')
  expect(attentionWithout(attention, 's1').call).toEqual(attention.call)
})
