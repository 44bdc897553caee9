import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard, rootOf } from './document.ts'
import { type Edit, applyEdits } from './edits.ts'
import { member } from './gathered.ts'
import { readBoard } from './read.ts'
import type { Outcome } from './method-schema.ts'
import type { Touchpoint } from './schema.ts'

const card: Touchpoint = {
  kind: 'touchpoint',
  at: [0, 0],
  size: [200, 88],
  order: 'a0',
  stage: null,
  lane: null,
  title: 'Invoice',
  contact: 'direct',
  channel: 'invoice',
  department: null,
  supporting: [],
}
const lost: Outcome = { type: 'lost', count: 3, period: '2027', reasonStated: 'price', reasonFound: '' }

const boardWith = (fields: Partial<Touchpoint> = {}): Y.Doc => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, [{ do: 'add', in: 'elements', id: 'card', value: { ...card, ...fields } }], 'ann')
  return doc
}

/** Ann and bob each do something before they hear of one another. */
const atOnce = (ann: Edit, bob: Edit): Y.Doc => {
  const first = boardWith()
  const second = new Y.Doc()
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
  applyEdits(first, [ann], 'ann')
  applyEdits(second, [bob], 'bob')
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
  return first
}

const set = (to: Extract<Edit, { do: 'set'; in: 'elements' }>['to']): Edit => ({
  do: 'set',
  in: 'elements',
  id: 'card',
  to,
})
const cardOf = (doc: Y.Doc) => readBoard(doc).elements.get('card')

describe('what there may be many of', () => {
  it.each<[string, Edit, Edit, object]>([
    [
      'two order outcomes (M14)',
      set(member('outcomes', 'o1', lost)),
      set(member('outcomes', 'o2', { ...lost, type: 'won' })),
      { outcomes: { o1: lost, o2: { ...lost, type: 'won' } } },
    ],
    [
      'two wishes (M12)',
      set(member('wishes', 'fast', -1)),
      set(member('wishes', 'easy', 1)),
      { wishes: { fast: -1, easy: 1 } },
    ],
    [
      'two aims (M15)',
      set(member('aims', 'desire', true)),
      set(member('aims', 'premium', true)),
      { aims: { desire: true, premium: true } },
    ],
    [
      'two dependencies (M27)',
      set(member('dependsOn', 'x', true)),
      set(member('dependsOn', 'y', true)),
      { dependsOn: { x: true, y: true } },
    ],
    [
      'two handovers (M21)',
      set(member('handovers', 'x', { owner: 'ann', agreement: '' })),
      set(member('handovers', 'y', { owner: 'bob', agreement: '', risk: 2 })),
      { handovers: { x: { owner: 'ann', agreement: '' }, y: { owner: 'bob', agreement: '', risk: 2 } } },
    ],
  ])('[B28] two people add %s at once, and both stay', (_, ann, bob, expected) => {
    expect(cardOf(atOnce(ann, bob))).toMatchObject(expected)
  })

  it('[B28] two people dismiss findings and switch off rules at once, and all of it stays', () => {
    const doc = atOnce(
      { do: 'set', in: 'meta', to: member('dismissed', 'no-owner:m1', 'we know') },
      { do: 'set', in: 'meta', to: member('rulesOff', 'too-large', true) },
    )
    expect(readBoard(doc).meta).toEqual({
      schema: 1,
      dismissed: { 'no-owner:m1': 'we know' },
      rulesOff: { 'too-large': true },
    })
  })

  it('[B28] what is removed of a group leaves the others, and the last one the group', () => {
    const doc = boardWith({ wishes: { fast: -1, easy: 1 } })
    applyEdits(doc, [set(member('wishes', 'fast', undefined))], 'ann')
    expect(cardOf(doc)).toMatchObject({ wishes: { easy: 1 } })
    applyEdits(doc, [set(member('wishes', 'easy', undefined))], 'ann')
    expect(cardOf(doc)).not.toHaveProperty('wishes')
  })

  it('[B27] a card with everything that the method asks is read as it was added', () => {
    const full: Partial<Touchpoint> = {
      setting: 'online',
      dealBreaker: '',
      promise: { text: 'in a day', source: 'ad' },
      wishes: { fast: -1, easy: 0 },
      aims: { desire: true },
      dependsOn: { other: true },
      outcomes: { o1: lost },
      handovers: { other: { owner: '', agreement: 'a form', risk: 0 } },
      customersAsked: { answer: 'yes', evidence: 'e1' },
    }
    expect(cardOf(boardWith(full))).toEqual({ ...card, description: '', ...full })
  })

  it.each<[string, string, unknown]>([
    ['a wish that nobody has', 'wish:cheap', 1],
    ['a wish beyond the scale (M12)', 'wish:fast', 2],
    ['orders that are no whole number (M14)', 'outcome:o1', { type: 'won', count: 1.5 }],
    ['orders below none (M14)', 'outcome:o1', { type: 'won', count: -1 }],
    ['an outcome of another time', 'outcome:o1', { type: 'postponed', count: 1 }],
    ['a dependency on no id', 'depends:a b', true],
    ['a dependency on __proto__', 'depends:__proto__', true],
    ['a share above all (M13)', 'entryShare', 101],
    ['a setting of another time (M1)', 'setting', 'telepathic'],
    ['a promise that is a word', 'promise', 'always'],
  ])('[B27] %s costs itself alone, and stays in the document', (_, key, value) => {
    const doc = boardWith({ wishes: { easy: 1 } })
    const entry = rootOf(doc, 'elements').get('card') as Y.Map<unknown>
    entry.set(key, value)
    expect(cardOf(doc)).toEqual({ ...card, description: '', wishes: { easy: 1 } })
    expect(entry.get(key)).toEqual(value)
  })

  it('[B27] M41 of two who name somebody accountable at once, one is, for everybody', () => {
    const [ann, bob] = [boardWith(), new Y.Doc()]
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
    const name = (doc: Y.Doc, accountable: string): void =>
      applyEdits(doc, [{ do: 'set', in: 'meta', to: { accountable } }], null)
    name(ann, 'ann')
    name(bob, 'bob')
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
    const named = readBoard(ann).meta.accountable
    expect(['ann', 'bob']).toContain(named)
    expect(readBoard(bob).meta.accountable).toBe(named)
  })

  it('[B27] nonsense about the board as a whole leaves what makes sense', () => {
    const doc = boardWith()
    const meta = rootOf(doc, 'meta')
    meta.set('accountable', 7)
    meta.set('sponsor', 'cat')
    meta.set('reviewBy', 'soon')
    meta.set('dismissed:a b', 'reason')
    expect(readBoard(doc).meta).toEqual({ schema: 1, sponsor: 'cat' })
  })
})
