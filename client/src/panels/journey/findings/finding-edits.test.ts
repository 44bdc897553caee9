import { initBoard } from '@wegpunkt/shared/board/document'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import { findings } from '@wegpunkt/shared/journey/findings/findings'
import { foundOn } from '@wegpunkt/shared/journey/testing/found-on'
import { journeyOf } from '@wegpunkt/shared/journey/testing/journeys'
import { MAX_REASON_CHARS } from '@wegpunkt/shared/limits'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openUndo } from '../../../document/undo.ts'
import { checkReason, dismissal, returning, switching } from './finding-edits.ts'
import { ruleCounts } from './rule-counts.ts'

const finding = { id: 'handover-without-owner:pay:get' }
const metaOf = (doc: Y.Doc) => readBoard(doc).meta

function newBoard(clientID: number) {
  const doc = new Y.Doc()
  doc.clientID = clientID
  initBoard(doc)
  return doc
}

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, fromB)
  Y.applyUpdate(b, fromA)
}

describe('dismissing a finding', () => {
  it('[P251] keeps the reason with the board, and bringing it back leaves no trace', () => {
    const doc = newBoard(1)
    applyEdits(doc, dismissal(finding, '  it is agreed by word \n'), 'ann')
    expect(metaOf(doc).dismissed).toEqual({ [finding.id]: 'it is agreed by word' })
    applyEdits(doc, returning(finding), 'ann')
    expect(metaOf(doc).dismissed).toBeUndefined()
  })

  it('[P251] needs a reason that one can read, and refuses one that is too long with the count', () => {
    expect(dismissal(finding, ' ')).toEqual([])
    expect(dismissal(finding, '\u2800')).toEqual([])
    expect(checkReason('x'.repeat(MAX_REASON_CHARS + 1))).toEqual({
      refused: 'too-long',
      values: { count: MAX_REASON_CHARS + 1, most: MAX_REASON_CHARS },
    })
    expect(dismissal(finding, 'x'.repeat(MAX_REASON_CHARS + 1))).toEqual([])
  })

  it('[P251] is one step of undo', () => {
    const doc = newBoard(1)
    const origin = {}
    const undo = openUndo(doc, origin, () => true)
    for (const edits of [
      dismissal(finding, 'fine'),
      dismissal(finding, 'better'),
      switching('draft', false),
    ]) {
      undo.beforeEdit()
      applyEdits(doc, edits, origin)
    }
    undo.undo()
    expect(metaOf(doc)).toMatchObject({ dismissed: { [finding.id]: 'better' } })
    expect(metaOf(doc).rulesOff).toBeUndefined()
    undo.undo()
    expect(metaOf(doc).dismissed).toEqual({ [finding.id]: 'fine' })
    undo.undo()
    expect(metaOf(doc).dismissed).toBeUndefined()
    undo.close()
  })

  it('[P251] by two at once ends with one reason for both, and keeps what each dismissed alone', () => {
    const [ann, bob] = [newBoard(1), newBoard(2)]
    exchange(ann, bob)
    applyEdits(ann, [...dismissal(finding, 'of ann'), ...dismissal({ id: 'draft:a' }, 'new')], 'ann')
    applyEdits(bob, [...dismissal(finding, 'of bob'), ...dismissal({ id: 'draft:b' }, 'old')], 'bob')
    exchange(ann, bob)
    expect(metaOf(ann)).toEqual(metaOf(bob))
    expect(metaOf(ann).dismissed).toEqual({
      [finding.id]: expect.stringMatching(/^of (ann|bob)$/) as string,
      'draft:a': 'new',
      'draft:b': 'old',
    })
  })
})

describe('the switch of a rule', () => {
  it('[P252] turns it off for the whole board and on again', () => {
    const doc = newBoard(1)
    applyEdits(doc, switching('no-persona', false), 'ann')
    expect(metaOf(doc).rulesOff).toEqual({ 'no-persona': true })
    applyEdits(doc, switching('no-persona', true), 'ann')
    expect(metaOf(doc).rulesOff).toBeUndefined()
  })

  it('[P252] says how much the rule finds, or would find, dismissed or not', () => {
    const [parts] = foundOn['impression-unrated']
    const counts = ruleCounts(journeyOf(parts))
    expect(counts.get('impression-unrated')).toBe(2)
    const meta = {
      rulesOff: { 'no-indirect': true },
      dismissed: { 'impression-unrated:pay': 'known' },
    } as const
    const quiet = journeyOf({ ...parts, meta })
    expect(ruleCounts(quiet)).toEqual(counts)
    expect(findings(quiet).open.length).toBeLessThan(findings(journeyOf(parts)).open.length)
  })
})
