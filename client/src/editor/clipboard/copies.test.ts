import { describe, expect, it } from 'vitest'
import { copySelection, paste } from './clipboard.ts'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

describe('what ties copies to one another', () => {
  const open = () =>
    editorOn(
      added('f', { kind: 'frame', at: [1000, 400], size: [400, 300] }),
      note('a', [1020, 420], { frame: 'f', group: 'g' }),
      note('b', [1160, 420], { frame: 'f', group: 'g', locked: true }),
      card('t', { order: 'a5' }),
      note('put', [1020, 560], { touchpoint: 't' }),
    )
  const copyOf = async (board: ReturnType<typeof open>, ids: readonly string[], atPointer = false) => {
    board.editor.select(ids)
    const carried = copySelection(board.editor)
    if (carried) await paste(board.editor, carried, { atPointer })
    return board.selected().map((id) => ({ id, element: board.element(id) }))
  }

  it('[E94] copies get a group of their own, and the copies of frame and touchpoint', async () => {
    const copies = await copyOf(open(), ['f', 'a', 'b', 't', 'put'])
    const of = (kind: string) => copies.filter(({ element }) => element?.kind === kind)
    const [frame, touchpoint] = [of('frame')[0]?.id, of('touchpoint')[0]?.id]
    const [a, b, put] = of('note').map(({ element }) => element)
    expect(a).toMatchObject({ frame })
    expect(b).toMatchObject({ frame, group: a?.group })
    expect(a?.group).not.toBe('g')
    expect(put).toMatchObject({ touchpoint })
  })

  it('[E94] no other tie is kept, and no copy is locked', async () => {
    const [copy] = await copyOf(open(), ['b'])
    expect(copy?.element).not.toHaveProperty('group')
    expect(copy?.element).not.toHaveProperty('locked')
    const [put] = await copyOf(open(), ['put'])
    expect(put?.element).not.toHaveProperty('touchpoint')
  })

  it('[E94] what a touchpoint needs and hands over is said of the copies, and of nothing else', async () => {
    const links = { dependsOn: { t: true, gone: true }, handovers: { t: { owner: 'ann' } } }
    const board = editorOn(card('t'), card('u', { ...links, order: 'a6', wishes: { fast: 1 } }))
    const copies = await copyOf(board, ['t', 'u'])
    const [t, u] = copies.map(({ id }) => id)
    expect(board.element(u ?? '')).toMatchObject({ wishes: { fast: 1 } })
    expect(board.element(u ?? '')).toMatchObject({ dependsOn: { [t ?? '']: true } })
    expect(board.element(u ?? '')).toMatchObject({ handovers: { [t ?? '']: { owner: 'ann' } } })
    const [alone] = await copyOf(board, ['u'])
    expect(alone?.element).not.toHaveProperty('dependsOn')
    expect(alone?.element).not.toHaveProperty('handovers')
  })

  it('[E94] a copy that is dropped in a frame belongs to it, one that is dropped beside it to nothing', async () => {
    const board = open()
    board.editor.pointer = () => [1200, 620]
    const [inside] = await copyOf(board, ['put'], true)
    expect(inside?.element).toMatchObject({ frame: 'f' })
    board.editor.pointer = () => [3000, 620]
    const [beside] = await copyOf(board, ['a'], true)
    expect(beside?.element).not.toHaveProperty('frame')
  })
})
