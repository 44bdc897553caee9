import { type Edit, applyEdits, textOf } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { Connector, Note } from '@wegpunkt/shared/board/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openUndo } from './undo.ts'

const note = (text: string): Note => ({
  kind: 'note',
  at: [0, 0],
  size: [120, 120],
  order: 'a0',
  stage: null,
  lane: null,
  text,
  color: 'yellow',
  department: null,
})
const connector = (from: string, to: string): Connector => ({
  kind: 'connector',
  order: 'a1',
  from,
  to,
  route: 'curved',
  text: 'then',
})
const add = (id: string, value: Note | Connector): Edit => ({ do: 'add', in: 'elements', id, value })
const move = (id: string, x: number): Edit => ({ do: 'set', in: 'elements', id, to: { at: [x, 0] } })
const type = (id: string, index: number, insert: string): Edit => ({
  do: 'type',
  id,
  index,
  remove: 0,
  insert,
})

function person(mayEdit = () => true) {
  const doc = new Y.Doc()
  const me = {}
  const undo = openUndo(doc, me, mayEdit)
  const edit = (...edits: Edit[]): void => {
    undo.beforeEdit()
    applyEdits(doc, edits, me)
  }
  const read = () => readBoard(doc).elements
  return { doc, undo, edit, read }
}

/** Two people whose documents are the same after each call. */
function annAndBob() {
  const [ann, bob] = [person(), person()]
  const sync = (): void => {
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(bob.doc), 'remote')
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ann.doc), 'remote')
  }
  return { ann, bob, sync }
}

