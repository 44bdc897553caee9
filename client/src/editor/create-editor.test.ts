import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEditor } from './create-editor.ts'
import { added, boardOf, card, note } from './testing/boards.ts'
import type { fakeDocument } from './testing/fake-document.ts'
import { cancel, down, move, up } from './testing/play.ts'

const open = (
  board: ReturnType<typeof fakeDocument> = boardOf(card('a'), card('b', { stage: 'buy', order: 'a2' })),
  personas: readonly string[] = [],
) => {
  const editor = createEditor(board.document, {
    me: { department: 'service' },
    personas: () => personas,
  })
  editor.resize([1200, 700])
  return { ...board, editor }
}

const elementOf = ({ document }: ReturnType<typeof fakeDocument>, id: string) =>
  document.store.get().elements.get(id)

describe('editor: gestures and the document', () => {
  it('[E5] a drag is shown to others while it lasts, and written once', () => {
    const opened = open()
    const { editor, shown, commits } = opened
    for (const event of [down(100, 60), move(140, 60), move(180, 60)]) editor.dispatch(event)
    expect(editor.get().preview).toMatchObject({ kind: 'move', ids: ['a'], by: [80, 0] })
    expect(shown).toContainEqual({ gesture: { kind: 'move', ids: ['a'], by: [80, 0] } })
    expect(commits).toEqual([])
    editor.dispatch(up(180, 60))
    expect(commits).toHaveLength(1)
    expect(shown.at(-1)).toEqual({ gesture: null })
    expect(elementOf(opened, 'a')).toMatchObject({ at: [96, 16] })
  })

  it('[E9] copies that are being placed are shown to nobody else', () => {
    const { editor, shown } = open()
    for (const event of [down(100, 60), move(180, 60, { alt: true })]) editor.dispatch(event)
    expect(shown).not.toContainEqual(expect.objectContaining({ gesture: expect.anything() }))
  })

  it('[E16] a new touchpoint is selected, its title edited, and the select tool is back', () => {
    const { editor, document } = open()
    editor.use('touchpoint')
    for (const event of [down(700, 300), up(700, 300)]) editor.dispatch(event)
    const [id = ''] = editor.get().selection
    expect(editor.get()).toMatchObject({ tool: 'select', editing: id, preview: null })
    expect(document.store.get().elements.get(id)).toMatchObject({ kind: 'touchpoint', lane: 'sales' })
  })

  it('[E28] taking another tool cancels the gesture that is under way', () => {
    const { editor, commits } = open()
    for (const event of [down(100, 60), move(180, 60)]) editor.dispatch(event)
    editor.use('hand')
    editor.use('select')
    editor.dispatch(up(180, 60))
    expect(editor.get().preview).toBeNull()
    expect(commits).toEqual([])
  })

  it('[E8] who is removed by someone else leaves selection, gesture and text editing', () => {
    const { editor, byOther } = open()
    editor.select(['a', 'b'])
    editor.editText('a')
    for (const event of [down(100, 60), move(180, 60)]) editor.dispatch(event)
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect([...editor.get().selection]).toEqual(['b'])
    expect(editor.get()).toMatchObject({ editing: null, preview: { kind: 'move', ids: ['b'] } })
  })

  it('[E29] shows others the selection, the cursor and the part of the board on the screen', () => {
    const { editor, shown } = open()
    editor.select(['b'])
    editor.dispatch(move(44, 55))
    expect(shown).toContainEqual({ selection: ['b'] })
    expect(shown).toContainEqual({ cursor: [44, 55] })
    expect(shown.findLast(({ view }) => view)).toEqual({ view: { at: [0, 0], size: [1200, 700] } })
    editor.close()
    expect(shown.at(-1)).toEqual({ cursor: null, selection: [], gesture: null, caret: null })
  })

  it('[E29] shows others no more elements than presence can carry', () => {
    const many = Array.from({ length: 300 }, (_, i) => note(`n${i}`, [1000 + i, 0]))
    const { editor, shown, document } = open(boardOf(...many))
    editor.select(document.store.get().elements.keys())
    expect(shown.findLast(({ selection }) => selection)?.selection).toHaveLength(200)
  })
})

