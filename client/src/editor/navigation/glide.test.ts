import { describe, expect, it } from 'vitest'
import { toBoard } from '../camera.ts'
import type { Camera } from '../editor.ts'
import { GLIDE_MS, createGlider, glideAt } from './glide.ts'
import { steppedMotion } from '../testing/stepped-motion.ts'

const from: Camera = { at: [0, 0], zoom: 1 }
const near: Camera = { at: [400, 200], zoom: 1 }
const close: Camera = { at: [300, 300], zoom: 2 }

describe('a glide', () => {
  it('[E100] begins where one is, ends at its goal and slows down on the way', () => {
    expect(glideAt(from, near, 0)).toEqual(from)
    expect(glideAt(from, near, GLIDE_MS)).toBe(near)
    expect(glideAt(from, near, 10 * GLIDE_MS)).toBe(near)
    const half = glideAt(from, near, GLIDE_MS / 2).at[0]
    expect(half).toBeGreaterThan(300)
    expect(half).toBeLessThan(400)
  })

  it('[E100] that zooms keeps one point of the board still on the screen', () => {
    // With these two cameras the board point 600, 600 is at the same place of the screen.
    for (const elapsed of [20, 80, 140]) {
      const { at, zoom } = glideAt(from, close, elapsed)
      expect((600 - at[0]) * zoom).toBeCloseTo(600)
      expect((600 - at[1]) * zoom).toBeCloseTo(600)
      expect(zoom).toBeGreaterThan(1)
      expect(zoom).toBeLessThan(2)
    }
    expect(toBoard(glideAt(from, close, GLIDE_MS), [0, 0])).toEqual([300, 300])
  })

  it('[E100] is under way for a moment, and at its goal after 200 ms', () => {
    const motion = steppedMotion()
    let camera = from
    const glider = createGlider(
      motion,
      () => camera,
      (next) => (camera = next),
    )
    glider.go(near)
    expect(camera).toBe(from)
    for (let i = 0; i < 10; i++) motion.step(10)
    expect(camera).not.toEqual(near)
    for (let i = 0; i < 10; i++) motion.step(10)
    expect(camera).toBe(near)
    expect(glider.goal()).toBeNull()
  })

  it('[E100] can be stopped on its way, and is not there at all for who wishes for no motion', () => {
    const motion = steppedMotion()
    let camera = from
    const glider = createGlider(
      motion,
      () => camera,
      (next) => (camera = next),
    )
    glider.go(near)
    motion.step(50)
    expect(camera.at[0]).toBeGreaterThan(0)
    expect(glider.goal()).toBe(near)
    glider.stop()
    const stopped = camera
    motion.step(500)
    expect(camera).toBe(stopped)
    expect(glider.goal()).toBeNull()
    motion.isStill = true
    glider.go(close)
    expect(camera).toBe(close)
  })
})
