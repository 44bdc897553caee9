import type { ChangeSince } from '@wegpunkt/shared/journey/compare/changes-since'
import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { changeWords } from './change-words.ts'

const t = ((key: string, values?: object) =>
  [key.replace('since.', ''), ...Object.values(values ?? {})].join(' ')) as unknown as TFunction<'viewer'>
const change: ChangeSince = {
  touchpoint: 'pay',
  title: 'Pay',
  became: 'changed',
  moved: null,
  renamed: null,
  moments: [],
  ratings: [],
  events: 0,
  words: [],
  choices: [],
}
const say = (more: Partial<ChangeSince>, ...names: string[]): readonly string[] =>
  changeWords(
    { ...change, ...more },
    { t, locale: 'en', personas: names.map((name) => ({ id: name.toLowerCase(), name })) },
  )

it('[P544] changes are said in short words, what matters most first, and nothing that did not change', () => {
  expect(say({ became: 'added' })).toEqual(['added'])
  expect(say({})).toEqual([])
  expect(
    say({
      words: ['description'],
      choices: ['channel'],
      events: 2,
      renamed: 'Bill',
      moved: { from: 'Buy', to: 'Use' },
      ratings: [
        { persona: 'ann', by: 'team', before: 1, after: -1 },
        { persona: 'ann', by: 'customers', before: null, after: 2 },
      ],
      moments: [{ persona: 'ann', before: 'none', after: 'painpoint' }],
    }),
  ).toEqual([
    'becomes.painpoint',
    'teamFrom −1 +1',
    'customers +2',
    'moved Use',
    'renamed Bill',
    'events',
    'words',
    'choices',
  ])
  expect(say({ moved: { from: 'Buy', to: null } })).toEqual(['besides'])
})

it('[P544] where there are several personas it is said for whom', () => {
  const moments = [{ persona: 'ann', before: 'painpoint', after: 'none' }]
  expect(say({ moments }, 'Ann', 'Bob')).toEqual(['of becomes.none Ann'])
  expect(say({ moments }, 'Ann')).toEqual(['becomes.none'])
})

it('[P674] what is so for several personas is said once', () => {
  const moment = (persona: string, after = 'lovepoint') => ({ persona, before: 'none', after })
  const rating = (persona: string, after = 2) => ({ persona, by: 'team' as const, before: null, after })
  const ratings = [rating('ann'), rating('bob'), rating('cat', 1)]
  expect(say({ moments: [moment('ann'), moment('bob')] }, 'Ann', 'Bob')).toEqual(['ofBoth becomes.lovepoint'])
  expect(say({ moments: [moment('ann'), moment('bob', 'painpoint')] }, 'Ann', 'Bob')).toEqual([
    'of becomes.lovepoint Ann',
    'of becomes.painpoint Bob',
  ])
  expect(say({ ratings }, 'Ann', 'Bob', 'Cat')).toEqual(['of team +2 Ann and Bob', 'of team +1 Cat'])
  expect(say({ moments: ['ann', 'bob', 'cat'].map((id) => moment(id)) }, 'Ann', 'Bob', 'Cat')).toEqual([
    'ofAll becomes.lovepoint',
  ])
})
