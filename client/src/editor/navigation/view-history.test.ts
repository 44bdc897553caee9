import { describe, expect, it } from 'vitest'
import { card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { createViewHistory } from './view-history.ts'

const view = (x: number) => ({ at: [x, 0], zoom: 1 }) as const

describe('the views one has been at', () => {
  it('[E101] lead back one by one and forward again', () => {
    const history = createViewHistory()
    expect(history.get()).toEqual({ canBack: false, canForward: false })
    history.leave(view(0))
    history.leave(view(100))
    expect(history.back(view(200))).toEqual(view(100))
    expect(history.back(view(100))).toEqual(view(0))
    expect(history.back(view(0))).toBeNull()
    expect(history.forward(view(0))).toEqual(view(100))
    expect(history.get()).toEqual({ canBack: true, canForward: true })
  })

  it('[E101] a jump from the middle forgets what was ahead, and the same view is not kept twice', () => {
    const history = createViewHistory()
    history.leave(view(0))
    history.leave(view(1))
    expect(history.back(view(300))).toEqual(view(0))
    history.leave(view(50))
    expect(history.get()).toEqual({ canBack: true, canForward: false })
  })

  it('[E101] only so many are kept', () => {
    const history = createViewHistory()
    for (let i = 0; i < 200; i++) history.leave(view(i * 100))
    let count = 0
    for (let at = history.back(view(0)); at; at = history.back(at)) count++
    expect(count).toBe(50)
  })

  it('[E101] jumps are remembered, and moving the board by hand is not', () => {
    const { editor, run, can } = editorOn(card('a'), note('far', [5000, 3000]))
    const start = editor.get().camera
    editor.pan([-50, -50])
    editor.zoomBy(1.1)
    expect(can('view-back')).toBe(false)
    const left = editor.get().camera
    expect(left).not.toEqual(start)
    run('zoom-board')
    const whole = editor.get().camera
    editor.navigation.goTo({ at: 'element', id: 'far' })
    run('view-back')
    expect(editor.get().camera).toEqual(whole)
    run('view-back')
    expect(editor.get().camera).toEqual(left)
    expect(can('view-back')).toBe(false)
    run('view-forward')
    expect(editor.get().camera).toEqual(whole)
  })

  it('[E101] a jump to where one is already is none', () => {
    const { run, can } = editorOn(card('a'), note('far', [5000, 3000]))
    run('zoom-board')
    run('view-back')
    run('view-forward')
    run('zoom-board')
    run('view-back')
    expect(can('view-back')).toBe(false)
  })
})
