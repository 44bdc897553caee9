import { expect, it } from 'vitest'
import { type Heard, frontlineRatings } from './frontline.ts'

type Feeling = -2 | -1 | 0 | 1 | 2
const say = (isFrontline: boolean, experience: Feeling, expectation: Feeling | null = null): Heard => ({
  isFrontline,
  rating: { touchpoint: 't', persona: 'p', experience, expectation },
})
const daily = [say(true, -2), say(true, -1), say(true, 0)]
const others = [say(false, 2), say(false, 2), say(false, 1)]

it('[K149] those with daily contact with customers are told apart from the others, with their own middle', () => {
  expect(frontlineRatings([...daily, ...others])).toMatchObject([
    { touchpoint: 't', persona: 'p', experience: { n: 3, median: -1 }, expectation: null },
  ])
  expect(frontlineRatings(daily)).toHaveLength(1)
})

it('[K149] of fewer than three of them nothing is told, nor where one or two others would follow from it', () => {
  expect(frontlineRatings([...daily.slice(1), ...others])).toEqual([])
  expect(frontlineRatings([...daily, ...others.slice(1)])).toEqual([])
  expect(frontlineRatings([...daily, ...others.slice(2)])).toEqual([])
})

it('[K149] each aspect is told by those who said it', () => {
  const heard = [say(true, -2, 1), say(true, -1, 2), say(true, 0), ...others]
  expect(frontlineRatings(heard)[0]).toMatchObject({ experience: { n: 3 }, expectation: null })
})
