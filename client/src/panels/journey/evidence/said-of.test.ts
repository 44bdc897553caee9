import { expect, it } from 'vitest'
import { saidOf } from './said-of.ts'

it('[P315] M31 several ratings of one persona in one piece of evidence are their mean, with how many they are', () => {
  const at = (touchpoint: string, persona: string | null, value: number) => ({ touchpoint, persona, value })
  const ratings = [at('bill', 'eva', -2), at('bill', 'eva', -1), at('bill', null, 1), at('call', 'eva', 2)]
  expect(saidOf(ratings, 'bill')).toEqual([
    { persona: 'eva', value: -1.5, count: 2 },
    { persona: null, value: 1, count: 1 },
  ])
  expect(saidOf(ratings, 'gone')).toEqual([])
})
