import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editorOn } from '../../editor/testing/editors.ts'
import { followCamera } from './follow-camera.ts'

/** The heads without a browser: for which zoom they are laid out, and how the tracks stand. */
function fakeHeads() {
  const tracks = [{ style: { transform: '' } }, { style: { transform: '' } }]
  const laidOut: number[] = []
  const root = {
    style: { setProperty: (_: string, zoom: string) => void laidOut.push(Number(zoom)) },
    querySelectorAll: () => tracks,
    querySelector: () => null,
  }
  const stretchOf = (track: number): number =>
    Number(/scale[XY]\(([\d.]+)\)/.exec(tracks[track]?.style.transform ?? '')?.[1])
  return { root: root as unknown as HTMLElement, laidOut, stretchOf }
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
})
