import { Element } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import { boardOf, added } from '../../editor/testing/boards.ts'
import { watchImages } from '../images/watch-images.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import type { Canvas } from './brush.ts'
import type { Palette } from './palette.ts'
import { fitted, paintPicture } from './picture.ts'

const element = Element.parse({ kind: 'image', at: [0, 0], size: [200, 100], order: 'a', asset: 'x' })

/** What is drawn, on a canvas with four device pixels a board pixel. */
function painted(images?: Palette['images']): unknown[][] {
  const drawn: unknown[][] = []
  const canvas = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key: string) =>
        key === 'getTransform' ? () => ({ a: 0, b: 4 }) : (...rest: unknown[]) => drawn.push([key, ...rest]),
      set: () => true,
    },
  )
  if (element.kind === 'image')
    paintPicture(canvas as unknown as Canvas, element, [200, 100], { ...plainPalette, images })
  return drawn
}

describe('a picture on the canvas', () => {
  it('[C63] lies whole in its element, in its proportions; what rounding leaves is filled', () => {
    expect(fitted([400, 200], [200, 100])).toEqual({ x: 0, y: 0, w: 200, h: 100 })
    expect(fitted([401, 200], [200, 100])).toEqual({ x: 0, y: 0, w: 200, h: 100 })
    expect(fitted([100, 100], [200, 100])).toEqual({ x: 50, y: 0, w: 100, h: 100 })
    expect(fitted([100, 400], [200, 100])).toEqual({ x: 87.5, y: 0, w: 25, h: 100 })
  })

  it('[C64] is asked for in the pixels that it takes on the screen, also where it is turned', () => {
    const asked: unknown[] = []
    const bitmap = { width: 400, height: 200 } as ImageBitmap
    const images = {
      get: (...asking: unknown[]) => (asked.push(asking), bitmap),
      isBroken: () => false,
      subscribe: () => () => undefined,
    }
    expect(painted(images)).toEqual([['drawImage', bitmap, 0, 0, 200, 100]])
    expect(asked).toEqual([['x', 800]])
  })

  it('[C64] where a picture arrives, and only there, the board is drawn again', () => {
    const { document } = boardOf(
      added('a', { kind: 'image', asset: 'x', at: [2_000, 0] }),
      added('b', { kind: 'image', asset: 'y', at: [3_000, 0] }),
    )
    const areas: unknown[] = []
    let tell: (asset: string) => void = () => undefined
    const images = { subscribe: (listener: typeof tell) => ((tell = listener), () => undefined) }
    watchImages(images, document.store, (changed) => areas.push(...changed))
    tell('x')
    tell('z')
    expect(areas).toHaveLength(1)
    expect(areas[0]).toMatchObject({ x: expect.closeTo(2_000, -2) as number })
  })
})
