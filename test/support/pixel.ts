import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Spot } from './board-page.ts'

const SIGNATURE_BYTES = 8

/** Red, green and blue of what is seen at a place in the window. */
export async function pixelAt(page: Page, { x, y }: Spot): Promise<number[]> {
  const shot = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } })
  const packed: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at < shot.length; at += 12 + shot.readUInt32BE(at)) {
    const end = at + 8 + shot.readUInt32BE(at)
    if (shot.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(shot.subarray(at + 8, end))
  }
  // The one row begins with the number of its filter, which changes nothing in a first pixel.
  return [...inflateSync(Buffer.concat(packed)).subarray(1, 4)]
}
