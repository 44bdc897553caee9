import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { laidOut } from '../place/laid-out.ts'
import { added, boardOf, card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { presentKey, slidesOf } from './presenting.ts'

const frame = (id: string, at: readonly [number, number], fields: Record<string, unknown> = {}) =>
  added(id, { kind: 'frame', title: id, at, size: [400, 200], ...fields })

const ids = (...edits: readonly Edit[]): string[] =>
  slidesOf(laidOut(boardOf(...edits).document.store)).map(({ id }) => id)

describe('a presentation', () => {
  it('[E113] shows the frames in the customer’s order, then those beside the grid as one reads', () => {
    expect(
      ids(
        frame('below-right', [600, 900]),
        frame('below-left', [0, 900]),
        frame('late', [500, 0]),
        frame('early', [10, 100]),
        frame('earliest', [20, 0]),
      ),
    ).toEqual(['earliest', 'early', 'late', 'below-left', 'below-right'])
  })

  it('[E113] shows the stages where there are no frames', () => {
    expect(ids(card('a'))).toEqual(['notice', 'buy'])
  })

  it('[E114] goes on, back and to both ends by keys and stays there; Escape gives the former view back', () => {
    const { editor, run, selected } = editorOn(card('a'), frame('f1', [0, 900]), frame('f2', [2000, 900]))
    const { presenter } = editor.navigation
    editor.select(['a'])
    editor.pan([-37, -11])
    const before = editor.get().camera
    run('present')
    expect(presenter.get()).toMatchObject({ index: 0, slides: [{ id: 'f1' }, { id: 'f2' }] })
    expect(selected()).toEqual([])
    const first = editor.visible()
    expect([first.x < 0, first.x + first.w > 400]).toEqual([true, true])
    expect(editor.get().camera.zoom).toBeGreaterThan(1)
    presenter.do('next')
    presenter.do('next')
    expect(presenter.get()?.index).toBe(1)
    presenter.do('first')
    presenter.do('previous')
    expect(presenter.get()?.index).toBe(0)
    presenter.do('last')
    expect(presenter.get()?.index).toBe(1)
    run('leave')
    expect(presenter.get()).toBeNull()
    expect(editor.get().camera).toEqual(before)
    expect(selected()).toEqual(['a'])
  })

  it('[E114] begins with the frame that is selected, and may be held by who only reads', () => {
    const { editor, run, role } = editorOn(frame('f1', [0, 900]), frame('f2', [2000, 900]))
    role.set('viewer')
    editor.select(['f2'])
    run('present')
    expect(editor.navigation.presenter.get()?.index).toBe(1)
  })

  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'end'],
    ['v', null],
  ])('[E114] %s means %s', (key, meaning) => expect(presentKey(key)).toBe(meaning))

  it('[E176] fills the window with a slide, beside room for the names of the lanes that it shows', () => {
    const { editor, run } = editorOn(frame('small', [20, 20], { size: [80, 100] }), frame('off', [0, 900]))
    const { presenter } = editor.navigation
    run('present')
    const [slide] = presenter.get()?.slides ?? []
    if (!slide) throw new Error('nothing is presented')
    expect(editor.get().camera.zoom).toBe(4)
    expect(presenter.lanesOf(slide)).toEqual([{ id: 'doing', y: 20, h: 100 }])
    expect(presenter.laneNamesWidth()).toBe(140)
    const middle = (1200 + presenter.laneNamesWidth()) / 2
    expect(editor.toScreen([60, 70])[0]).toBeCloseTo(middle)
    presenter.do('next')
    expect(presenter.lanesOf({ show: 'frame', id: 'off' })).toEqual([])
    expect(editor.toScreen([200, 1000])[0]).toBeCloseTo(600)
    editor.resize([400, 700])
    expect(presenter.laneNamesWidth()).toBe(88)
  })

  it('[E176] shows of a stage the lanes from the first to the last that have something in it', () => {
    const { editor, run } = editorOn(card('a', { lane: 'marketing' }), card('b', { stage: 'buy' }))
    const { presenter } = editor.navigation
    run('present')
    expect(presenter.areaOf({ show: 'stage', id: 'notice' })).toEqual({ x: 0, y: 120, w: 448, h: 120 })
    expect(presenter.areaOf({ show: 'stage', id: 'buy' })).toEqual({ x: 448, y: 0, w: 448, h: 120 })
    editor.edit([{ do: 'remove', in: 'elements', ids: ['b'] }])
    expect(presenter.areaOf({ show: 'stage', id: 'buy' })).toEqual({ x: 448, y: 0, w: 448, h: 360 })
    expect(presenter.areaOf({ show: 'stage', id: 'gone' })).toBeNull()
  })

  it('[E176] shows a stage that is too high to be read in parts', () => {
    const filled = [card('a'), card('b', { lane: 'sales' }), card('c', { stage: 'buy' })]
    const laid = laidOut(boardOf(...filled).document.store)
    expect(slidesOf(laid, 250)).toEqual([
      { show: 'stage', id: 'notice', lanes: ['doing', 'marketing'] },
      { show: 'stage', id: 'notice', lanes: ['sales'] },
      { show: 'stage', id: 'buy' },
    ])
    const { editor, run } = editorOn(...filled)
    editor.resize([1200, 192])
    run('present')
    const { presenter } = editor.navigation
    expect(presenter.get()?.slides).toHaveLength(3)
    expect(presenter.areaOf({ show: 'stage', id: 'notice', lanes: ['sales'] })).toMatchObject({
      y: 240,
      h: 120,
    })
    expect(presenter.areaOf({ show: 'stage', id: 'notice', lanes: ['gone'] })).toBeNull()
  })

  it('[E115] goes on with what is left when others remove frames, and ends when nothing is', () => {
    const { editor, run, byOther } = editorOn(frame('f1', [0, 900]), frame('f2', [2000, 900]))
    const { presenter } = editor.navigation
    run('present')
    presenter.do('next')
    byOther([{ do: 'remove', in: 'elements', ids: ['f1'] }])
    expect(presenter.get()).toMatchObject({ index: 0, slides: [{ id: 'f2' }] })
    byOther([{ do: 'remove', in: 'elements', ids: ['f2'] }])
    expect(presenter.get()).toBeNull()
  })

  it('[E115] follows a frame that others move, and a window of another size', () => {
    const { editor, run, byOther } = editorOn(frame('f1', [0, 900]))
    run('present')
    byOther([{ do: 'set', in: 'elements', id: 'f1', to: { at: [3000, 900] } }])
    const middle = (): number => editor.visible().x + editor.visible().w / 2
    expect(middle()).toBeCloseTo(3200)
    editor.resize([800, 500])
    expect(middle()).toBeCloseTo(3200)
  })
})
