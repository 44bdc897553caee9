import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editorOn } from '../../editor/testing/editors.ts'
import { Lane } from '@wegpunkt/shared/board/schema'
import { followCamera } from './follow-camera.ts'

/** The heads without a browser: for which zoom they are laid out, and how the tracks stand. */
function fakeHeads() {
  const tracks = [{ style: { transform: '' } }, { style: { transform: '' } }]
  const laidOut: number[] = []
  const word = { style: { marginTop: '' } }
  const root = {
    style: { setProperty: (_: string, zoom: string) => void laidOut.push(Number(zoom)) },
    querySelectorAll: () => tracks,
    querySelector: (selector: string) => (selector === '[data-stretch="0"]' ? word : null),
  }
  const stretchOf = (track: number): number =>
    Number(/scale[XY]\(([\d.]+)\)/.exec(tracks[track]?.style.transform ?? '')?.[1])
  return { root: root as unknown as HTMLElement, laidOut, stretchOf, word }
}

describe('the heads beside the board', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', { devicePixelRatio: 1 })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('[C78] stand beside their columns in each frame of a zoom, and are laid out now and then and where it rests', () => {
    const { editor } = editorOn()
    const { root, laidOut, stretchOf } = fakeHeads()
    const stop = followCamera(root, editor)
    for (let frame = 0; frame < 20; frame++) {
      vi.advanceTimersByTime(16)
      editor.zoomBy(0.97, [600, 350])
      const { zoom } = editor.get().camera
      for (const track of [0, 1]) expect(stretchOf(track) * (laidOut.at(-1) ?? 0)).toBeCloseTo(zoom, 9)
    }
    expect(laidOut.length).toBeLessThan(8)
    vi.advanceTimersByTime(200)
    expect(laidOut.at(-1)).toBe(editor.get().camera.zoom)
    expect(stretchOf(0)).toBe(1)
    stop()
  })

  it('[P664] keep the word of what is the customer’s own in the middle of what is left of it, while there is room', () => {
    const { editor } = editorOn({
      do: 'add',
      in: 'lanes',
      id: 'thinking',
      value: Lane.parse({ kind: 'thinking', order: 'a1V' }),
    })
    const { root, word } = fakeHeads()
    const stop = followCamera(root, editor)
    // Doing and thinking are 240 high together.
    const shifts = [-20, 100, 220, 300, 40].map((y) => {
      editor.pan([0, editor.get().camera.at[1] - y])
      return word.style.marginTop
    })
    expect(shifts).toEqual(['', '100px', '144px', '', '40px'])
    stop()
  })
})
