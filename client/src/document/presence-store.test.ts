import { MAX_PRESENCE_BYTES } from '@wegpunkt/shared/limits'
import { afterEach, describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { openPresenceStore } from './presence-store.ts'

/** A clock that stands until it is moved. */
function handClock(): Clock & { pass(ms: number): void } {
  let now = 0
  let due: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    pass(ms) {
      now += ms
      const ready = due.filter(({ at }) => at <= now)
      due = due.filter(({ at }) => at > now)
      for (const { run } of ready) run()
    },
  }
}

const ann = { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' }
const awarenesses: Awareness[] = []

function opened() {
  const awareness = new Awareness(new Y.Doc())
  awarenesses.push(awareness)
  const clock = handClock()
  const store = openPresenceStore(awareness, clock)
  const sent: unknown[] = []
  awareness.on('update', () => sent.push(awareness.getLocalState()))
  return { awareness, clock, store, sent }
}

/** Another tab, as the server passes it on. */
function tab(into: Awareness) {
  const awareness = new Awareness(new Y.Doc())
  awarenesses.push(awareness)
  const show = (state: object | null): void => {
    awareness.setLocalState(state)
    applyAwarenessUpdate(into, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'remote')
  }
  return { show, clientId: awareness.clientID }
}

afterEach(() => {
  for (const awareness of awarenesses.splice(0)) awareness.destroy()
})

describe('presence', () => {
  it('[D40] is sent at most once in its time, and the latest wins', () => {
    const { store, clock, sent } = opened()
    clock.pass(100)
    for (const x of [1, 2, 3, 4]) store.show({ cursor: [x, 0] })
    expect(sent).toMatchObject([{ cursor: [1, 0] }])
    clock.pass(20)
    store.show({ selection: ['a'] })
    expect(sent).toHaveLength(1)
    clock.pass(13)
    expect(sent).toMatchObject([{ cursor: [1, 0] }, { cursor: [4, 0], selection: ['a'] }])
    clock.pass(1_000)
    expect(sent).toHaveLength(2)
  })

  it('[D40] what is shown already is not sent again', () => {
    const { store, clock, sent } = opened()
    store.show({ cursor: [1, 0] })
    clock.pass(100)
    store.show({ cursor: [1, 0], selection: [] })
    clock.pass(100)
    expect(sent).toHaveLength(1)
  })

  it('[D41] the pointer leaves and the selection stays', () => {
    const { store, clock, awareness } = opened()
    store.show({ cursor: [1, 0], selection: ['a'] })
    clock.pass(100)
    store.show({ cursor: null })
    expect(awareness.getLocalState()).toMatchObject({ cursor: null, selection: ['a'] })
  })

  it('[D42] a selection too large for the server is shown in part', () => {
    const { store, awareness } = opened()
    const ids = Array.from({ length: 200 }, (_, i) => `element-${i}`.padEnd(20, 'x'))
    store.show({ selection: ids, gesture: { kind: 'move', ids, by: [3, 4] }, cursor: [1, 1] })
    const state = awareness.getLocalState()
    expect(JSON.stringify(state).length).toBeLessThan(MAX_PRESENCE_BYTES)
    expect(state).toMatchObject({ cursor: [1, 1], gesture: { by: [3, 4] } })
    expect(state?.['selection'].length).toBeGreaterThan(10)
  })

  it('[D43] others are read, this tab and nonsense are not', () => {
    const { store, awareness } = opened()
    const [bob, odd, bare] = [tab(awareness), tab(awareness), tab(awareness)]
    bob.show({ person: ann, cursor: [5, 5] })
    odd.show({ person: ann, cursor: ['x'] })
    bare.show({ cursor: [1, 1] })
    store.show({ cursor: [9, 9] })
    expect(store.get()).toEqual([
      {
        clientId: bob.clientId,
        person: ann,
        cursor: [5, 5],
        selection: [],
        gesture: null,
        caret: null,
        view: null,
      },
    ])
    bob.show(null)
    expect(store.get()).toEqual([])
  })

  it('[D43] whoever shows the same stays the same object', () => {
    const { store, awareness } = opened()
    const [bob, cat] = [tab(awareness), tab(awareness)]
    bob.show({ person: ann, cursor: [5, 5] })
    cat.show({ person: { ...ann, id: 'cat' } })
    const before = new Map(store.get().map((peer) => [peer.clientId, peer]))
    cat.show({ person: { ...ann, id: 'cat' }, cursor: [1, 1] })
    const after = new Map(store.get().map((peer) => [peer.clientId, peer]))
    expect(after.get(bob.clientId)).toBe(before.get(bob.clientId))
    expect(after.get(cat.clientId)).not.toBe(before.get(cat.clientId))
    const list = store.get()
    bob.show({ person: ann, cursor: [5, 5], selection: [] })
    expect(store.get()).toBe(list)
  })

  it('[D41] a closed tab disappears', () => {
    const { store, awareness } = opened()
    store.close()
    expect(awareness.getLocalState()).toBeNull()
  })
})