describe('undo', () => {
  it('[D30] each edit is one step, however fast they follow each other', () => {
    const { undo, edit, read } = person()
    edit(add('a', note('one')), add('b', note('two')))
    edit(move('a', 10), move('b', 10))
    edit(move('a', 20))
    undo.undo()
    expect(read().get('a')).toMatchObject({ at: [10, 0] })
    undo.undo()
    expect([...read().values()]).toMatchObject([{ at: [0, 0] }, { at: [0, 0] }])
    undo.undo()
    expect(read().size).toBe(0)
    undo.redo()
    undo.redo()
    undo.redo()
    expect(read().get('a')).toMatchObject({ at: [20, 0], text: 'one' })
    expect(undo.get()).toEqual({ canUndo: true, canRedo: false })
  })

  it('[D31] a text that is typed letter by letter is one step', () => {
    const { undo, edit, read } = person()
    edit(add('a', note('')))
    undo.beginGroup()
    for (const [i, letter] of ['h', 'e', 'l', 'l', 'o'].entries()) edit(type('a', i, letter))
    undo.endGroup()
    edit(move('a', 9))
    undo.undo()
    undo.undo()
    expect(read().get('a')).toMatchObject({ text: '', at: [0, 0] })
    undo.redo()
    expect(read().get('a')).toMatchObject({ text: 'hello' })
  })

  it('[D32] undoing a removal brings back the texts and the connectors', () => {
    const { ann, bob, sync } = annAndBob()
    bob.edit(add('a', note('from bob')), add('b', note('b')), add('c', connector('a', 'b')))
    sync()
    const before = ann.read()
    ann.edit({ do: 'remove', in: 'elements', ids: ['a', 'c'] })
    sync()
    expect([...bob.read().keys()]).toEqual(['b'])
    ann.undo.undo()
    sync()
    expect(ann.read()).toEqual(before)
    expect(bob.read()).toEqual(before)
    expect(textOf(bob.doc, 'a')?.toString()).toBe('from bob')
  })

  it('[D33] what others changed afterwards stays', () => {
    const { ann, bob, sync } = annAndBob()
    ann.edit(add('a', note('ann')))
    ann.edit(move('a', 10))
    sync()
    bob.edit(move('a', 50))
    bob.edit(add('b', note('bob')))
    sync()
    ann.undo.undo()
    sync()
    expect(ann.read().get('a')).toMatchObject({ at: [50, 0] })
    expect(bob.read().get('b')).toMatchObject({ text: 'bob' })
    expect(ann.read()).toEqual(bob.read())
  })

  it('[D33] what two people set at the same time never ends up without a value', () => {
    const step = fc.constantFrom('ann', 'bob', 'ann undo', 'bob undo', 'ann redo', 'bob redo', 'sync')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { ann, bob, sync } = annAndBob()
        applyEdits(ann.doc, [add('a', note('cat'))], 'cat')
        sync()
        for (const [x, step] of steps.entries()) {
          const who = step.startsWith('ann') ? ann : bob
          if (step === 'sync') sync()
          else if (step.endsWith('undo')) who.undo.undo()
          else if (step.endsWith('redo')) who.undo.redo()
          else who.edit(move('a', x))
        }
        sync()
        sync()
        expect(ann.read().get('a')).toMatchObject({ kind: 'note' })
        expect(ann.read()).toEqual(bob.read())
      }),
      { numRuns: 400 },
    )
  })

  it('[D34] undoing an addition does not take along what others wrote into it', () => {
    const { ann, bob, sync } = annAndBob()
    ann.edit(add('first', note('mine alone')))
    ann.edit(add('shared', note('ann ')))
    sync()
    bob.edit(type('shared', 4, 'and bob'))
    sync()
    ann.undo.undo()
    sync()
    expect(ann.read().get('shared')).toMatchObject({ text: 'ann and bob' })
    expect(bob.read().get('shared')).toMatchObject({ text: 'ann and bob' })
    expect(ann.undo.get()).toEqual({ canUndo: false, canRedo: true })
    expect(ann.read().has('first')).toBe(false)
  })

  it('[D34] one’s own part of a shared text can be undone', () => {
    const { ann, bob, sync } = annAndBob()
    ann.edit(add('a', note('')))
    sync()
    bob.edit(type('a', 0, 'bob '))
    sync()
    ann.edit(type('a', 4, 'ann'))
    ann.undo.undo()
    sync()
    expect(bob.read().get('a')).toMatchObject({ text: 'bob ' })
  })

  it('[D35] does nothing without the right to edit', () => {
    let allowed = true
    const { undo, edit, read } = person(() => allowed)
    edit(add('a', note('one')))
    allowed = false
    undo.undo()
    expect(read().size).toBe(1)
  })

  it('[E86] leaves what another person has locked since, and goes on once it is unlocked', () => {
    const { ann, bob, sync } = annAndBob()
    const lock = (locked: boolean | null): Edit => ({
      do: 'set',
      in: 'elements',
      id: 'a',
      to: { locked } as never,
    })
    bob.edit(add('a', note('')), add('b', note('')))
    sync()
    ann.edit(move('a', 10))
    ann.edit(move('b', 20))
    sync()
    bob.edit(lock(true))
    sync()
    expect([ann.undo.undo(), ann.undo.undo()]).toEqual([true, false])
    expect(ann.read().get('b')).toMatchObject({ at: [0, 0] })
    expect(ann.read().get('a')).toMatchObject({ at: [10, 0], locked: true })
    expect(ann.undo.get()).toEqual({ canUndo: true, canRedo: true })
    bob.edit(lock(null))
    sync()
    expect(ann.undo.undo()).toBe(true)
    expect(ann.read().get('a')).toMatchObject({ at: [0, 0] })
  })

  it('[E86] takes back one’s own locking', () => {
    const { undo, edit, read } = person()
    edit(add('a', note('')))
    edit({ do: 'set', in: 'elements', id: 'a', to: { locked: true } })
    expect(undo.undo()).toBe(true)
    expect(read().get('a')).not.toHaveProperty('locked')
    expect(undo.redo()).toBe(true)
    expect(read().get('a')).toMatchObject({ locked: true })
  })

  it('[D30] says what can be undone and redone, once a change', () => {
    const { undo, edit } = person()
    const heard: object[] = []
    undo.subscribe(() => heard.push(undo.get()))
    edit(add('a', note('one')))
    edit(move('a', 1))
    undo.undo()
    undo.undo()
    edit(add('b', note('two')))
    expect(heard).toEqual([
      { canUndo: true, canRedo: false },
      { canUndo: true, canRedo: true },
      { canUndo: false, canRedo: true },
      { canUndo: true, canRedo: false },
    ])
  })
})
