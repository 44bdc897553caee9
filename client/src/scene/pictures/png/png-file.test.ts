import { expect, it } from 'vitest'
import { createPngFile } from './png-file.ts'

const [WIDTH, HEIGHT] = [7, 5]
const colorAt = (x: number, y: number): [number, number, number] => [x * 30, y * 40, (x + y) * 9]

function part(x: number, width: number, top: number, height: number) {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      pixels.set([...colorAt(x + column, top + row), 255], (row * width + column) * 4)
  return { x, width, height, pixels }
}

/** The rows of a PNG as its reader sees them. */
async function rowsOf(bytes: Uint8Array<ArrayBuffer>): Promise<number[][]> {
  const view = new DataView(bytes.buffer)
  const packed: Uint8Array<ArrayBuffer>[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
    if (nameAt(bytes, at + 4) === 'IDAT') packed.push(bytes.slice(at + 8, at + 8 + view.getUint32(at)))
  const raw = new Uint8Array(
    await new Response(
      new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate')),
    ).arrayBuffer(),
  )
  const rows: number[][] = []
  for (let y = 0; y < HEIGHT; y++) {
    const row = [...raw.subarray(y * (WIDTH * 3 + 1) + 1, (y + 1) * (WIDTH * 3 + 1))]
    rows.push(row.map((value, i) => (value + (rows[y - 1]?.[i] ?? 0)) & 255))
  }
  return rows
}

const nameAt = (bytes: Uint8Array, at: number): string => new TextDecoder().decode(bytes.subarray(at, at + 4))

it('[F53] a PNG that is written in strips and parts has each pixel in its place', async () => {
  const file = createPngFile(WIDTH, HEIGHT, 2)
  await file.add([part(0, 4, 0, 3), part(4, 3, 0, 3)])
  await file.add([part(0, 4, 3, 2), part(4, 3, 3, 2)])
  const bytes = new Uint8Array(await (await file.end()).arrayBuffer())
  const view = new DataView(bytes.buffer)
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([WIDTH, HEIGHT])
  const wanted = Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (_, x) => colorAt(x, y)).flat(),
  )
  expect(await rowsOf(bytes)).toEqual(wanted)
  expect(nameAt(bytes, bytes.length - 8)).toBe('IEND')
})
