import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { expect, it } from 'vitest'
import { type RevealNews, newsSince, nothingNew, seenOf } from './reveal-news.ts'

const run = (id: string, secrecy: Run['secrecy']): Run => {
  return { id, phase: id, times: [], secrecy, isAnonymous: false }
}

it('[K177] what was revealed one after the other is led to one after the other, in that order', () => {
  const begin = nothingNew('c', [run('old', 'revealed'), run('a', 'hidden'), run('b', 'hidden')])
  expect(begin.waiting).toEqual([])
  const both = [
    [run('old', 'revealed'), run('a', 'hidden'), run('b', 'revealed')],
    [run('old', 'revealed'), run('a', 'revealed'), run('b', 'revealed')],
  ].reduce<RevealNews>((news, runs) => newsSince(news, 'c', runs), begin)
  expect(both.waiting).toEqual(['b', 'a'])
  const one = seenOf(both, 'b')
  expect(one.waiting).toEqual(['a'])
  const runs = [run('old', 'revealed'), run('a', 'revealed'), run('b', 'revealed')]
  // Nothing else is new: nothing needs to be shown again.
  expect(newsSince(one, 'c', runs)).toBe(one)
  expect(newsSince(seenOf(one, 'a'), 'c', runs).waiting).toEqual([])
})

it('[K177] what was not led to is let go of once another phase is on', () => {
  const begin = nothingNew('b', [run('a', 'hidden')])
  const news = newsSince(begin, 'b', [run('a', 'revealed')])
  expect(newsSince(news, 'c', [run('a', 'revealed')]).waiting).toEqual([])
})
