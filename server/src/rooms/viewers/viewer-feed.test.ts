import { describe, expect, it } from 'vitest'
import type { State } from '../../boards/projections/open-projection.ts'
import type { Framed } from '../framed.ts'
import { framedFrame } from '../framed.ts'
import { CAUGHT_UP_BELOW_BYTES, FEED_WINDOW_BYTES, LAG_ABOVE_BYTES } from '../relay-limits.ts'
import { ViewerFeed } from './viewer-feed.ts'

const PART_BYTES = 100_000

/** A viewer that takes what was sent when the test says so, and a projection that answers when it does. */
function slowViewer() {
  const sent: Framed[] = []
  let taken = 0
  let underWay = 0
  const asked: { clock: number; isKnown: boolean | undefined; told: (state: State) => void }[] = []
  const to = {
    isOpen: true,
    get underWay() {
      return underWay
    },
    get fallsBehind() {
      return underWay > LAG_ABOVE_BYTES
    },
    get hasDrained() {
      return underWay < CAUGHT_UP_BELOW_BYTES
    },
    send(message: Framed) {
      sent.push(message)
      underWay += message.wire.length
    },
  }
  const feed = new ViewerFeed(to, {
    ask: (clock, told, isKnown) => void asked.push({ clock, told, isKnown }),
  })
  const answer = (parts: number, clock: number): void =>
    asked.shift()?.told({ clock, parts: Array.from({ length: parts }, () => new Uint8Array(PART_BYTES)) })
  const take = (): void => {
    underWay -= sent[taken++]?.wire.length ?? 0
    feed.pump()
  }
  return { feed, sent, asked, answer, take, underWay: () => underWay }
}

const change = framedFrame({ kind: 'update', update: new Uint8Array(10) })

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
})
