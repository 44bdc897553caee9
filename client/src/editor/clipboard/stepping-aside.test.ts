import { describe, expect, it } from 'vitest'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { intersects } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { copySelection, paste } from './clipboard.ts'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const cell = { stage: 'notice', lane: 'doing' }

/** Duplicates these and gives back where the copies are. */
function duplicated(ids: readonly string[], ...edits: readonly Edit[]) {
  const scene = editorOn(...edits)
  scene.editor.select(ids)
  scene.run('duplicate')
  return { ...scene, copies: scene.selected().map((id) => scene.element(id)) }
}

describe('duplicates', () => {
  it('[E36] take the next place of their cell, in a new row where this one is full', () => {
    expect(duplicated(['a'], card('a')).copies).toMatchObject([{ ...cell, at: [232, 16] }])
    const full = duplicated(['a'], card('a'), card('b', { at: [232, 16] }))
    expect(full.copies).toMatchObject([{ ...cell, at: [16, 120] }])
    const last = duplicated(['b'], card('a'), card('b', { at: [232, 16] }))
    expect(last.copies).toMatchObject([{ ...cell, at: [16, 120] }])
  })

  it('[E36] skip a place in which something else lies', () => {
    const { copies } = duplicated(['a'], note('a', [16, 16], cell), note('b', [160, 24], cell))
    expect(copies).toMatchObject([{ ...cell, at: [296, 16] }])
  })

  it('[E36] lie beside a note that is in no cell, with a gap, and below where that place is taken', () => {
    expect(duplicated(['n'], note('n', [2000, 0])).copies).toMatchObject([{ at: [2136, 0] }])
    const { copies } = duplicated(['n'], note('n', [2000, 0]), note('m', [2100, 100]))
    expect(copies).toMatchObject([{ at: [2272, 0] }])
  })

  it('[E36] of notes beside the grid do not come to lie in it', () => {
    expect(duplicated(['n'], note('n', [-140, 0])).copies).toMatchObject([{ stage: null, at: [-140, 136] }])
  })

  it('[E36] of several keep their arrangement and cover nothing, though their cells are full', () => {
    const ids = ['a', 'b', 'c']
    const { copies, document, run, idsOf } = duplicated(
      ids,
      card('a'),
      card('b', { at: [232, 16] }),
      card('c', { stage: 'buy', at: [16, 16] }),
      card('d', { stage: 'buy', at: [16, 120] }),
    )
    expect(copies.map((copy) => copy && isPlaced(copy) && copy.stage)).toEqual(['notice', 'notice', 'buy'])
    const rects = [...document.store.get().elements.values()].flatMap((e) =>
      isPlaced(e) ? document.store.layout().rectOf(e) : [],
    )
    const pairs = rects.flatMap((a, i) => rects.slice(i + 1).map((b) => intersects(a, b)))
    expect(pairs).not.toContain(true)
    const [a, b, c] = copies.map((copy) => (copy && isPlaced(copy) ? copy.at : [0, 0]))
    expect([a?.[1], (b?.[0] ?? 0) - (a?.[0] ?? 0)]).toEqual([b?.[1], 216])
    expect(c?.[1]).toBe(a?.[1])
    run('undo')
    expect(idsOf('touchpoint')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('[E36] of a frame lie beside it with what is in it', () => {
    const frame = added('f', { kind: 'frame', at: [2000, 0], size: [400, 300] })
    const { copies } = duplicated(['f'], frame, note('n', [2040, 40], { frame: 'f' }))
    expect(copies).toMatchObject([{ at: [2416, 0] }, { at: [2456, 40] }])
  })
})

describe('what is pasted at the pointer', () => {
  it('[E48] steps aside of its own kind, and not of the touchpoint that it is put on', async () => {
    const scene = editorOn(note('n', [2000, 0]), card('t'))
    scene.editor.select(['n'])
    const carried = copySelection(scene.editor) ?? { html: '', text: '' }
    scene.editor.pointer = () => [2070, 70]
    await paste(scene.editor, carried, { atPointer: true })
    expect(scene.element(scene.selected()[0] ?? '')).toMatchObject({ at: [2144, 8] })
    scene.editor.pointer = () => [116, 80]
    await paste(scene.editor, carried, { atPointer: true })
    expect(scene.element(scene.selected()[0] ?? '')).toMatchObject({ touchpoint: 't' })
  })
})
