import { describe, expect, it } from 'vitest'
import { contentOf, frameUnder, framesAround } from './frames.ts'
import { added, boardOf, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { commits, double, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { selectTool } from '../tools/select-tool.ts'

const frame = (id: string, at: readonly [number, number], fields = {}) =>
  added(id, { kind: 'frame', at, size: [400, 400], ...fields })
const board = () =>
  boardOf(
    frame('outer', [2000, 0], { size: [800, 600] }),
    frame('inner', [2040, 40], { frame: 'outer', order: 'a2' }),
    note('deep', [2080, 80], { frame: 'inner' }),
    note('beside', [2560, 80], { frame: 'outer' }),
    note('free', [3000, 0]),
  )
const drag = (from: readonly [number, number], to: readonly [number, number], modifiers = {}) => [
  down(...from, modifiers),
  move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, modifiers),
  move(...to, modifiers),
  up(...to, modifiers),
]
const titleOfOuter = [2010, -10] as const
const set = (id: string, to: object) => ({ do: 'set', in: 'elements', id, to })

describe('what belongs to a frame', () => {
  it('[E67] what is dropped with its middle in a frame belongs to it, to the inner one of two', () => {
    const effects = play(selectTool, seen(board()), drag([3060, 60], [2560, 460]))
    expect(commits(effects)).toEqual([[set('free', { at: [2504, 400], frame: 'outer' })]])
    expect(previews(effects).at(-2)).toMatchObject({ cell: { x: 2000, w: 800 } })
    const inner = play(selectTool, seen(board()), drag([3060, 60], [2300, 300]))
    expect(commits(inner)).toEqual([[set('free', { at: [2240, 240], frame: 'inner' })]])
  })

  it('[E67] what is dragged out of a frame belongs to none, or to the one around it', () => {
    const out = play(selectTool, seen(board()), drag([2140, 140], [3200, 500]))
    expect(commits(out)).toEqual([[set('deep', { at: [3144, 440], frame: undefined })]])
    const between = play(selectTool, seen(board()), drag([2140, 140], [2600, 400]))
    expect(commits(between)).toEqual([[set('deep', { at: [2544, 344], frame: 'outer' })]])
  })

  it('[E67] a frame belongs to another only where that is around all of it, and never to its own content', () => {
    const laid = laidOutOf(board())
    expect(frameUnder(laid, { x: 2100, y: 20, w: 400, h: 400 }, 'frame')).toBe('outer')
    expect(frameUnder(laid, { x: 2700, y: 20, w: 300, h: 300 }, 'frame')).toBeUndefined()
    expect(commits(play(selectTool, seen(board()), drag(titleOfOuter, [2030, 30])))[0]).toHaveLength(4)
  })

  it('[E70] frames that contain one another in a circle, or what is gone, are harmless', () => {
    const odd = boardOf(
      frame('a', [2000, 0], { frame: 'b' }),
      frame('b', [2000, 0], { frame: 'c' }),
      frame('c', [2000, 0], { frame: 'a' }),
      frame('self', [3000, 0], { frame: 'self' }),
      note('lost', [2040, 40], { frame: 'gone' }),
      note('mistaken', [2040, 40], { frame: 'lost' }),
    )
    const laid = laidOutOf(odd)
    expect(contentOf(laid.board, 'a').toSorted()).toEqual(['b', 'c'])
    expect(framesAround(laid.board, 'a')).toEqual(['b', 'c'])
    expect(framesAround(laid.board, 'self')).toEqual([])
    expect(framesAround(laid.board, 'mistaken')).toEqual([])
    expect(contentOf(laid.board, 'gone')).toEqual([])
    const [edits] = commits(play(selectTool, seen(odd, { selection: ['a'] }), drag([2010, -10], [2050, 30])))
    expect(edits?.map((edit) => 'id' in edit && edit.id).toSorted()).toEqual(['a', 'b', 'c'])
  })
})

describe('frames around an element', () => {
  it('[C70] are all that hold it, the inner ones first', () => {
    const { board: read } = laidOutOf(board())
    expect(framesAround(read, 'deep')).toEqual(['inner', 'outer'])
    expect(framesAround(read, 'free')).toEqual([])
  })

  it('[C70] end where one is gone, is no frame, or comes again', () => {
    const { board: odd } = laidOutOf(
      boardOf(
        frame('a', [0, 0], { frame: 'b' }),
        frame('b', [0, 0], { frame: 'a' }),
        frame('c', [0, 0], { frame: 'gone' }),
        note('in', [0, 0], { frame: 'a' }),
        note('on', [0, 0], { frame: 'in' }),
      ),
    )
    expect(framesAround(odd, 'in')).toEqual(['a', 'b'])
    expect(framesAround(odd, 'c')).toEqual([])
    expect(framesAround(odd, 'on')).toEqual([])
  })

  it('[E135] no more than 16 are asked, however many there are', () => {
    const nested = Array.from({ length: 40 }, (_, i) => frame(`f${i}`, [0, 0], { frame: `f${i + 1}` }))
    const { elements } = boardOf(...nested, note('n', [0, 0], { frame: 'f0' })).document.store.get()
    const asked = new Set<string>()
    const watched = new Map(elements)
    watched.get = (id) => elements.get(asked.add(id) && id)
    expect(framesAround({ elements: watched }, 'n')).toEqual(Array.from({ length: 16 }, (_, i) => `f${i}`))
    expect(asked.size).toBeLessThan(20)
  })
})

describe('moving and changing a frame', () => {
  it('[E68] moves all its content, in one step, and shows it on the way', () => {
    const effects = play(selectTool, seen(board()), drag(titleOfOuter, [2090, 70]))
    expect(previews(effects)[0]).toMatchObject({ ids: ['outer', 'inner', 'beside', 'deep'] })
    expect(commits(effects)).toEqual([
      [
        set('outer', { at: [2080, 80] }),
        set('inner', { at: [2120, 120] }),
        set('beside', { at: [2640, 160] }),
        set('deep', { at: [2160, 160] }),
      ],
    ])
  })

  it('[E68] what is selected with its frame moves once', () => {
    const view = seen(board(), { selection: ['outer', 'deep'] })
    const [edits] = commits(play(selectTool, view, drag(titleOfOuter, [2090, 70])))
    expect(edits).toHaveLength(4)
    expect(edits).toContainEqual(set('deep', { at: [2160, 160] }))
  })

  it('[E68] arrow keys move its content, and a copy takes copies of it along', () => {
    const { editor, run, element, idsOf } = editorOn(
      frame('f', [2000, 0]),
      note('n', [2040, 40], { frame: 'f' }),
    )
    editor.select(['f'])
    run('move-right')
    expect([element('f'), element('n')]).toMatchObject([{ at: [2008, 0] }, { at: [2048, 40] }])
    run('duplicate')
    const copy = idsOf('frame').find((id) => id !== 'f')
    expect(idsOf('note').map((id) => element(id))).toMatchObject([{ frame: 'f' }, { frame: copy }])
  })

  it('[E68] with Alt a frame is copied with its content', () => {
    const effects = play(selectTool, seen(board()), drag(titleOfOuter, [3010, 790], { alt: true }))
    const [edits] = commits(effects)
    const added = edits?.flatMap((edit) => (edit.do === 'add' && edit.in === 'elements' ? edit : [])) ?? []
    expect(added).toHaveLength(4)
    const idOf = (x: number) => added.find(({ value }) => 'at' in value && value.at[0] === x)?.id
    const frameAt = (x: number) => added.find(({ id }) => id === idOf(x))?.value
    expect([frameAt(3040), frameAt(3080), frameAt(3560)]).toMatchObject([
      { kind: 'frame', frame: idOf(3000) },
      { kind: 'note', frame: idOf(3040) },
      { kind: 'note', frame: idOf(3000) },
    ])
  })

  it('[E68] another size leaves the content as it is, lets go what is outside and takes in what is inside', () => {
    const resized = boardOf(
      frame('f', [2000, 0]),
      note('stays', [2040, 40], { frame: 'f' }),
      note('leaves', [2260, 260], { frame: 'f' }),
    )
    const view = seen(resized, { selection: ['f'] })
    expect(commits(play(selectTool, view, drag([2400, 400], [2240, 240])))).toEqual([
      [set('f', { size: [240, 240] }), set('leaves', { frame: undefined })],
    ])
    const larger = play(selectTool, seen(board(), { selection: ['outer'] }), drag([2800, 300], [3200, 300]))
    expect(commits(larger)).toEqual([[set('outer', { size: [1200, 600] }), set('free', { frame: 'outer' })]])
  })

  it('[E69] deleting a frame keeps what is in it, in the frame around it; cutting takes it along', () => {
    const {
      editor,
      run,
      element,
      commits: steps,
    } = editorOn(
      frame('outer', [2000, 0], { size: [800, 600] }),
      frame('inner', [2040, 40], { frame: 'outer' }),
      note('deep', [2080, 80], { frame: 'inner' }),
    )
    editor.select(['inner'])
    run('delete')
    expect(steps).toHaveLength(1)
    expect(element('deep')).toMatchObject({ frame: 'outer' })
    run('undo')
    expect(element('deep')).toMatchObject({ frame: 'inner' })
    editor.select(['outer'])
    run('delete')
    expect(element('inner')).not.toHaveProperty('frame')
  })
})

describe('touching a frame', () => {
  it('[E71] a frame is taken by its border and its title; a brush in it selects what lies in it', () => {
    expect(lasting(play(selectTool, seen(board()), [down(2800, 300), up(2800, 300)]))).toEqual([
      { do: 'select', ids: ['outer'] },
    ])
    const brush = play(selectTool, seen(board()), drag([2520, 40], [2700, 240]))
    expect(lasting(brush).at(-1)).toEqual({ do: 'select', ids: ['beside'] })
    const around = play(selectTool, seen(board()), drag([1960, -60], [2900, 700]))
    expect(lasting(around).at(-1)).toMatchObject({ ids: ['beside', 'deep', 'outer', 'inner'] })
  })

  it('[E71] a frame that is selected is also moved by what is empty in it', () => {
    const view = seen(board(), { selection: ['outer'] })
    expect(commits(play(selectTool, view, drag([2600, 500], [2680, 580])))[0]).toContainEqual(
      set('outer', { at: [2080, 80] }),
    )
  })

  it('[E71] a double click on the title edits it', () => {
    expect(lasting(play(selectTool, seen(board()), [double(...titleOfOuter)]))).toEqual([
      { do: 'select', ids: ['outer'] },
      { do: 'edit-text', id: 'outer' },
    ])
  })
})

const laidOutOf = ({ document }: ReturnType<typeof boardOf>) => ({
  board: document.store.get(),
  layout: document.store.layout(),
})
