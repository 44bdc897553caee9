import { describe, expect, it } from 'vitest'
import { createEditor } from '../create-editor.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { editorOf, editorOn } from '../testing/editors.ts'
import { steppedMotion } from '../testing/stepped-motion.ts'

const centre = ({ editor }: ReturnType<typeof editorOn>): [number, number] => {
  const { x, y, w, h } = editor.visible()
  return [x + w / 2, y + h / 2]
}

describe('the whole board', () => {
  it('[E102] is where most of it lies: what somebody lost far away does not make it look empty', () => {
    const opened = editorOn(card('a'), note('lost', [-1_000_000, 999_000]))
    opened.run('zoom-board')
    expect(opened.editor.get().camera.zoom).toBeGreaterThan(0.9)
    expect(opened.editor.notices.get()).toEqual({ key: 'far-off', values: { count: 1 } })
    opened.run('zoom-board')
    expect(centre(opened)[0]).toBeCloseTo(-999_940, -1)
    opened.run('zoom-board')
    expect(centre(opened)[0]).toBeCloseTo(448, 0)
  })

  it('[E102] also without a grid, and with outliers on both sides', () => {
    const notes = Array.from({ length: 9 }, (_, i) => note(`n${i}`, [i * 150, 800_000]))
    const opened = editorOn(...notes, note('l', [-900_000, 0]), note('r', [0, -900_000]))
    opened.run('zoom-board')
    expect(centre(opened)[1]).toBeCloseTo(800_060, -2)
  })

  it('[E102] with nothing far off is all of it, and nothing is said', () => {
    const opened = editorOn(card('a'), note('far', [5000, 3000]))
    opened.run('zoom-board')
    expect(opened.editor.get().camera.zoom).toBeLessThan(0.3)
    expect(opened.editor.notices.get()).toBeNull()
  })
})

describe('stages', () => {
  it('[E104] the stage of the selection is shown, else the one under the pointer or in the middle', () => {
    const opened = editorOn(card('a', { stage: 'buy' }))
    opened.editor.pan([900, 0])
    opened.editor.select(['a'])
    opened.run('zoom-stage')
    expect(centre(opened)[0]).toBeCloseTo(448 + 224)
    opened.editor.select([])
    opened.editor.pan([400, 0])
    opened.run('zoom-stage')
    expect(centre(opened)[0]).toBeCloseTo(224)
  })

  it('[E104] keys go from stage to stage, with the same zoom, and end with the journey', () => {
    const opened = editorOn(card('a'))
    const { editor, run, can } = opened
    editor.pan([2000, 0])
    editor.zoomBy(0.8)
    run('next-stage')
    expect(centre(opened)[0]).toBeCloseTo(224)
    run('next-stage')
    expect(centre(opened)[0]).toBeCloseTo(672)
    expect(can('next-stage')).toBe(false)
    run('previous-stage')
    expect(centre(opened)[0]).toBeCloseTo(224)
    expect(can('previous-stage')).toBe(false)
    expect(editor.get().camera.zoom).toBeCloseTo(0.8)
  })
})

describe('pains', () => {
  const rated = (touchpoint: string, persona: string, experience: -2 | -1 | 1) =>
    ({ do: 'assess', touchpoint, persona, to: { experience } }) as const
  const journey = () =>
    editorOf(
      boardOf(
        card('first'),
        card('second', { at: [230, 16] }),
        card('third', { stage: 'buy' }),
        rated('first', 'p1', -1),
        rated('second', 'p1', 1),
        rated('second', 'p2', -2),
        rated('third', 'p1', -2),
      ),
      ['p1', 'p2'],
    )

  it('[E103] are walked in the customer’s order, for all personas, and from the end again', () => {
    const { run, selected } = journey()
    const walked = Array.from({ length: 4 }, () => {
      run('next-pain')
      return selected()[0]
    })
    expect(walked).toEqual(['first', 'second', 'third', 'first'])
  })

  it('[E103] are those of the persona that is shown, from what is selected on', () => {
    const { editor, run, selected } = journey()
    editor.setPersona('p1')
    editor.select(['second'])
    run('next-pain')
    expect(selected()).toEqual(['third'])
    editor.setPersona('p2')
    run('next-pain')
    expect(selected()).toEqual(['second'])
    run('next-pain')
    expect(selected()).toEqual(['second'])
  })

  it('[E103] where there is none, this is said', () => {
    const { editor, run, selected } = editorOn(card('a'))
    run('next-pain')
    expect(selected()).toEqual([])
    expect(editor.notices.get()).toMatchObject({ key: 'no-pain' })
  })
})

