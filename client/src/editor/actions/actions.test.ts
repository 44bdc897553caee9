import { describe, expect, it } from 'vitest'
import { actionGroups } from './action.ts'
import { type ActionId, actions } from './actions.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { journeyViews } from '../journey-views.ts'
import { workshopTabs } from '../workshop-tabs.ts'
import { editorOf, editorOn } from '../testing/editors.ts'

describe('actions: tools and editing', () => {
  it('[E33] every action has an id of its own, a group and keys, and no two that can be done at once share a key', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
    // Digits class notes where they rate touchpoints: E152.
    const keys = actions.flatMap(({ group, keys }) => (group === 'event' ? [] : keys))
    expect(new Set(keys).size).toBe(keys.length)
    // The views stand beside each other where one key has led.
    const without = actions.filter((action) => action.keys.length === 0).map(({ id }) => id)
    const views = journeyViews.map((view) => `journey-${view}`)
    const led = ['back', 'extend-1', 'extend-5', 'pause', 'resume', 'reveal', 'end', 'ask'].map(
      (id) => `lead-${id}`,
    )
    expect(without).toEqual([...views, ...led, ...workshopTabs.map((tab) => `workshop-${tab}`)])
    for (const { group } of actions) expect(actionGroups).toContain(group)
  })

  it.each(['select', 'hand', 'touchpoint', 'note', 'text', 'connector'] as const)(
    '[E34] an action takes the tool %s',
    (tool) => {
      const { editor, run } = editorOn()
      editor.use(tool === 'select' ? 'hand' : 'select')
      run(`tool-${tool}`)
      expect(editor.get().tool).toBe(tool)
    },
  )

  it('[E35] deletes what is selected with its connectors, and undo brings all back in one step', () => {
    const { editor, run, idsOf } = editorOn(
      card('a'),
      card('b', { stage: 'buy' }),
      added('ab', { kind: 'connector', from: 'a', to: 'b' }),
    )
    editor.select(['a'])
    run('delete')
    expect([idsOf('touchpoint'), idsOf('connector')]).toEqual([['b'], []])
    run('undo')
    expect(idsOf('touchpoint')).toHaveLength(2)
    expect(idsOf('connector')).toEqual(['ab'])
    run('redo')
    expect(idsOf('touchpoint')).toEqual(['b'])
  })

  it('[E36] duplicates beside the original, with connectors between and ratings, and selects the copies', () => {
    const { editor, run, idsOf, selected, element, document, doc } = editorOn(
      card('a', { title: 'Ad', department: 'sales' }),
      card('b', { stage: 'buy' }),
      added('ab', { kind: 'connector', from: 'a', to: 'b' }),
      { do: 'assess', touchpoint: 'a', persona: 'any', to: { experience: 2 } },
    )
    editor.select(['a', 'b'])
    run('duplicate')
    const copy = selected().find((id) => document.textOf(id)?.toString() === 'Ad') ?? ''
    expect(element(copy)).toMatchObject({ at: [232, 16], stage: 'notice', department: 'sales' })
    expect(document.store.get().assessments.get(`${copy}:any`)).toMatchObject({ experience: 2 })
    const connector = element(idsOf('connector').find((id) => id !== 'ab') ?? '')
    expect(connector).toMatchObject({ from: copy })
    expect(selected()).toHaveLength(3)
    expect(doc.getMap('elements').size).toBe(6)
  })

  it('[E4] edits the text of the one element that is selected', () => {
    const { editor, run, can } = editorOn(card('a'), card('b'))
    editor.select(['a', 'b'])
    expect(can('edit-text')).toBe(false)
    editor.select(['b'])
    run('edit-text')
    expect(editor.get().editing).toBe('b')
  })

  it('[E37] adds a touchpoint or note to a free place of the cell of what is selected', () => {
    const { editor, run, selected, element } = editorOn(card('a', { stage: 'buy', lane: 'sales' }))
    editor.select(['a'])
    run('add-touchpoint')
    const [id = ''] = selected()
    expect(element(id)).toMatchObject({ stage: 'buy', lane: 'sales', at: [232, 16], department: 'sales' })
    expect(editor.get().editing).toBe(id)
    run('add-note')
    expect(element(selected()[0] ?? '')).toMatchObject({ kind: 'note', stage: 'buy', lane: 'sales' })
  })

  it('[E33] selects everything', () => {
    const { run, selected } = editorOn(card('a'), note('n', [1000, 0]))
    run('select-all')
    expect(selected()).toEqual(['a', 'n'])
  })

  it('[E13] who may not edit can run nothing that changes the board', () => {
    const { editor, role, can } = editorOn(card('a'))
    role.set('contributor')
    editor.select(['a'])
    const changing: ActionId[] = ['delete', 'duplicate', 'cut', 'paste', 'tool-note', 'feeling-good', 'undo']
    expect(changing.filter((id) => can(id))).toEqual([])
    expect(
      (['copy', 'select-all', 'zoom-in', 'tool-hand', 'shortcuts'] as const).every((id) => can(id)),
    ).toBe(true)
  })
})

