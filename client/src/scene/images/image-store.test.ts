import { Problem } from '@wegpunkt/shared/http/problem'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NetworkFailure } from '../../api/call.ts'
import { openImageStore } from './image-store.ts'
import type { LoadedImage } from './load-image.ts'

type Fake = { width: number; height: number; closed: boolean }

/** Loads squares as large as asked for, but no larger than `pixels`. */
function opened({ maxPixels = 100_000_000, pixels = 10_000, failing = (): Error | null => null } = {}) {
  const loads: string[] = []
  const made: Fake[] = []
  let time = 0
  const load = async (asset: string, side: number): Promise<LoadedImage> => {
    loads.push(`${asset} ${side}`)
    await Promise.resolve()
    const error = failing()
    if (error) throw error
    const own = Math.min(side, pixels)
    const bitmap = { width: own, height: own, closed: false, close: () => void (bitmap.closed = true) }
    made.push(bitmap)
    return { bitmap: bitmap as unknown as ImageBitmap, isWhole: pixels <= side }
  }
  const images = openImageStore({ load, now: () => time, maxPixels })
  const heard: string[] = []
  images.subscribe((asset) => heard.push(asset))
  const pass = async (ms = 0): Promise<void> => {
    time += ms
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { images, loads, made, heard, pass }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('the pictures of a board', () => {
  it('[C60] each is loaded once, and who shows it hears when it has come', async () => {
    const { images, loads, heard, pass } = opened()
    expect([images.get('a', 300), images.get('a', 300)]).toEqual([null, null])
    await pass()
    expect([loads, heard]).toEqual([['a 512'], ['a']])
    expect(images.get('a', 300)?.width).toBe(512)
    expect(loads).toHaveLength(1)
  })

  it('[C60] seen from nearer it comes larger, and until then as it is; from afar nothing is loaded', async () => {
    const { images, loads, made, pass } = opened()
    images.get('a', 100)
    await pass()
    expect(images.get('a', 1_000)?.width).toBe(128)
    await pass()
    expect([images.get('a', 1_000)?.width, images.get('a', 50)?.width]).toEqual([2_048, 2_048])
    expect([loads, made.map(({ closed }) => closed)]).toEqual([
      ['a 128', 'a 2048'],
      [true, false],
    ])
  })

  it('[C60] what is no larger than it was loaded is not loaded again', async () => {
    const { images, loads, pass } = opened({ pixels: 300 })
    images.get('a', 400)
    await pass()
    expect(images.get('a', 3_000)?.width).toBe(300)
    await pass()
    expect(loads).toEqual(['a 512'])
  })

  it('[C61] those not seen for longest make room', async () => {
    const { images, made, pass } = opened({ maxPixels: 3 * 512 * 512 })
    for (const asset of ['a', 'b', 'c', 'd']) {
      images.get(asset, 512)
      await pass(5_000)
    }
    expect(made.map(({ closed }) => closed)).toEqual([true, false, false, false])
    expect(images.get('a', 512)).toBeNull()
    await pass()
    expect(made.filter(({ closed }) => !closed)).toHaveLength(3)
  })

  it('[C61] where all that is on the screen does not fit, it comes smaller, and loading ends', async () => {
    const { images, loads, made, pass } = opened({ maxPixels: 10 * 512 * 512 })
    const assets = Array.from({ length: 40 }, (_, i) => `a${i}`)
    for (let frame = 0; frame < 200; frame++) {
      for (const asset of assets) images.get(asset, 2_000)
      await pass(16)
    }
    expect(assets.filter((asset) => images.get(asset, 2_000) === null)).toEqual([])
    const held = made.filter(({ closed }) => !closed).reduce((sum, { width }) => sum + width * width, 0)
    expect(held).toBeLessThanOrEqual(10 * 512 * 512)
    expect(loads.length).toBeLessThanOrEqual(2 * assets.length)
  })

  it('[C62] one that is not there, or cannot be shown, is known to be broken and not asked for again', async () => {
    const { images, loads, heard, pass } = opened({ failing: () => new Problem('asset-not-found') })
    images.get('a', 300)
    await pass()
    expect([images.isBroken('a'), images.get('a', 3_000), heard]).toEqual([true, null, ['a']])
    await pass(600_000)
    images.get('a', 300)
    expect(loads).toHaveLength(1)
  })

  it('[C62] while the server is away it is tried again, ever less often', async () => {
    let error: Error | null = new NetworkFailure('away')
    const { images, loads, heard, pass } = opened({ failing: () => error })
    images.subscribe((asset) => void images.get(asset, 300))
    images.get('a', 300)
    await pass(3_000)
    expect([images.isBroken('a'), loads.length]).toEqual([false, 1])
    await pass(2_000)
    expect([loads.length, heard]).toEqual([2, ['a']])
    error = null
    await pass(8_000)
    expect([loads.length, images.get('a', 300)?.width]).toEqual([3, 512])
  })

  it('[C61] closing lets go of everything, also of what comes later', async () => {
    const { images, made, pass } = opened()
    images.get('a', 300)
    await pass()
    images.get('b', 300)
    images.close()
    await pass()
    expect(made.map(({ closed }) => closed)).toEqual([true, true])
  })
})
