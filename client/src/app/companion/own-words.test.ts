import { expect, it } from 'vitest'
import type { OutboxEntry } from './live/outbox-entry.ts'
import { ballotOf, notesOf, ratingsOf, votesIn, withVote } from './own-words.ts'

const entry = (key: string, wish: OutboxEntry['wish'], more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key,
  run: 'r',
  wish,
  ...more,
})
const keep = (id: string, text: string): OutboxEntry['wish'] => ({
  to: 'workshop',
  command: { do: 'keep-note', run: 'r', note: { id, text, color: 'yellow', stage: null, lane: null } },
})

it('[P459] what is shown as said is what the server has, with what is on its way, and without what it refused', () => {
  const known = [
    { id: 'a', text: 'Alt' },
    { id: 'b', text: 'Bleibt' },
    { id: 'c', text: 'Geht' },
  ]
  const entries = [
    entry('note a', keep('a', 'Neu')),
    entry('note c', { to: 'workshop', command: { do: 'drop-note', run: 'r', id: 'c' } }),
    entry('note d', keep('d', 'Dazu')),
    entry('note e', keep('e', 'Zu spät'), { refused: 'phase-over' }),
    entry('note f', keep('f', 'Andere Runde'), { run: 'other' }),
    entry('note g', { to: 'board', command: { do: 'remove', id: 'b' } }),
  ]
  expect(notesOf('private', 'r', known, entries).map(({ text, isOnItsWay }) => [text, isOnItsWay])).toEqual([
    ['Neu', true],
    ['Bleibt', false],
    ['Dazu', true],
  ])
  const open = notesOf('open', 'r', known, [
    entry('note k', {
      to: 'board',
      command: { do: 'add-note', key: 'k', text: 'Offen', color: 'yellow', stage: null, lane: null },
    }),
    entry('note a', { to: 'board', command: { do: 'change', id: 'a', text: 'Anders' } }),
    entry('note b', { to: 'board', command: { do: 'remove', id: 'b' } }),
  ])
  expect(open.map(({ text }) => text)).toEqual(['Anders', 'Geht', 'Offen'])
})

it('[P459] ratings and votes are the last that were chosen', () => {
  const rated = { touchpoint: 't', persona: 'p', experience: 1, expectation: null }
  const rate = (experience: number): OutboxEntry['wish'] => ({
    to: 'workshop',
    command: { do: 'rate', run: 'r', ratings: [{ ...rated, experience }] },
  })
  expect(ratingsOf('r', [rated], [entry('rate', rate(-2))]).get('t:p')?.experience).toBe(-2)
  expect(ratingsOf('other', [rated], [entry('rate', rate(-2))]).get('t:p')?.experience).toBe(1)
  const ballot = withVote(withVote(withVote({}, 'a', 1), 'a', 1), 'b', 1)
  expect([ballot, votesIn(ballot)]).toEqual([{ a: 2, b: 1 }, 3])
  expect(withVote(withVote(ballot, 'b', -1), 'b', -1)).toEqual({ a: 2 })
  const vote: OutboxEntry['wish'] = { to: 'workshop', command: { do: 'vote', run: 'r', ballot } }
  expect(ballotOf('r', { c: 1 }, [entry('vote r', vote)])).toEqual(ballot)
  expect(ballotOf('r', { c: 1 }, [])).toEqual({ c: 1 })
})

it('[P459] a change of a private note on the phone keeps where it lies and how it looks', () => {
  const looks = { color: 'blue', stage: 'buy', lane: 'sales' } as const
  const changed = { do: 'keep-note', run: 'r', note: { id: 'a', text: 'Neu', ...looks } } as const
  const notes = notesOf(
    'private',
    'r',
    [{ id: 'a', text: 'Alt', looks }],
    [{ key: 'note a', run: 'r', wish: { to: 'workshop', command: changed } }],
  )
  expect(notes).toEqual([{ id: 'a', text: 'Neu', looks, isOnItsWay: true }])
})
