import { type Thread, nothingRead } from '@wegpunkt/shared/comments/threads'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { expect, it } from 'vitest'
import { laidOut } from '../../../editor/place/laid-out.ts'
import { boardOf, card } from '../../../editor/testing/boards.ts'
import { clusters } from './cluster.ts'
import { placePopover } from './place-popover.ts'
import { spotsOf } from './spots.ts'

const said = (id: string, state: Comment['state'] = 'said') =>
  ({ id, state, said: 1, isMine: false }) as Comment
const thread = (id: string, about: CommentAbout, fields: Partial<Thread> = {}): Thread => ({
  id,
  about,
  comments: [said(id)],
  isResolved: false,
  isWaiting: false,
  lastAt: '',
  ...fields,
})
const laid = laidOut(boardOf(card('c')).document.store)
const onCard: CommentAbout = { on: 'element', id: 'c' }

it('[P570] a pin stands at the corner of what was commented, with how much was said there', () => {
  const threads = [
    thread('a', onCard),
    thread('b', onCard, { comments: [said('b'), said('d'), said('e', 'erased')] }),
    thread('s', { on: 'stage', id: 'buy' }),
    thread('p', { on: 'point', at: [10, 20], cell: { stage: 'buy', lane: 'marketing' } }),
    thread('free', { on: 'point', at: [-50, -60], cell: null }),
  ]
  const spots = spotsOf(threads, laid, nothingRead, null)
  expect(spots.map(({ ids, at, count }) => [ids.join(), at, count])).toEqual([
    ['a,b', [216, 16], 3],
    ['s', [876, 0], 1],
    ['p', [458, 140], 1],
    ['free', [-50, -60], 1],
  ])
})

it('[P570] what is settled has no pin unless it is open, and what was removed has none', () => {
  const threads = [
    thread('a', onCard, { isResolved: true }),
    thread('x', { on: 'element', id: 'gone' }),
    thread('y', { on: 'stage', id: 'gone' }),
    thread('z', { on: 'point', at: [1, 1], cell: { stage: 'gone', lane: 'doing' } }),
  ]
  expect(spotsOf(threads, laid, nothingRead, null)).toEqual([])
  expect(spotsOf(threads, laid, nothingRead, 'a').map(({ key }) => key)).toEqual(['element c'])
})

it('[P571] pins that would cover each other are one, unread if any of them is', () => {
  const spot = (key: string, x: number, unread = false) => ({
    key,
    about: onCard,
    at: [x, 0] as const,
    ids: [key],
    count: 1,
    unread,
    waiting: false,
  })
  const spots = [spot('a', 0), spot('b', 40, true), spot('c', 400)]
  expect(clusters(spots, 1).map(({ count, unread }) => [count, unread])).toEqual([
    [1, false],
    [1, true],
    [1, false],
  ])
  expect(clusters(spots, 0.1).map(({ ids, count, unread }) => [ids.join(), count, unread])).toEqual([
    ['a,b', 2, true],
    ['c', 1, false],
  ])
  const many = Array.from({ length: 5000 }, (_, i) => spot(`${i}`, i * 7))
  const began = performance.now()
  expect(clusters(many, 0.05).length).toBeLessThan(60)
  expect(performance.now() - began).toBeLessThan(200)
})

it('[P572] what is open stands beside its pin, left where there is no room, and always within the window', () => {
  const window = [1000, 800] as const
  expect(placePopover([100, 100], [320, 300], window, 48)).toEqual([114, 86])
  expect(placePopover([900, 100], [320, 300], window, 48)).toEqual([566, 86])
  expect(placePopover([100, 790], [320, 300], window, 48)).toEqual([114, 492])
  expect(placePopover([100, -90], [320, 300], window, 48)).toEqual([114, 56])
  expect(placePopover([100, 100], [320, 900], window, 48)).toEqual([114, 56])
  expect(placePopover(null, [320, 300], window, 48)).toEqual([340, 56])
})