describe('actions: moving', () => {
  it('[E38] arrow keys move what is selected by the grid, with Shift further, as one step of undo', () => {
    const { editor, run, element } = editorOn(card('a'))
    editor.select(['a'])
    for (const id of ['move-right', 'move-right', 'move-far-right'] as const) run(id)
    expect(element('a')).toMatchObject({ at: [96, 16] })
    run('move-left')
    expect(element('a')).toMatchObject({ at: [88, 16] })
    run('undo')
    expect(element('a')).toMatchObject({ at: [16, 16] })
  })

  it('[E38] arrow keys move the board when nothing is selected', () => {
    const { editor, run } = editorOn(card('a'))
    run('move-right')
    run('move-far-down')
    expect(editor.get().camera.at).toEqual([64, 256])
  })

  it('[E39] Tab walks all elements in the customer’s order, and ends with the board', () => {
    const { run, can, selected } = editorOn(
      note('free', [1000, 0]),
      card('late', { stage: 'buy', at: [16, 16] }),
      card('second', { at: [230, 16] }),
      card('third', { at: [230, 16], lane: 'sales' }),
      card('first', { at: [16, 16], lane: 'sales' }),
      note('in-the-cell', [16, 130], { stage: 'notice', lane: 'doing' }),
      note('on-third', [900, 900], { touchpoint: 'third' }),
      added('line', { kind: 'connector', from: 'second', to: 'late' }),
      added('frame', { kind: 'frame', at: [600, 900], stage: null, lane: null }),
      note('in-the-frame', [0, 900], { frame: 'frame' }),
      note('locked', [700, 1200], { locked: true }),
    )
    const walked = []
    while (can('next-element')) {
      run('next-element')
      walked.push(...selected())
    }
    expect(walked).toEqual([
      'first',
      'second',
      'line',
      'third',
      'on-third',
      'in-the-cell',
      'late',
      'frame',
      'in-the-frame',
      'locked',
      'free',
    ])
    run('previous-element')
    expect(selected()).toEqual(['locked'])
  })

  it('[E39] frames that lie in one another in a ring are walked too, once', () => {
    const { run, can, selected } = editorOn(
      added('a', { kind: 'frame', frame: 'b' }),
      added('b', { kind: 'frame', frame: 'a' }),
    )
    const walked = []
    for (; can('next-element'); walked.push(...selected())) run('next-element')
    expect(walked).toEqual(['a', 'b'])
  })

  it('[E39] what is walked to is brought into sight', () => {
    const { editor, run } = editorOn(card('far', { stage: 'buy', at: [4000, 16] }))
    run('next-element')
    const { x, w } = editor.visible()
    expect(x + w).toBeGreaterThan(448 + 4000 + 200)
  })
})

describe('actions: feelings', () => {
  it('[E31] a key rates what is selected for all personas of the board, in one step of undo', () => {
    const { editor, run, document } = editorOf(boardOf(card('a'), card('b'), note('n', [1000, 0])), [
      'p1',
      'p2',
    ])
    editor.select(['a', 'b', 'n'])
    run('feeling-delighting')
    const ratings = () =>
      [...document.store.get().assessments].map(([key, { experience }]) => [key, experience])
    expect(ratings()).toEqual([
      ['a:p1', 2],
      ['a:p2', 2],
      ['b:p1', 2],
      ['b:p2', 2],
    ])
    editor.setPersona('p1')
    run('feeling-disappointing')
    expect(Object.fromEntries(ratings())).toMatchObject({ 'a:p1': -2, 'a:p2': 2 })
    run('feeling-unrated')
    expect(Object.fromEntries(ratings())).toMatchObject({ 'a:p1': null })
    run('undo')
    run('undo')
    run('undo')
    expect(ratings()).toEqual([])
  })

  it.each([
    ['feeling-disappointing', -2],
    ['feeling-poor', -1],
    ['feeling-okay', 0],
    ['feeling-good', 1],
    ['feeling-delighting', 2],
  ] as const)('[E31] %s is %d', (id, experience) => {
    const { editor, run, can, document } = editorOn(card('a'), note('n', [1000, 0]))
    editor.select(['n'])
    expect(can(id)).toBe(false)
    editor.select(['a'])
    run(id)
    expect(document.store.get().assessments.get('a:any')).toMatchObject({ experience })
  })
})

