import { Problem } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { type Asker, createHashTurns } from './hash-turns.ts'

/** Turns of one at a time, with what was done in which order. */
function oneAtATime(most = 100) {
  const turn = createHashTurns(1, most)
  const done: string[] = []
  const refused: string[] = []
  const ends: (() => void)[] = []
  const ask = (name: string, asker: Asker): void => {
    const work = () => new Promise<void>((end) => ends.push(end))
    void turn(asker, work).then(
      () => done.push(name),
      (error: unknown) => {
        if (!(error instanceof Problem) || error.type !== 'too-many-requests') throw error
        refused.push(name)
      },
    )
  }
  const go = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      ends.shift()?.()
      // The end of one is the beginning of the next, some promises later.
      await new Promise((next) => setImmediate(next))
    }
  }
  return { ask, go, done, refused }
}

const atLink = (from: string): Asker => ({ at: 'link', from })
const atAccount = (from: string): Asker => ({ at: 'account', from })

it('[H101] whoever signs in waits for no one who tries at links, and is never refused for them', async () => {
  const { ask, go, done, refused } = oneAtATime()
  for (let i = 0; i < 300; i++) ask(`link ${i}`, atLink(`site ${i}`))
  for (let i = 0; i < 50; i++) ask(`ann ${i}`, atAccount('hall'))
  await go(4)
  expect(done).toEqual(['link 0', 'ann 0', 'ann 1', 'ann 2'])
  await go(70)
  expect(done.filter((name) => name.startsWith('ann'))).toHaveLength(50)
  expect(refused.every((name) => name.startsWith('link'))).toBe(true)
})

it('[H101] tries at links come to their turn while many sign in', async () => {
  const { ask, go, done } = oneAtATime()
  for (let i = 0; i < 90; i++) ask(`ann ${i}`, atAccount('hall'))
  ask('link', atLink('elsewhere'))
  await go(5)
  expect(done).toContain('link')
})

it('[H101] whoever comes from elsewhere waits for one of a site that asks for many, not for all', async () => {
  const { ask, go, done } = oneAtATime()
  for (let i = 0; i < 90; i++) ask(`flood ${i}`, atAccount('one site'))
  ask('ann', atAccount('hall'))
  await go(3)
  expect(done).toContain('ann')
})

it('[H101] where all places to wait are taken, whoever has most gives one up', async () => {
  const { ask, go, done, refused } = oneAtATime(10)
  for (let i = 0; i < 11; i++) ask(`flood ${i}`, atLink('one site'))
  ask('flood 11', atLink('one site'))
  ask('bob', atLink('hall'))
  await go(20)
  expect(refused).toEqual(['flood 11', 'flood 10'])
  expect(done).toContain('bob')
  expect(done).toHaveLength(11)
})
