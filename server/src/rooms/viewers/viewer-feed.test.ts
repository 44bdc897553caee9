import { describe, expect, it } from 'vitest'
import type { State } from '../../boards/projections/open-projection.ts'
import type { Framed } from '../framed.ts'
import { framedFrame } from '../framed.ts'
import { CAUGHT_UP_BELOW_BYTES, FEED_WINDOW_BYTES, LAG_ABOVE_BYTES } from '../relay-limits.ts'
import type { Turns } from './turns.ts'
import { ViewerFeed } from './viewer-feed.ts'

const PART_BYTES = 100_000

const atOnce: Pick<Turns, 'take'> = { take: (act) => act() }

/** A viewer that takes what was sent when the test says so, and a projection that answers when it does. */
function slowViewer(turns = atOnce) {
  const sent: Framed[] = []
  let taken = 0
  let underWay = 0
  const asked: { clock: number; isKnown: boolean | undefined; told: (state: State) => void }[] = []
  const to = {
    isOpen: true,
    get underWay() {
      return underWay
    },
    get hasDrained() {
      return underWay < CAUGHT_UP_BELOW_BYTES
    },
    send(message: Framed) {
      sent.push(message)
      underWay += message.wire.length
    },
  }
  const projection = {
    ask: (clock: number, told: (state: State) => void, isKnown?: boolean) =>
      void asked.push({ clock, told, isKnown }),
  }
  const feed = new ViewerFeed(to, projection, turns)
  const answer = (parts: number, clock: number): void =>
    asked.shift()?.told({ clock, parts: Array.from({ length: parts }, () => new Uint8Array(PART_BYTES)) })
  const take = (): void => {
    underWay -= sent[taken++]?.wire.length ?? 0
    feed.pump()
  }
  return { feed, sent, asked, answer, take, underWay: () => underWay }
}

const changeOf = (bytes: number): Framed => framedFrame({ kind: 'update', update: new Uint8Array(bytes) })
const change = changeOf(10)

/** One whose turn comes when the test says so. */
function waitingViewer() {
  const turns: (() => void)[] = []
  const viewer = slowViewer({ take: (act) => void turns.push(act) })
  const turn = (): void => {
    for (const act of turns.splice(0)) act()
  }
  return { ...viewer, turn }
}

describe('the feed of a viewer', () => {
  it('[N111] a state goes out in a window, as fast as it is taken', () => {
    const { feed, sent, answer, take, underWay } = slowViewer()
    feed.sync(0)
    answer(40, 7)
    expect(sent.length).toBe(3)
    for (let taken = 0; taken < 40; taken++) {
      expect(underWay()).toBeLessThan(FEED_WINDOW_BYTES + 2 * PART_BYTES)
      take()
    }
    expect(sent.length).toBe(40)
    expect(underWay()).toBe(0)
  })

  it('[N111] what changes while it is on its way is told once it has drained, from there on', () => {
    const { feed, sent, asked, answer, take } = slowViewer()
    feed.sync(0)
    answer(10, 7)
    feed.offer(change, 8)
    for (let taken = 0; taken < 10; taken++) take()
    expect(sent.length).toBe(10)
    feed.tick()
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[7, true]])
    answer(1, 8)
    feed.offer(change, 9)
    expect(sent.length).toBe(12)
  })

  it('[N111] whoever asks again and again is answered once they have taken what is on its way', () => {
    const { feed, sent, asked, answer, take } = slowViewer()
    feed.sync(0)
    answer(4, 7)
    for (let i = 0; i < 20; i++) feed.sync(i)
    take()
    take()
    // All of it is out, and not yet taken.
    expect(sent.length).toBe(4)
    for (let i = 0; i < 20; i++) feed.sync(3)
    feed.tick()
    expect(asked).toEqual([])
    take()
    take()
    feed.tick()
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[3, false]])
  })

  it('[N147] what a viewer is told waits for its turn, in order and once', () => {
    const { feed, sent, answer, turn } = waitingViewer()
    const [first, second, third] = [changeOf(1), changeOf(2), changeOf(3)]
    feed.sync(0)
    answer(1, 7)
    feed.offer(first, 8)
    expect(sent).toEqual([])
    turn()
    expect(sent.slice(1)).toEqual([first])
    feed.offer(second, 9)
    feed.offer(third, 10)
    expect(sent.length).toBe(2)
    turn()
    expect(sent.slice(1)).toEqual([first, second, third])
  })

  it('[N147] whoever asks anew before their turn is not told as it was, but as it is by then', () => {
    const { feed, sent, asked, answer, take, turn } = waitingViewer()
    feed.sync(0)
    answer(1, 7)
    turn()
    take()
    feed.offer(change, 8)
    feed.sync(7)
    turn()
    expect(sent.length).toBe(1)
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[7, false]])
    const later = changeOf(2)
    answer(1, 8)
    feed.offer(later, 9)
    turn()
    expect([sent.length, sent.at(-1)]).toEqual([3, later])
  })

  it('[N147] what waits for its turn counts as under way: too much of it, and the viewer is caught up', () => {
    const { feed, sent, asked, answer, take, turn } = waitingViewer()
    const large = changeOf(LAG_ABOVE_BYTES / 2)
    feed.sync(0)
    answer(1, 7)
    turn()
    take()
    for (const clock of [8, 9, 10]) feed.offer(large, clock)
    turn()
    expect(sent.length).toBe(1)
    feed.tick()
    // From where it is: none of the three has gone out.
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[7, true]])
  })

  it('[N147] a state that did not get its turn was not told, and is asked for again from where the viewer is', () => {
    const { feed, sent, asked, answer, turn } = waitingViewer()
    const large = changeOf(LAG_ABOVE_BYTES / 2)
    feed.sync(3)
    answer(1, 7)
    for (const clock of [8, 9]) feed.offer(large, clock)
    turn()
    expect(sent).toEqual([])
    feed.tick()
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[3, false]])
  })

  it('[N147] a state that does not go out at once is followed by what it lacks, not by what came before its turn', () => {
    const { feed, sent, asked, answer, take, turn } = waitingViewer()
    feed.sync(0)
    answer(10, 7)
    feed.offer(change, 8)
    turn()
    expect(sent.length).toBe(3)
    for (let taken = 0; taken < 10; taken++) take()
    turn()
    expect(sent.length).toBe(10)
    feed.tick()
    expect(asked.map(({ clock, isKnown }) => [clock, isKnown])).toEqual([[7, true]])
  })
})
