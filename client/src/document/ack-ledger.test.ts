import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAckLedger } from './ack-ledger.ts'

describe('ack ledger', () => {
  it('[D11] acks are cumulative', () => {
    const ledger = createAckLedger()
    for (const frame of [1, 2, 3]) ledger.changed({}, frame)
    ledger.acked(2)
    expect(ledger.unsaved()).toBe(1)
    ledger.acked(3)
    expect(ledger.unsaved()).toBe(0)
    expect(ledger.isWaiting()).toBe(false)
  })

  it('[D12] an ack of one connection says nothing about the frames of another', () => {
    const ledger = createAckLedger()
    ledger.changed({}, 1)
    ledger.disconnected()
    ledger.acked(1)
    expect(ledger.unsaved()).toBe(1)
    ledger.covered(1)
    ledger.changed({}, 2)
    ledger.acked(1)
    expect(ledger.unsaved()).toBe(1)
  })

  it('[D26] the letters of one text are one change until the last of them is on disk', () => {
    const ledger = createAckLedger()
    const text = {}
    for (const frame of [1, 2, 3]) ledger.changed(text, frame)
    expect(ledger.unsaved()).toBe(1)
    ledger.acked(2)
    expect(ledger.unsaved()).toBe(1)
    ledger.acked(3)
    expect(ledger.unsaved()).toBe(0)
  })

  it('[D13] changes of an earlier visit go with the first sync reply', () => {
    const ledger = createAckLedger()
    ledger.left(4, null)
    ledger.changed({}, null)
    ledger.covered(1)
    ledger.changed({}, 2)
    expect(ledger.unsaved()).toBe(6)
    ledger.acked(1)
    expect(ledger.unsaved()).toBe(1)
  })

  it('[D62] changes that others left are told apart, and saved with the frame that they are in', () => {
    const ledger = createAckLedger()
    ledger.left(2, null)
    ledger.changed({}, null)
    ledger.covered(1)
    ledger.left(3, 2)
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([6, 5])
    ledger.acked(1)
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([3, 3])
    ledger.disconnected()
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([3, 3])
    ledger.covered(1)
    ledger.acked(1)
    // What is on the server already is not unsaved.
    ledger.left(1, 1)
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([0, 0])
    ledger.tookUp(2)
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([1, 1])
    ledger.left(4, 2)
    expect([ledger.unsaved(), ledger.byOthers()]).toEqual([4, 4])
  })

  it('[D12] no change is ever forgotten or counted twice', () => {
    const step = fc.constantFrom('change', 'cover', 'ack', 'drop')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = createAckLedger()
        let frame = 0
        let answered = false
        // The same in the most naive way: one entry a change, with the frame it is in.
        let model: (number | null)[] = []
        for (const what of steps) {
          if (what === 'change') {
            const at = answered ? ++frame : null
            ledger.changed({}, at)
            model.push(at)
          }
          if (what === 'cover') {
            frame++
            answered = true
            ledger.covered(frame)
            model = model.map((at) => at ?? frame)
          }
          if (what === 'ack') {
            ledger.acked(frame)
            model = model.filter((at) => at === null)
          }
          if (what === 'drop') {
            frame = 0
            answered = false
            ledger.disconnected()
            model = model.map(() => null)
          }
          expect(ledger.unsaved()).toBe(model.length)
        }
      }),
    )
  })
})