describe('editor: rights', () => {
  const reading = () => open(boardOf(card('a')))

  it('[E13] without the right to edit, editing tools are refused, and this is said once', () => {
    const { editor, role } = reading()
    role.set('viewer')
    editor.use('note')
    expect(editor.get().tool).toBe('select')
    expect(editor.notices.get()).toEqual({ key: 'read-only', values: {} })
    const said = vi.fn<() => void>()
    editor.notices.subscribe(said)
    for (const event of [down(100, 60), move(180, 60), up(180, 60)]) editor.dispatch(event)
    editor.editText('a')
    expect(said).not.toHaveBeenCalled()
    expect(editor.get()).toMatchObject({ editing: null })
    expect([...editor.get().selection]).toEqual(['a'])
  })

  it('[E13] who loses the right to edit during a gesture writes nothing', () => {
    const { editor, role, commits } = reading()
    for (const event of [down(100, 60), move(180, 60)]) editor.dispatch(event)
    role.set('viewer')
    expect(editor.get().preview).toBeNull()
    editor.dispatch(up(180, 60))
    expect(commits).toEqual([])
  })
})

describe('editor: what is on the screen', () => {
  it('[E23] a board that arrives after its page opens at its beginning', () => {
    const board = boardOf()
    const late = boardOf()
    late.byOther([{ do: 'remove', in: 'stages', ids: ['notice', 'buy'] }])
    expect(open(board).editor.get().camera).toEqual({ at: [0, 0], zoom: 1 })
    const { editor } = open(late)
    late.byOther([{ do: 'add', in: 'stages', id: 's', value: { name: '', order: 'a1' } }])
    expect(editor.get().camera.at).toEqual([0, 0])
  })

  it('[E24] the board cannot be lost by panning, zooming or both', () => {
    const { editor } = open()
    editor.pan([-50_000, 50_000])
    editor.zoomBy(100, [3, 3])
    editor.pan([-50_000, 50_000])
    const { x, y, w, h } = editor.visible()
    expect(x < 896 && x + w > 0 && y < 360 && y + h > 0).toBe(true)
  })

  it('[E22] points of the board, the canvas and the window are told apart', () => {
    const { editor } = open()
    editor.resize([1200, 700], [40, 100])
    expect(editor.toWindow([10, 20])).toEqual([50, 120])
    expect(editor.toBoard(editor.toScreen([10, 20]))).toEqual([10, 20])
  })

  it('[E30] the context menu selects what is under it, and keeps a selection that holds it', () => {
    const { editor } = open()
    editor.select(['b'])
    editor.openMenu([300, 300], [100, 60])
    expect([...editor.get().selection]).toEqual(['a'])
    editor.select(['a', 'b'])
    editor.openMenu([300, 300], [100, 60])
    expect([...editor.get().selection]).toEqual(['a', 'b'])
    editor.openMenu([300, 300], [400, 300])
    expect([...editor.get().selection]).toEqual([])
    editor.dispatch(down(400, 300))
    expect(editor.get().menu).toBeNull()
    editor.dispatch(cancel)
  })

  it('[E31] ratings are for the persona shown, else for all of the board, else for anyone', () => {
    const { editor } = open(boardOf(), ['p1', 'p2'])
    expect(editor.personas()).toEqual(['p1', 'p2'])
    editor.setPersona('p2')
    expect(editor.personas()).toEqual(['p2'])
    expect(open(boardOf()).editor.personas()).toEqual(['any'])
  })
})

describe('editor: undo', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('[E32] a series of key presses is one step of undo, and a pause begins another', () => {
    const opened = open()
    const nudge = (x: number) =>
      opened.editor.editInSeries([{ do: 'set', in: 'elements', id: 'a', to: { at: [x, 16] } }])
    nudge(24)
    nudge(32)
    vi.advanceTimersByTime(1000)
    nudge(40)
    nudge(48)
    opened.editor.undo()
    expect(elementOf(opened, 'a')).toMatchObject({ at: [32, 16] })
    opened.editor.undo()
    expect(elementOf(opened, 'a')).toMatchObject({ at: [16, 16] })
    opened.editor.redo()
    expect(elementOf(opened, 'a')).toMatchObject({ at: [32, 16] })
  })

  it('[E32] another edit ends the series', () => {
    const opened = open(boardOf(card('a'), added('n', { kind: 'note' })))
    opened.editor.editInSeries([{ do: 'set', in: 'elements', id: 'a', to: { at: [24, 16] } }])
    opened.editor.edit([{ do: 'remove', in: 'elements', ids: ['n'] }])
    opened.editor.undo()
    expect(elementOf(opened, 'n')).toBeDefined()
    expect(elementOf(opened, 'a')).toMatchObject({ at: [24, 16] })
  })
})
