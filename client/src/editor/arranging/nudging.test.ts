import { describe, expect, it } from 'vitest'
import { nudgeEdits } from './nudging.ts'
import { boardOf, card, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

const nudged = (fields: Record<string, unknown>, by: readonly [number, number]) => {
  const [edit] = nudgeEdits(seen(boardOf(card('a', fields))), ['a'], by)
  return edit && 'to' in edit ? edit.to : undefined
}

describe('nudging', () => {
  it('[E43] stops at the edge of the cell first, and then goes on in the next one', () => {
    expect(nudged({ at: [230, 16] }, [8, 0])).toEqual({ at: [232, 16] })
    expect(nudged({ at: [232, 16] }, [8, 0])).toEqual({ at: [8, 16], stage: 'buy' })
    expect(nudged({ at: [12, 16], stage: 'buy' }, [-8, 0])).toEqual({ at: [8, 16] })
    expect(nudged({ at: [8, 16], stage: 'buy' }, [-8, 0])).toEqual({ at: [232, 16], stage: 'notice' })
    expect(nudged({ at: [16, 16] }, [0, 8])).toMatchObject({ at: [16, 8], lane: 'marketing' })
    expect(nudged({ at: [16, 8], lane: 'marketing' }, [0, -8])).toMatchObject({ at: [16, 16], lane: 'doing' })
  })

  it('[E43] nothing is nudged out of the first cell, and the last one grows', () => {
    expect(nudged({ at: [8, 8] }, [-8, -8])).toBeUndefined()
    expect(nudged({ at: [232, 16], stage: 'buy' }, [64, 0])).toEqual({ at: [296, 16] })
  })

  it('[E43] what lies beside the grid moves freely, and into it', () => {
    const scene = seen(boardOf(note('n', [900, 16])))
    expect(nudgeEdits(scene, ['n', 'gone'], [8, 0])).toEqual([
      { do: 'set', in: 'elements', id: 'n', to: { at: [908, 16] } },
    ])
    expect(nudgeEdits(scene, ['n'], [-80, 0])).toMatchObject([{ to: { stage: 'buy', lane: 'doing' } }])
  })
})
