import { describe, expect, it } from 'vitest'
import type { SaveStatus } from './board-document.ts'
import { type SaveEvent, initialFacts, nextFacts, statusOf } from './save-status.ts'

const after = (...events: SaveEvent[]): SaveStatus => statusOf(events.reduce(nextFacts, initialFacts))
const unsaved = (count: number): SaveEvent => ({ type: 'unsaved', count, byOthers: 0 })

describe('save status', () => {
  it('[D10] nothing counts as saved before the first sync', () => {
    expect(after()).toEqual({ state: 'loading' })
    expect(after(unsaved(0))).toEqual({ state: 'loading' })
    expect(after({ type: 'synced' })).toEqual({ state: 'saved' })
  })

  it('[D11] changes are being saved until none is left', () => {
    expect(after({ type: 'synced' }, unsaved(2))).toEqual({ state: 'saving', unsaved: 2 })
    expect(after({ type: 'synced' }, unsaved(2), unsaved(0))).toEqual({ state: 'saved' })
  })

  it('[D12] without a connection it says how many changes wait', () => {
    expect(after({ type: 'lost' })).toEqual({ state: 'offline', unsaved: 0 })
    expect(after({ type: 'synced' }, unsaved(3), { type: 'lost' })).toEqual({ state: 'offline', unsaved: 3 })
  })

  it('[D14] says when the device does not keep changes', () => {
    expect(after({ type: 'not-kept' }, { type: 'lost' })).toEqual({
      state: 'offline',
      unsaved: 0,
      onlyInMemory: true,
    })
  })

  it('[D15] a server without a disk is told from one without a connection', () => {
    const bad: SaveEvent = { type: 'storage', healthy: false }
    expect(after({ type: 'synced' }, bad)).toEqual({ state: 'degraded', unsaved: 0 })
    expect(after({ type: 'synced' }, bad, { type: 'lost' })).toEqual({ state: 'offline', unsaved: 0 })
    expect(after({ type: 'synced' }, bad, { type: 'lost' }, { type: 'synced' })).toEqual({ state: 'saved' })
  })

  it('[D16] the end wins over everything until somebody tries again', () => {
    const ended: SaveEvent = { type: 'ended', closeCode: 4401 }
    expect(after({ type: 'synced' }, unsaved(1), ended, { type: 'lost' })).toEqual({
      state: 'ended',
      closeCode: 4401,
      unsaved: 1,
    })
    expect(after(ended, { type: 'resumed' })).toEqual({ state: 'offline', unsaved: 0 })
    expect(after(ended, { type: 'resumed' }, { type: 'synced' })).toEqual({ state: 'saved' })
  })

  it('[D19] without the right to edit nothing is on its way', () => {
    expect(after({ type: 'synced' }, { type: 'role', mayEdit: false }, unsaved(1))).toEqual({
      state: 'refused',
      unsaved: 1,
    })
    expect(after({ type: 'synced' }, { type: 'role', mayEdit: false })).toEqual({ state: 'saved' })
  })

  it('[D20] a board of a newer program stays read only', () => {
    expect(after({ type: 'outdated' }, { type: 'synced' }, { type: 'lost' })).toEqual({ state: 'outdated' })
  })
})
