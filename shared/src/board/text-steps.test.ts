import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { textSteps } from './text-steps.ts'

const play = (text: string, before: string, after: string): string =>
  textSteps(before, after).reduce(
    (now, { index, remove, insert }) => now.slice(0, index) + insert + now.slice(index + remove),
    text,
  )

const prose = fc
  .array(fc.constantFrom('Rechnung', 'late', 'zu ', ' ', '\n', 'ä', '😀', '👩‍🔧', 'x', '1', '.'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

describe('the steps from one text to another', () => {
  it('[J81] lead from any text to any other, in whatever order they are counted', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        expect(play(before, before, after)).toBe(after)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(play(before, before, after)).toBe(after)
      }),
    )
  })

  it('[J81] touch no word that both have, and no letter that a changed word keeps', () => {
    expect(textSteps('Die Rechnung kommt spät.', 'Die erste Rechnung kommt.')).toEqual([
      { index: 18, remove: 5, insert: '' },
      { index: 4, remove: 0, insert: 'erste ' },
    ])
    expect(textSteps('Rechnungen', 'Rechnungsen')).toEqual([{ index: 8, remove: 0, insert: 's' }])
    expect(textSteps('same', 'same')).toEqual([])
  })

  it('[J81] of long texts that have nothing in common are one', () => {
    const [before, after] = ['a '.repeat(4_000), 'b\n'.repeat(4_000)]
    expect(textSteps(before, after)).toHaveLength(1)
  })

  it('[J81] leave what somebody else types between them', () => {
    const [ann, server] = [new Y.Doc(), new Y.Doc()]
    const now = 'Die Rechnung kommt zu spät an.'
    ann.getText('t').insert(0, now)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ann))
    ann.getText('t').insert(12, ' per Post')
    for (const { index, remove, insert } of textSteps(now, 'Eine Rechnung kommt an.')) {
      server.getText('t').delete(index, remove)
      server.getText('t').insert(index, insert)
    }
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(server))
    expect(ann.getText('t').toString()).toBe('Eine Rechnung per Post kommt an.')
  })
})
