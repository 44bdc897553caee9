import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('t'))
})
afterEach(() => at.api.close())

const rating = { name: 'Bewerten', minutes: 10, activity: 'rating' }
const voting = { name: 'Gewichten', minutes: 10, activity: 'voting' }
const rate = (experience: number) => ({
  do: 'rate',
  ratings: [{ touchpoint: 't', persona: 'any', experience, expectation: null }],
})
const results = async () => (await at.call(at.people.vic, 'GET', `boards/${at.board}/results`)).body
const counted = async () => (await at.call(at.people.vic, 'GET', `boards/${at.board}/rows`)).body.results

it('[K77] the results of all workshops of a board come in their order, and the rows say how many there are', async () => {
  const { cora, carl } = at.people
  const first = await at.prepare(rating)
  const { run } = await at.command(first, { do: 'start' })
  await at.tell(first, cora, rate(2))
  expect([await results(), await counted()]).toEqual([[], 0])
  await at.command(first, { do: 'end' })
  const second = await at.prepare(voting, rating)
  const vote = (await at.command(second, { do: 'start' })).run
  await at.tell(second, carl, { do: 'vote', ballot: { t: 1 } })
  await at.command(second, { do: 'reveal', run: vote })
  expect((await results()).map((one: { run: string }) => one.run)).toEqual([vote])
  // What ended unrevealed takes its place in the order when it is revealed later.
  await at.command(first, { do: 'reveal', run })
  expect(await results()).toMatchObject([
    { run, workshop: first, ratings: [{ touchpoint: 't', experience: { n: 1, median: 2, band: null } }] },
    { run: vote, workshop: second, places: [{ place: 1, elements: ['t'] }] },
  ])
  expect(await counted()).toBe(2)
})

it('[K77] nobody gets the results of a board that they may not read', async () => {
  const stranger = await at.api.call(`GET /api/boards/${at.board}/results`, {})
  expect(stranger.status).toBe(401)
  const { vic } = at.people
  expect((await at.call(vic, 'GET', 'boards/no-such-board/results')).status).toBe(404)
})
