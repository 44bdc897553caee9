import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { peer } from '../testing/peers.ts'
import { down } from '../testing/play.ts'

let next: ((now: number) => void) | null = null
let now = 0
let still = false

beforeEach(() => {
  next = null
  vi.stubGlobal('requestAnimationFrame', (step: (now: number) => void) => {
    next = step
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {
    next = null
  })
  vi.stubGlobal('matchMedia', () => ({ matches: still }))
})
afterEach(() => vi.unstubAllGlobals())

/** One frame of the browser; false if nobody asked for one. */
function frame(): boolean {
  const step = next
  next = null
  now += 16
  step?.(now)
  return step !== null
}

/** Ann, with a window of 1200 × 700, follows Bob. */
function following(view: Peer['view'], stands = true) {
  still = stands
  const ann = editorOn(note('n', [3_000, 2_000]))
  ann.peers.set([peer({ view })])
  ann.editor.follow('bob')
  return { ...ann, view: () => ann.editor.visible() }
}

const view = (x: number, y: number, w = 1200, h = 700) => ({ at: [x, y], size: [w, h] }) as const

describe('following somebody', () => {
  it('[E126] shows all of what they see, and goes with them', () => {
    const ann = following(view(100, 50))
    frame()
    expect(ann.view()).toMatchObject({ x: 100, y: 50, w: 1200, h: 700 })
    ann.peers.set([peer({ view: view(400, 50, 600, 700) })])
    frame()
    expect(ann.view()).toMatchObject({ x: 100, y: 50, w: 1200, h: 700 })
    expect(ann.editor.get().following).toBe('bob')
  })

  it('[E126] goes there smoothly, and rests once it is there', () => {
    const ann = following(view(100, 50), false)
    frame()
    expect(ann.view().x).toBeGreaterThan(0)
    expect(ann.view().x).toBeLessThan(100)
    let frames = 0
    while (frame()) frames++
    expect(frames).toBeGreaterThan(10)
    expect(ann.view().x).toBeCloseTo(100, 0)
    expect(next).toBeNull()
  })

  it('[E127] ends with every own move of the board, a press, and Escape', () => {
    const ends = [
      (ann: ReturnType<typeof following>) => ann.editor.pan([5, 5]),
      (ann: ReturnType<typeof following>) => ann.editor.zoomBy(2),
      (ann: ReturnType<typeof following>) => ann.editor.dispatch(down(10, 10)),
      (ann: ReturnType<typeof following>) => ann.run('leave'),
    ]
    for (const end of ends) {
      const ann = following(view(100, 50))
      frame()
      end(ann)
      expect(ann.editor.get().following).toBeNull()
      ann.peers.set([peer({ view: view(900, 50) })])
      expect(next).toBeNull()
    }
  })

  it('[E127] ends with a notice when they leave', () => {
    const ann = following(view(100, 50))
    frame()
    ann.peers.set([])
    expect(ann.editor.get().following).toBeNull()
    expect(ann.editor.notices.get()).toEqual({ key: 'follow-ended', values: { name: 'Bob' } })
  })

  it('[E127] who follows shows others what is followed, so that two who follow one another stand still', () => {
    const ann = following(view(100, 50, 300, 700))
    expect(ann.shown.findLast((change) => change.view)?.view).toEqual(view(100, 50, 300, 700))
    ann.editor.follow(null)
    expect(ann.shown.findLast((change) => change.view)?.view?.size[0]).toBe(1600)
  })

  it('[E126] a person who has nothing on the screen yet is waited for', () => {
    const ann = following(null)
    const before = ann.view()
    frame()
    expect(ann.view()).toEqual(before)
    ann.peers.set([peer({ view: view(100, 50) })])
    frame()
    expect(ann.view()).toMatchObject({ x: 100, y: 50 })
  })
})