describe('going to an element', () => {
  it('[E105] puts it into the middle, selects it and lights it up', () => {
    const opened = editorOn(note('n', [5000, 3000]))
    const { editor, selected } = opened
    expect(editor.navigation.goTo({ at: 'element', id: 'n' })).toBe(true)
    expect(centre(opened)).toEqual([5060, 3060])
    expect(selected()).toEqual(['n'])
    expect(editor.navigation.lit.get()).toEqual({ id: 'n' })
  })

  it('[E105] is near enough to read it, and far enough to see all of it', () => {
    const { editor } = editorOn(
      note('n', [5000, 3000]),
      added('f', { kind: 'frame', at: [0, 1000], size: [6000, 3000], title: '' }),
    )
    editor.zoomBy(0.1)
    editor.navigation.goTo({ at: 'element', id: 'n' })
    expect(editor.get().camera.zoom).toBeCloseTo(0.6)
    editor.navigation.goTo({ at: 'element', id: 'f' })
    expect(editor.get().camera.zoom).toBeLessThan(0.22)
  })

  it('[E105] is above the panels where they rise from below', () => {
    const { editor } = editorOn(note('n', [5000, 3000]))
    editor.resize([400, 700])
    editor.navigation.goTo({ at: 'element', id: 'n' })
    const { y, h } = editor.visible()
    expect((3060 - y) / h).toBeCloseTo(0.2)
  })

  it('[E105] leads nowhere when the element is gone', () => {
    const { editor } = editorOn(card('a'))
    const { camera } = editor.get()
    expect(editor.navigation.goTo({ at: 'element', id: 'gone' })).toBe(false)
    expect(editor.get().camera).toBe(camera)
  })

  it('[E100] a press or a turn of the wheel takes the board out of the glide', () => {
    const { document } = boardOf(note('n', [5000, 3000]))
    const motion = steppedMotion()
    const editor = createEditor(document, { me: { department: null }, motion })
    editor.resize([1200, 700])
    editor.navigation.goTo({ at: 'element', id: 'n' })
    motion.step(60)
    editor.pan([10, 0])
    const { camera } = editor.get()
    motion.step(400)
    expect(editor.get().camera).toBe(camera)
    editor.navigation.goTo({ at: 'element', id: 'n' })
    motion.step(60)
    const none = { shift: false, alt: false, mod: false }
    editor.dispatch({ type: 'down', at: [0, 0], screen: [0, 0], ...none })
    const stopped = editor.get().camera
    motion.step(400)
    expect(editor.get().camera).toBe(stopped)
  })
})

describe('what a search found', () => {
  it('[E111] is walked forward and back, around the end, past what is gone by then', () => {
    const { editor, run, selected, byOther } = editorOn(card('a'), card('b'), card('c'))
    const places = ['a', 'b', 'c'].map((id) => ({ at: 'element', id }) as const)
    editor.navigation.found.set({ places, active: -1 })
    const walked: unknown[] = []
    const walk = (id: 'find-next' | 'find-previous'): void => {
      run(id)
      walked.push(selected()[0])
    }
    walk('find-next')
    walk('find-next')
    walk('find-previous')
    walk('find-previous')
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    walk('find-next')
    expect(walked).toEqual(['a', 'b', 'a', 'c', 'b'])
  })

  it('[E233] is shown with the zoom that one has, moved as little as needed', () => {
    const { editor } = editorOn(
      card('a'),
      card('far', { stage: null, lane: null, at: [3000, 900] }),
      added('f', { kind: 'frame', at: [4000, 0], size: [6000, 3000], title: '' }),
      added('line', { kind: 'connector', from: 'a', to: 'far', text: 'then' }),
    )
    editor.zoomBy(1 / editor.get().camera.zoom)
    editor.pan([720, 200])
    const places = ['a', 'far', 'f', 'line'].map((id) => ({ at: 'element', id }) as const)
    editor.navigation.found.set({ places, active: -1 })
    const before = editor.get().camera
    editor.navigation.choose(0)
    expect(editor.get().camera).toBe(before)
    const zooms = [1, 2, 3].map((index) => {
      editor.navigation.choose(index)
      return editor.get().camera.zoom
    })
    zooms.forEach((zoom) => expect(zoom).toBeCloseTo(1))
    editor.navigation.choose(1)
    const { x, y, w, h } = editor.visible()
    expect([Math.round(x + w - 348), Math.round(y + h - 76)]).toEqual([3200, 988])
    editor.zoomBy(0.2)
    editor.navigation.choose(0)
    expect(editor.get().camera.zoom).toBeCloseTo(0.6)
  })

  it('[E111] leaves nothing selected where it leads to a stage or a lane', () => {
    const { editor, selected } = editorOn(card('a'))
    editor.navigation.found.set({
      places: [
        { at: 'element', id: 'a' },
        { at: 'stage', id: 'buy' },
        { at: 'lane', id: 'sales' },
      ],
      active: -1,
    })
    const walked = [0, 1, 2].map((index) => {
      editor.navigation.choose(index)
      return [selected(), editor.navigation.found.get().active]
    })
    expect(walked).toEqual([
      [['a'], 0],
      [[], 1],
      [[], 2],
    ])
  })

  it('[E111] with nothing found yet, the key opens the search', () => {
    const { editor, run } = editorOn(card('a'))
    run('find-next')
    expect(editor.get().panel).toBe('search')
  })
})

it('[P670] what a stop of a tour shows is in the middle, of a stage all its breadth from its top, and nothing is selected', () => {
  const { editor } = editorOn(card('a', { stage: 'buy' }))
  editor.resize([300, 600])
  editor.navigation.show({ at: 'stage', id: 'buy' })
  const { x, y, w } = editor.visible()
  const column = editor.document.store.layout().columns.find(({ id }) => id === 'buy')
  expect([x < (column?.x ?? 0), x + w > (column?.x ?? 0) + (column?.w ?? w)]).toEqual([true, true])
  expect(w).toBeCloseTo(((column?.w ?? 0) * 300) / 268)
  expect(y).toBeLessThanOrEqual(0)
  editor.navigation.show({ at: 'element', id: 'a' })
  expect(editor.get().selection.size).toBe(0)
  expect(editor.navigation.lit.get()).toBeNull()
})
