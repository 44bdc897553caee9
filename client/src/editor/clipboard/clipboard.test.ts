import { describe, expect, it } from 'vitest'
import { Lane, Stage } from '@wegpunkt/shared/board/schema'
import { copySelection, paste, removeSelection } from './clipboard.ts'
import { readClip } from './clip.ts'
import { MAX_PASTED_ELEMENTS } from './pasting.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { editorOf, editorOn } from '../testing/editors.ts'
import { fakeDocument } from '../testing/fake-document.ts'
import { move } from '../testing/play.ts'

const nowhere = { atPointer: false }
const text = (lines: string) => ({ html: '', text: lines })

const journey = () =>
  editorOn(
    card('a', { title: 'Reads the ad', lane: 'marketing' }),
    card('b', { title: 'Asks a <friend> & "neighbour"', stage: 'buy', at: [24, 16], order: 'a2' }),
    added('ab', { kind: 'connector', from: 'a', to: 'b', text: 'then' }),
    { do: 'assess', touchpoint: 'a', persona: 'p1', to: { experience: -1 } },
  )

function copied(ids: readonly string[], from = journey()) {
  from.editor.select(ids)
  const carried = copySelection(from.editor)
  if (!carried) throw new Error('nothing was copied')
  return { ...from, carried }
}

/** Another board: other ids; the first stage has the same name, the second does not; no lane of marketing. */
const otherBoard = (...personas: string[]) => {
  const board = fakeDocument([
    { do: 'add', in: 'stages', id: 's1', value: Stage.parse({ name: 'notice ', order: 'a2' }) },
    { do: 'add', in: 'stages', id: 's2', value: Stage.parse({ name: 'Order', order: 'a3' }) },
    { do: 'add', in: 'lanes', id: 'l1', value: Lane.parse({ kind: 'doing', order: 'a1' }) },
    {
      do: 'add',
      in: 'lanes',
      id: 'l2',
      value: Lane.parse({ kind: 'department', department: 'marketing', order: 'a2' }),
    },
  ])
  return editorOf({ ...board, document: { ...board.document, boardId: 'other' } }, personas)
}

describe('copying', () => {
  it('[E47] a copy carries the texts for other programs, in reading order', () => {
    expect(copied(['b', 'a']).carried.text).toBe('Reads the ad\nAsks a <friend> & "neighbour"\nthen')
  })

  it('[E47] what is copied survives its way through HTML', () => {
    const { carried } = copied(['a', 'b'])
    const clip = readClip(carried.html)
    expect(clip?.elements.map(({ id }) => id)).toEqual(['a', 'ab', 'b'])
    expect(clip?.elements.at(-1)?.element).toMatchObject({ title: 'Asks a <friend> & "neighbour"' })
    expect(readClip('<p>something else</p>')).toBeNull()
    expect(readClip('<p data-wegpunkt="%7B%22wegpunkt%22:1,">')).toBeNull()
    expect(readClip('<p data-wegpunkt="%">')).toBeNull()
  })

  it('[E47] nothing selected is nothing copied', () => {
    expect(copySelection(journey().editor)).toBeNull()
  })
})

