import { describe, expect, it, vi } from 'vitest'
import { added, card, note } from '../../editor/testing/boards.ts'
import type { PictureForm, PicturePart } from '../../editor/pictures.ts'
import { sceneTheme } from '../theme.ts'
import { createPictures } from './create-pictures.ts'
import type { SheetWords } from './pdf/sheet-words.ts'
import { factsOf } from './testing/facts.ts'
import { unhurried } from './unhurried.ts'

vi.stubGlobal('Path2D', Object)

const picturesOf = (edits: Parameters<typeof factsOf>[0], selection: readonly string[] = []) =>
  createPictures({
    facts: () => factsOf(edits),
    selection: () => new Set(selection),
    shown: sceneTheme('dark'),
    words: () => ({}) as SheetWords,
    load: async () => await Promise.reject(new Error('no images here')),
  })
const plan = (
  pictures: ReturnType<typeof picturesOf>,
  form: PictureForm,
  part: PicturePart = { of: 'board' },
) => pictures.plan({ part, look: 'paper', form })

describe('what pictures there can be', () => {
  const large = [card('ad'), note('far', [9_000, 9_000])]

  it('[F59] a PNG that nothing could open is refused, with the scale that fits', () => {
    const pictures = picturesOf(large)
    expect(plan(pictures, { as: 'png', scale: 1 }).refusal).toBeNull()
    const { refusal } = plan(pictures, { as: 'png', scale: 4 })
    expect(refusal).toMatchObject({ why: 'pixels', fitting: 1 })
    const huge = picturesOf([note('near', [0, 0]), note('far', [40_000, 40_000])])
    expect(plan(huge, { as: 'png', scale: 1 }).refusal).toMatchObject({ why: 'pixels', fitting: null })
  })

  it('[F59] several hundred pages are refused, a poster and SVG are not', () => {
    const pictures = picturesOf([note('near', [0, 0]), note('far', [40_000, 40_000])])
    expect(plan(pictures, { as: 'tiles', percent: 100 }).refusal).toMatchObject({ why: 'pages', most: 200 })
    expect(plan(pictures, { as: 'poster', size: 'A0' })).toMatchObject({ pages: 1, refusal: null })
    expect(plan(pictures, { as: 'svg', withFonts: true }).refusal).toBeNull()
  })

  it('[F59] of nothing there is no picture, and none is made', async () => {
    const pictures = picturesOf([card('ad')])
    const request = { part: { of: 'selection' }, look: 'paper', form: { as: 'png', scale: 1 } } as const
    expect(pictures.plan(request).refusal).toEqual({ why: 'empty' })
    const making = { progress: () => undefined, signal: new AbortController().signal }
    await expect(pictures.make(request, making)).rejects.toThrow('no such picture')
  })

  it('[F56] what can be chosen is what is there', () => {
    const frame = added('frame', { kind: 'frame', at: [2_000, 0], size: [300, 300], title: ' Ideen ' })
    const { frames, selected, hasJourney } = picturesOf([frame], ['frame'])
    expect([frames, selected, hasJourney]).toEqual([[{ id: 'frame', title: 'Ideen' }], true, true])
  })
})

describe('long work', () => {
  it('[F60] gives way to everything else, and ends when it is broken off', async () => {
    const broken = new AbortController()
    let steps = 0
    const work = (function* endless() {
      for (;;) {
        steps++
        const until = performance.now() + 4
        while (performance.now() < until);
        yield
      }
    })()
    const timer = setTimeout(() => broken.abort(new Error('enough')), 60)
    await expect(unhurried(work, broken.signal)).rejects.toThrow('enough')
    clearTimeout(timer)
    expect(steps).toBeGreaterThan(1)
    expect(steps).toBeLessThan(200)
  })
})
