import type { Point } from '@wegpunkt/shared/board/geometry'
import { describe, expect, it } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { createGlide } from './glide.ts'

const ann = (cursor: Point | null): Peer => ({
  clientId: 1,
  person: { id: 'ann', name: 'Ann', department: null, role: 'editor' },
  cursor,
  selection: [],
  gesture: null,
  caret: null,
  view: null,
})

describe('the cursors of others', () => {
  it('[C13] glide to where they were last seen, and rest there', () => {
    const glide = createGlide(() => false)
    glide.step([ann([0, 0])], 0)
    const [x] = glide.step([ann([100, 0])], 16).at.get(1) ?? [0]
    expect(x).toBeGreaterThan(10)
    expect(x).toBeLessThan(100)
    for (let now = 32; now < 1_000; now += 16) glide.step([ann([100, 0])], now)
    expect(glide.step([ann([100, 0])], 1_000)).toEqual({ at: new Map([[1, [100, 0]]]), moving: false })
  })

  it('[C13] stand still between two places where motion is not wanted', () => {
    const glide = createGlide(() => true)
    glide.step([ann([0, 0])], 0)
    expect(glide.step([ann([100, 0])], 16)).toEqual({ at: new Map([[1, [100, 0]]]), moving: false })
  })

  it('[C13] go with their person', () => {
    const glide = createGlide(() => false)
    glide.step([ann([0, 0])], 0)
    expect(glide.step([], 16).at.size).toBe(0)
    expect(glide.step([ann(null)], 32).at.size).toBe(0)
  })
})