describe('pasting elements', () => {
  it('[E48] on the same board copies take the next places of their cell', async () => {
    const { editor, carried, selected, element } = copied(['a'])
    await paste(editor, carried, nowhere)
    const [first = ''] = selected()
    expect(element(first)).toMatchObject({ at: [232, 16], stage: 'notice', lane: 'marketing' })
    await paste(editor, carried, nowhere)
    expect(element(selected()[0] ?? '')).toMatchObject({ at: [16, 120] })
  })

  it('[E48] what was cut comes back to its place', async () => {
    const { editor, carried, selected, element, idsOf } = copied(['a', 'b'])
    removeSelection(editor)
    expect([idsOf('touchpoint'), idsOf('connector')]).toEqual([[], []])
    await paste(editor, carried, nowhere)
    expect(
      selected()
        .map((id) => element(id))
        .filter((e) => e?.kind === 'touchpoint'),
    ).toMatchObject([
      { at: [16, 16], lane: 'marketing' },
      { at: [24, 16], stage: 'buy' },
    ])
    editor.undo()
    expect(idsOf('touchpoint')).toEqual([])
  })

  it('[E49] on another board stages are found by name or position, lanes by what they are', async () => {
    const { carried } = copied(['a', 'b'])
    const { editor, idsOf, element } = otherBoard()
    await paste(editor, carried, nowhere)
    const [a, b] = idsOf('touchpoint').map((id) => element(id))
    expect(a).toMatchObject({ at: [16, 16], stage: 's1', lane: 'l2', title: 'Reads the ad' })
    expect(b).toMatchObject({ at: [24, 16], stage: 's2', lane: 'l1' })
    const [connector] = idsOf('connector').map((id) => element(id))
    expect(connector).toMatchObject({ from: idsOf('touchpoint')[0], to: idsOf('touchpoint')[1] })
  })

  it('[E49] ratings come along for personas that the other board has', async () => {
    const { carried } = copied(['a'])
    const without = otherBoard()
    await paste(without.editor, carried, nowhere)
    expect(without.document.store.get().assessments.size).toBe(0)
    const withPersona = otherBoard('p1')
    await paste(withPersona.editor, carried, nowhere)
    expect([...withPersona.document.store.get().assessments.values()]).toMatchObject([{ experience: -1 }])
  })

  it('[E49] what has no stage or lane there is put around the pointer, with its distances kept', async () => {
    const from = copied(
      ['a', 'c'],
      editorOn(card('a', { lane: 'sales' }), card('c', { lane: 'sales', at: [232, 16] })),
    )
    const { editor, idsOf, element, document } = otherBoard()
    editor.dispatch(move(1104, 404))
    await paste(editor, from.carried, nowhere)
    const [a, c] = idsOf('touchpoint').flatMap((id) => {
      const placed = element(id)
      return placed && placed.kind !== 'connector' ? [document.store.layout().rectOf(placed)] : []
    })
    expect((c?.x ?? 0) - (a?.x ?? 0)).toBe(216)
    expect([((a?.x ?? 0) + (c?.x ?? 0) + 200) / 2, (a?.y ?? 0) + 44]).toEqual([1104, 404])
  })

  it('[E49] a connector to something that was not copied stays on its own board', async () => {
    const { carried } = copied(['a', 'ab'])
    const { editor, idsOf } = otherBoard()
    await paste(editor, carried, nowhere)
    expect([idsOf('touchpoint').length, idsOf('connector').length]).toEqual([1, 0])
  })

  it('[E48] by the key, elements come where the pointer is while it is over the board', async () => {
    const { editor, carried, selected, element } = copied(['a'])
    editor.dispatch(move(560, 300))
    await paste(editor, carried, nowhere)
    expect(element(selected()[0] ?? '')).toMatchObject({ stage: 'buy', lane: 'sales', at: [16, 16] })
    await paste(editor, carried, nowhere)
    expect(element(selected()[0] ?? '')).toMatchObject({ stage: 'buy', lane: 'sales', at: [232, 16] })
    editor.pointerLeft()
    await paste(editor, carried, nowhere)
    expect(element(selected()[0] ?? '')).toMatchObject({ stage: 'notice', lane: 'marketing', at: [232, 16] })
  })

  it('[E36] a duplicate lies beside its original wherever the pointer is', () => {
    const { editor, selected, element, run } = copied(['a'])
    editor.dispatch(move(560, 300))
    run('duplicate')
    expect(element(selected()[0] ?? '')).toMatchObject({
      stage: 'notice',
      lane: 'marketing',
      at: [232, 16],
    })
  })

  it('[E48] by the context menu, elements come where the pointer is', async () => {
    const { editor, carried, selected, element } = copied(['a'])
    editor.dispatch(move(560, 300))
    await paste(editor, carried, { atPointer: true })
    expect(element(selected()[0] ?? '')).toMatchObject({ stage: 'buy', lane: 'sales', at: [16, 16] })
  })
})

