import { expect, it } from 'vitest'
import { toldVotes, withoutTellingNumbers } from './told-votes.ts'
import { liveBallot, tally, voteFor, votesLeft } from './votes.ts'

const ballots = [
  { a: 2, b: 1 },
  { b: 1, c: 1 },
  { d: 1, a: 2 },
]
const of = (...cast: Record<string, number>[]) => {
  const { voters, votes, places } = tally(cast)
  return toldVotes({ participants: 5, voices: voters, votes, places })
}

it('[K79] a vote is told with its quorum, shares, and ties as ties', () => {
  const told = of(...ballots)
  expect(told.quorum).toEqual({ voted: 3, of: 5 })
  expect(told.votes).toBe(8)
  expect(told.places).toEqual([
    { place: 1, votes: 4, share: 0.5, isTie: false, elements: ['a'] },
    { place: 2, votes: 2, share: 0.25, isTie: false, elements: ['b'] },
    { place: 3, votes: 1, share: 0.125, isTie: true, elements: ['c', 'd'] },
  ])
})

it('[K79] of one or two who voted no number is told, only the order', () => {
  for (const cast of [ballots.slice(0, 1), ballots.slice(0, 2)]) {
    const told = of(...cast)
    expect([told.quorum, told.votes]).toEqual([null, null])
    expect(told.places.every(({ votes, share }) => votes === null && share === null)).toBe(true)
  }
  expect(of(...ballots.slice(0, 2)).places.map(({ place, elements }) => [place, elements])).toEqual([
    [1, ['a', 'b']],
    [3, ['c']],
  ])
  expect(of()).toEqual({ quorum: null, votes: null, places: [] })
})

it('[K94] of one or two who voted no number leaves the server, of more all do', () => {
  const stored = (...cast: Record<string, number>[]) => {
    const { voters, votes, places } = tally(cast)
    return { participants: 5, voices: voters, votes, places, notes: 0 }
  }
  const few = withoutTellingNumbers(stored(...ballots.slice(0, 2)))
  expect([few.votes, few.places.map(({ place, votes }) => [place, votes])]).toEqual([
    null,
    [
      [1, null],
      [3, null],
    ],
  ])
  const enough = stored(...ballots)
  expect(withoutTellingNumbers(enough)).toBe(enough)
})

const rules = { votes: 3, perElement: 2, votable: new Set(['a', 'b', 'c']) }

it('[K80] votes are given and taken within their limits, and whoever is refused is told why', () => {
  const given = voteFor({ a: 1 }, 'a', 1, rules)
  expect(given).toEqual({ voted: 'given', ballot: { a: 2 } })
  expect(voteFor({ a: 2 }, 'a', 1, rules).voted).toBe('element-full')
  expect(voteFor({ a: 2, b: 1 }, 'c', 1, rules)).toEqual({ voted: 'none-left', ballot: { a: 2, b: 1 } })
  expect(voteFor({}, 'x', 1, rules).voted).toBe('elsewhere')
  expect(voteFor({ a: 1 }, 'a', -1, rules).ballot).toEqual({})
  expect(voteFor({ b: 1 }, 'a', -1, rules).ballot).toEqual({ b: 1 })
})

it('[K80] votes for what was removed, or was taken out of the focus, can be given again', () => {
  const ballot = { gone: 2, a: 1 }
  expect(votesLeft(ballot, rules)).toBe(2)
  expect(liveBallot(ballot, rules.votable)).toEqual({ a: 1 })
  // What is sent has nothing in it that the server would refuse.
  expect(voteFor(ballot, 'b', 1, rules)).toEqual({ voted: 'given', ballot: { a: 1, b: 1 } })
})
