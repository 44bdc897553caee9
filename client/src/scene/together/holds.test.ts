import { describe, expect, it } from 'vitest'
import { peer } from '../../editor/testing/peers.ts'
import { sharedHold } from './holds.ts'

const dragging = (...ids: string[]) => ({
  preview: { kind: 'move', ids, by: [1, 1] } as const,
  editing: null,
})
const bobMoves = peer({ gesture: { kind: 'move', ids: ['a', 'b'], by: [1, 1] } })
const catTypes = peer({ clientId: 8, name: 'Cat', caret: { id: 'a', anchor: 0, head: 0 } })

describe('two hands on one thing', () => {
  it('[C50] is said with what the other one does', () => {
    expect(sharedHold(dragging('b'), [bobMoves])).toEqual({
      id: 'b',
      names: ['Bob'],
      doing: 'moving',
      also: true,
    })
    expect(sharedHold(dragging('a'), [catTypes])).toEqual({
      id: 'a',
      names: ['Cat'],
      doing: 'typing',
      also: false,
    })
    const typing = { preview: null, editing: 'a' }
    expect(sharedHold(typing, [bobMoves])).toEqual({ id: 'a', names: ['Bob'], doing: 'moving', also: false })
  })

  it('[C50] says nothing of other things, of two who type together, and of copies', () => {
    expect(sharedHold(dragging('c'), [bobMoves, catTypes])).toBeNull()
    expect(sharedHold({ preview: null, editing: 'a' }, [catTypes])).toBeNull()
    const copies = { preview: { kind: 'move', ids: ['a'], by: [1, 1], copy: true } as const, editing: null }
    expect(sharedHold(copies, [bobMoves])).toBeNull()
    expect(sharedHold({ preview: null, editing: null }, [bobMoves])).toBeNull()
  })

  it('[C50] names everybody who does the same, each once', () => {
    const cat = { ...bobMoves, clientId: 9, person: { ...bobMoves.person, id: 'cat', name: 'Cat' } }
    expect(sharedHold(dragging('a'), [bobMoves, { ...bobMoves, clientId: 8 }, cat])?.names).toEqual([
      'Bob',
      'Cat',
    ])
  })

  it('[E134] goes through what others hold once, and looks at one’s own hand only if they hold anything', () => {
    let asked = 0
    const ids = new Proxy(
      Array.from({ length: 100 }, (_, i) => `theirs${i}`),
      { get: (list, key) => (/^\d+$/.test(String(key)) && asked++, Reflect.get(list, key) as unknown) },
    )
    const own = dragging(...Array.from({ length: 100 }, (_, i) => `own${i}`), 'theirs99')
    expect(sharedHold(own, [peer({ gesture: { kind: 'move', ids, by: [1, 1] } })])?.id).toBe('theirs99')
    expect(asked).toBe(100)
    const untouched = {
      editing: null,
      get preview(): never {
        throw new Error('nobody holds anything')
      },
    }
    expect(sharedHold(untouched, [peer(), peer()])).toBeNull()
  })
})