describe('pasting text', () => {
  it('[E50] each line becomes a note of one’s department, in a grid, in one step of undo', async () => {
    const { editor, idsOf, element, commits, selected } = editorOn()
    editor.dispatch(move(1300, 60))
    await paste(editor, text('one\n\n  two  \r\n- three\n• four\n5. five'), nowhere)
    const notes = idsOf('note').map((id) => element(id))
    expect(notes).toMatchObject(
      ['one', 'two', 'three', 'four', 'five'].map((line) => ({ text: line, department: 'service' })),
    )
    expect(new Set(notes.map((n) => n && 'at' in n && n.at.join())).size).toBe(5)
    expect(commits).toHaveLength(1)
    expect(selected()).toHaveLength(5)
    editor.undo()
    expect(idsOf('note')).toEqual([])
  })

  it('[E50] the notes lie in the cell under the pointer', async () => {
    const { editor, idsOf, element } = editorOn()
    editor.dispatch(move(600, 180))
    await paste(editor, text('one\ntwo'), nowhere)
    expect(idsOf('note').map((id) => element(id))).toMatchObject([
      { stage: 'buy', lane: 'marketing' },
      { stage: 'buy', lane: 'marketing' },
    ])
  })

  it('[E50] a long line becomes a higher note, and what is below it keeps its distance', async () => {
    const { editor, idsOf, element } = editorOn()
    await paste(editor, text(`${'many words in one line '.repeat(6)}\nshort\nbelow`), nowhere)
    const [long, short, below] = idsOf('note').map((id) => element(id))
    if (long?.kind !== 'note' || short?.kind !== 'note' || below?.kind !== 'note') throw new Error('no notes')
    expect(short.size).toEqual([120, 120])
    expect(long.size[1]).toBeGreaterThan(120)
    expect(below.at[1]).toBeGreaterThan(long.at[1] + long.size[1])
  })

  it('[E51] too much and too long is refused with the count, and nothing is written', async () => {
    const { editor, commits } = editorOn()
    await paste(editor, text('line\n'.repeat(501)), nowhere)
    expect(editor.notices.get()).toEqual({
      key: 'too-many',
      values: { count: 501, most: MAX_PASTED_ELEMENTS },
    })
    await paste(editor, text('x'.repeat(4001)), nowhere)
    expect(editor.notices.get()).toEqual({ key: 'text-too-long', values: { count: 4001, most: 4000 } })
    await paste(editor, text(`${'x'.repeat(3999)}\n`.repeat(60)), nowhere)
    expect(editor.notices.get()).toMatchObject({ key: 'text-too-long', values: { most: 200_000 } })
    expect(commits).toEqual([])
  })

  it('[E51] what is too long within an answer of the method is refused, too', async () => {
    const { editor, carried } = copied(['c'], editorOn(card('c', { promise: { text: 'x'.repeat(4001) } })))
    await paste(editor, carried, nowhere)
    expect(editor.notices.get()).toEqual({ key: 'text-too-long', values: { count: 4001, most: 4000 } })
  })

  it('[E51] nothing that fits is said, too', async () => {
    const { editor } = editorOn()
    await paste(editor, text(' \n '), nowhere)
    expect(editor.notices.get()).toEqual({ key: 'nothing-to-paste', values: {} })
  })

  it('[E13] who may not edit pastes nothing, and is told why', async () => {
    const { editor, role, commits } = editorOf(boardOf(note('n', [1000, 0])))
    role.set('viewer')
    await paste(editor, text('one'), nowhere)
    expect(editor.notices.get()).toEqual({ key: 'read-only', values: {} })
    expect(commits).toEqual([])
  })
})
