import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeState, encodeState, fillDocument, stateOf } from './board-state.ts'
import { rootOf } from './document.ts'
import { readBoard } from './read.ts'
import { hostileValue, nearlyRight } from './testing/hostile-values.ts'
import { playWorkshop } from './testing/workshop.ts'

const filled = (text: string): Y.Doc => {
  const doc = new Y.Doc()
  fillDocument(doc, decodeState(text))
  return doc
}

describe('the state of a board', () => {
  it('[J80] is the same for everybody who has the same board, and for a board that is made from it', () => {
    for (let seed = 0; seed < 15; seed++) {
      const docs = playWorkshop({ seed, steps: 60 })
      const texts = docs.map((doc) => encodeState(stateOf(doc)))
      const [text = ''] = texts
      expect(new Set(texts).size).toBe(1)
      expect(encodeState(stateOf(filled(text)))).toBe(text)
      expect(readBoard(filled(text))).toEqual(readBoard(docs[0] ?? new Y.Doc()))
    }
  })

  it('[J80] has nothing of what was deleted, nor of who wrote it', () => {
    const doc = new Y.Doc()
    const note = new Y.Map<unknown>([['text', new Y.Text('geheim, dann ersetzt')]])
    rootOf(doc, 'elements').set('n', note)
    const text = note.get('text') as Y.Text
    text.delete(0, text.length)
    text.insert(0, 'offen')
    rootOf(doc, 'meta').set('sponsor', 'frau.müller')
    rootOf(doc, 'meta').delete('sponsor')
    rootOf(doc, 'elements').set('gone', new Y.Map([['text', 'weg']]))
    rootOf(doc, 'elements').delete('gone')
    expect(encodeState(stateOf(doc))).toBe(
      '{"format":1,"meta":{},"stages":{},"lanes":{},"elements":{"n":{"fields":{},"texts":{"text":"offen"}}},"assessments":{}}',
    )
  })

  it('[J80] keeps keys that this program does not know, and writes those of an object in one order', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    rootOf(one, 'meta').set('b', { y: [1, { d: 1, c: -0 }], x: null })
    rootOf(one, 'meta').set('a', true)
    rootOf(other, 'meta').set('a', true)
    rootOf(other, 'meta').set('b', { x: null, y: [1, { c: 0, d: 1 }] })
    expect(encodeState(stateOf(one))).toBe(encodeState(stateOf(other)))
    expect(stateOf(one).meta).toEqual({ a: true, b: { x: null, y: [1, { c: 0, d: 1 }] } })
  })

  it('[J80] can be written and made into a board again whatever a hostile client wrote', () => {
    const keys = fc.constantFrom('kind', 'at', 'title', '__proto__', 'constructor', '7')
    const entry = fc.dictionary(keys, fc.oneof(nearlyRight, hostileValue), { maxKeys: 4 })
    const ids = fc.constantFrom('ann', '__proto__', '12', '3')
    const made = fc.array(fc.tuple(fc.constantFrom('stages', 'elements', 'meta'), ids, entry), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(made, (entries) => {
        const doc = new Y.Doc()
        for (const [root, id, fields] of entries) {
          const values = Object.entries(fields).map(([key, make]): [string, unknown] => [key, make()])
          if (root === 'meta') for (const [key, value] of values) rootOf(doc, 'meta').set(key, value)
          else rootOf(doc, root as 'elements').set(id, new Y.Map(values))
        }
        const text = encodeState(stateOf(doc))
        expect(encodeState(stateOf(filled(text)))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
