import { describe, expect, it } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { peopleHere } from './people-here.ts'

const me = { id: 'ann', name: 'Ann', department: 'sales' }
const peer = (clientId: number, id: string, over: Partial<Peer> = {}): Peer => ({
  clientId,
  person: { id, name: id.toUpperCase(), department: 'service', role: 'editor' },
  cursor: null,
  selection: [],
  gesture: null,
  caret: null,
  view: null,
  ...over,
})

describe('the people on a board', () => {
  it('[P63] oneself comes first, the others by name, and nobody twice', () => {
    const people = peopleHere([peer(1, 'cat'), peer(2, 'ann'), peer(3, 'bob'), peer(4, 'cat')], me, 'de')
    expect(people.map(({ id, isMe }) => [id, isMe])).toEqual([
      ['ann', true],
      ['bob', false],
      ['cat', false],
    ])
  })

  it('[P64] a jump leads to what the person sees, in the tab they point in', () => {
    const view = (x: number) => ({ at: [x, 0] as const, size: [800, 600] as const })
    const [, bob] = peopleHere(
      [peer(1, 'bob', { view: view(0) }), peer(2, 'bob', { view: view(500), cursor: [600, 1] })],
      me,
      'en',
    )
    expect(bob?.area).toEqual({ x: 500, y: 0, w: 800, h: 600 })
  })

  it('[P64] without a view the jump leads to the pointer, and without both nowhere', () => {
    const [, bob, cat] = peopleHere([peer(1, 'bob', { cursor: [1_000, 500] }), peer(2, 'cat')], me, 'en')
    expect(bob?.area).toEqual({ x: 550, y: 200, w: 900, h: 600 })
    expect(cat?.area).toBeNull()
  })
})
