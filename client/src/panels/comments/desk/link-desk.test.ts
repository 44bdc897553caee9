import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import type { LinkCommentsPage } from '@wegpunkt/shared/http/link-comment-routes'
import { afterEach, expect, it, vi } from 'vitest'
import { createValueStore } from '../../../document/value-store.ts'
import { openLinkDesk } from './link-desk.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const said = (id: string): Comment => ({
  id,
  version: 1,
  thread: id,
  about: { on: 'element', id: 'e' },
  author: null,
  visitor: null,
  isMine: false,
  text: id,
  state: 'said',
  said: 1,
  createdAt: '2026-11-26T10:00:00.000Z',
  changedAt: null,
  resolved: null,
})

const page = (over: Partial<LinkCommentsPage>): LinkCommentsPage => ({
  since: 0,
  version: 1,
  rest: false,
  comments: [],
  gone: [],
  people: [],
  sight: 'first',
  ...over,
})

it('[N99] where only some pages of another sight have come all is asked for again, and what is hidden goes', async () => {
  vi.useFakeTimers()
  const asked: string[] = []
  const answers = [
    page({ version: 4, comments: [said('shown'), said('hidden')] }),
    null,
    page({ version: 2, rest: true, sight: 'second' }),
    null,
    page({ version: 5, comments: [said('shown')], sight: 'second' }),
  ]
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.slice(address.indexOf('?')))
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return Response.json(answer)
  })
  const version = createValueStore(4)
  const desk = openLinkDesk({ view: { link: 'k', allows: 'comment', approval: false }, version })
  const shown = () => desk.threads.get().map(({ id }) => id)
  await vi.advanceTimersByTimeAsync(100)
  expect(shown().toSorted()).toEqual(['hidden', 'shown'])
  version.set(5)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toEqual([
    '?since=0',
    '?since=4&sight=first',
    '?since=4&sight=first',
    '?since=2&sight=second',
    '?since=4',
  ])
  expect(shown()).toEqual(['shown'])
  desk.close()
})
