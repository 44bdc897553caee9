import { rootOf } from '@wegpunkt/shared/board/document'
import { hostileValue, nearlyRight } from '@wegpunkt/shared/board/testing/hostile-values'
import { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { drawThumbnail } from './draw-thumbnail.ts'

/** A picture in a list of boards: small, whatever is on the board. */
const MAX_JSON_CHARS = 200_000

const valid = { kind: 'touchpoint', at: [1, 2], size: [120, 120], order: 'a0' }

const pictureOf = (fill: (doc: Y.Doc) => void): Thumbnail => {
  const doc = new Y.Doc()
  doc.transact(() => fill(doc))
  return drawThumbnail([Y.encodeStateAsUpdate(doc)])
}

describe('the picture of a board that a hostile client wrote', () => {
  it('[B26] is one that the list of boards can show, whatever is under any key', () => {
    const keys = ['kind', 'at', 'size', 'order', 'stage', 'lane', 'department', 'color', 'width', 'points']
    const entry = fc.dictionary(fc.constantFrom(...keys), fc.oneof(nearlyRight, hostileValue), { maxKeys: 3 })
    const ids = fc.constantFrom('ann', 'bob', '__proto__')
    const entries = fc.array(fc.tuple(fc.constantFrom('stages', 'elements'), ids, entry), { maxLength: 6 })
    fc.assert(
      fc.property(entries, (made) => {
        const picture = pictureOf((doc) => {
          for (const [root, id, fields] of made) {
            const values = Object.entries(fields).map(([key, make]): [string, unknown] => [key, make()])
            rootOf(doc, root as 'elements').set(id, new Y.Map([...Object.entries(valid), ...values]))
          }
        })
        expect(Thumbnail.safeParse(picture).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[B26] is small, with 5,000 stages and departments of a book each', () => {
    const picture = pictureOf((doc) => {
      for (let i = 0; i < 5_000; i++) rootOf(doc, 'stages').set(`s${i}`, new Y.Map([['order', `a${i}`]]))
      for (let i = 0; i < 700; i++)
        rootOf(doc, 'elements').set(
          `e${i}`,
          new Y.Map(Object.entries({ ...valid, department: 'x'.repeat(10_000) })),
        )
    })
    expect(JSON.stringify(picture).length).toBeLessThan(MAX_JSON_CHARS)
    expect(picture.stages).toBe(5_000)
  })
})