describe('actions: view and leaving', () => {
  it('[E22] zooms in, out and back to 100 %', () => {
    const { editor, run } = editorOn(card('a'))
    run('zoom-in')
    expect(editor.get().camera.zoom).toBe(1.25)
    run('zoom-out')
    run('zoom-out')
    expect(editor.get().camera.zoom).toBe(0.8)
    run('zoom-actual')
    expect(editor.get().camera.zoom).toBe(1)
  })

  it('[E23] fits the board and the selection', () => {
    const { editor, run, can } = editorOn(card('a'), note('far', [5000, 3000]))
    run('zoom-board')
    expect(editor.get().camera.zoom).toBeLessThan(0.3)
    expect(can('zoom-selection')).toBe(false)
    editor.select(['far'])
    run('zoom-selection')
    expect(editor.get().camera).toEqual({ at: [5060 - 600, 3060 - (700 - 68) / 2], zoom: 1 })
  })

  it('[E40] Escape leaves step by step: text, menu, sheet, tool, selection', () => {
    const { editor, run, can, selected } = editorOn(card('a'))
    editor.select(['a'])
    editor.use('note')
    editor.setPanel('shortcuts')
    editor.openMenu([5, 5], null)
    editor.editText('a')
    run('leave')
    expect(editor.get()).toMatchObject({ editing: null, menu: [5, 5] })
    run('leave')
    expect(editor.get()).toMatchObject({ menu: null, panel: 'shortcuts' })
    run('leave')
    expect(editor.get()).toMatchObject({ panel: 'none', tool: 'note' })
    run('leave')
    expect(editor.get().tool).toBe('select')
    expect(selected()).toEqual(['a'])
    run('leave')
    expect(selected()).toEqual([])
    expect(can('leave')).toBe(false)
  })

  it('[E41] the help sheet opens and closes', () => {
    const { editor, run } = editorOn()
    run('shortcuts')
    expect(editor.get().panel).toBe('shortcuts')
    run('shortcuts')
    expect(editor.get().panel).toBe('none')
  })

  it('[E30] the Menu key opens the context menu on the selection', () => {
    const { editor, run, selected } = editorOn(card('a'))
    editor.resize([1200, 700], [40, 100])
    editor.select(['a'])
    run('menu')
    expect(editor.get().menu).toEqual([156, 160])
    expect(selected()).toEqual(['a'])
  })
})

describe('actions: front and back', () => {
  const orderOf = ({ element }: ReturnType<typeof editorOn>, ids: readonly string[]) =>
    ids.toSorted((a, b) => ((element(a)?.order ?? '') < (element(b)?.order ?? '') ? -1 : 1))

  const pile = () =>
    editorOn(
      note('a', [1000, 0], { order: 'a1' }),
      note('b', [1020, 0], { order: 'a2' }),
      note('apart', [3000, 0], { order: 'a3' }),
      note('c', [1040, 0], { order: 'a4' }),
    )

  it('[E42] one step forward or backward passes what overlaps', () => {
    const opened = pile()
    opened.editor.select(['b'])
    opened.run('stack-forward')
    expect(orderOf(opened, ['a', 'b', 'apart', 'c'])).toEqual(['a', 'apart', 'c', 'b'])
    opened.run('stack-backward')
    expect(orderOf(opened, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  })

  it('[E42] to the front or the back passes everything, and several keep their order', () => {
    const opened = pile()
    opened.editor.select(['b', 'a'])
    opened.run('stack-front')
    expect(orderOf(opened, ['a', 'b', 'apart', 'c'])).toEqual(['apart', 'c', 'a', 'b'])
    opened.run('stack-back')
    expect(orderOf(opened, ['a', 'b', 'apart', 'c'])).toEqual(['a', 'b', 'apart', 'c'])
  })

  it('[E42] what is in front already is not written again', () => {
    const opened = pile()
    opened.editor.select(['c'])
    opened.run('stack-front')
    opened.run('stack-forward')
    expect(opened.commits).toEqual([])
  })
})
