import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createValueStore } from '../../document/value-store.ts'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { peer } from '../testing/peers.ts'
import { down } from '../testing/play.ts'
import { openTakenAlong } from './taken-along.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})
afterEach(() => vi.unstubAllGlobals())

const bob = peer({ view: { at: [100, 50], size: [1200, 700] } })

/** Ann takes part; Bob moderates, and is there. */
function open(isThere = true) {
  const ann = editorOn(note('n', [3_000, 2_000]))
  if (isThere) ann.peers.set([bob])
  const by = createValueStore<{ by: string; at: number } | null>(null)
  const along = openTakenAlong({ editor: ann.editor, presence: ann.document.presence, by })
  return { ...ann, by, along, following: () => ann.editor.get().following }
}

describe('being taken along', () => {
  it('[P521] follows the moderator from when it is switched on until it is switched off', () => {
    const { by, along, following } = open()
    expect([along.get(), following()]).toEqual(['nobody', null])
    by.set({ by: 'bob', at: 1 })
    expect([along.get(), following()]).toEqual(['along', 'bob'])
    by.set(null)
    expect([along.get(), following()]).toEqual(['nobody', null])
  })

  it('[P521] is broken free of by Escape or by an own move, with a way back, and anew by the next time', () => {
    const { editor, by, along, following, run } = open()
    by.set({ by: 'bob', at: 1 })
    run('leave')
    expect([along.get(), following()]).toEqual(['free', null])
    // Nothing but the person's own wish brings them back.
    by.set({ by: 'bob', at: 1 })
    editor.select(['n'])
    expect(along.get()).toBe('free')
    along.comeBack()
    expect([along.get(), following()]).toEqual(['along', 'bob'])
    editor.dispatch(down(100, 100))
    expect([along.get(), following()]).toEqual(['free', null])
    by.set({ by: 'bob', at: 2 })
    expect(following()).toBe('bob')
    along.breakFree()
    expect([along.get(), following()]).toEqual(['free', null])
    editor.follow('bob')
    expect(along.get()).toBe('along')
  })

  it('[P521] waits for a moderator who is not there, or has left for a moment, and for who is typing', () => {
    const { editor, by, along, following, peers } = open(false)
    by.set({ by: 'bob', at: 1 })
    expect([along.get(), following()]).toEqual(['waiting', null])
    peers.set([bob])
    expect([along.get(), following()]).toEqual(['along', 'bob'])
    peers.set([])
    expect([along.get(), following()]).toEqual(['waiting', null])
    editor.editText('n')
    peers.set([bob])
    expect([along.get(), following(), editor.get().editing]).toEqual(['waiting', null, 'n'])
    editor.editText(null)
    expect([along.get(), following()]).toEqual(['along', 'bob'])
  })

  it('[P521] whoever comes late is taken along, and who has followed somebody else goes on with the moderator', () => {
    const { editor, by, along, following, peers } = open()
    peers.set([bob, peer({ clientId: 9, person: { ...bob.person, id: 'cat', name: 'Cat' } })])
    editor.follow('cat')
    by.set({ by: 'bob', at: 1 })
    expect(following()).toBe('bob')
    const late = openTakenAlong({ editor, presence: editor.document.presence, by })
    expect(late.get()).toBe('along')
    along.close()
    late.close()
  })
})
