import type * as pdfjs from 'pdfjs-dist'

/*
 * What runs in the page of `Sights`. Each function is sent there by itself, so that none may name anything outside of
 * it; pictures that were drawn are kept on the page under their names.
 */

type Kept = { pictures?: Map<string, ImageData> }

/** So far the mean colours of squares may be apart: the larger they are, the less letters that are smoothed otherwise count. */
export type May = readonly (readonly [side: number, steps: number])[]

/** How two pictures differ, in steps of a colour of which there are 256. */
export type Apart = {
  /** Pixels that one of them does not have, but for those at its edges, where a page has a line. */
  readonly unseen: number
  /** In the mean of all pixels. */
  readonly mean: number
  /** Of a thousand pixels, those that are far apart. */
  readonly far: number
  /** For each size of squares: how far those are apart that are furthest. */
  readonly most: readonly number[]
  /** What all squares lie in that are further apart than they may be: left, top, right and bottom. */
  readonly odd: readonly [number, number, number, number] | null
}

export async function drawPicture({ name, type }: { name: string; type: string }): Promise<[number, number]> {
  const kept = globalThis as Kept
  kept.pictures ??= new Map()
  const bytes = await (await fetch(`/${encodeURIComponent(name)}`)).arrayBuffer()
  const image = Object.assign(new Image(), { src: URL.createObjectURL(new Blob([bytes], { type })) })
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, width, height)
  kept.pictures.set(name, context.getImageData(0, 0, width, height))
  return [width, height]
}

/** A part of a page of a PDF, and where that belongs in a picture. */
export type PdfSpot = {
  readonly page: number
  /** In points, from the top left corner of the page. */
  readonly from: readonly [x: number, y: number]
  /** In points, too. */
  readonly size: readonly [w: number, h: number]
  /** In pixels of the picture. */
  readonly to: readonly [x: number, y: number]
  /** Pixels a point. */
  readonly scale: number
}

type Laid = {
  readonly name: string
  readonly size: readonly [number, number]
  readonly spots: readonly PdfSpot[]
}

/** Gives how many pages there are. */
export async function drawPdf({ name, size, spots }: Laid): Promise<number> {
  const kept = globalThis as Kept
  kept.pictures ??= new Map()
  const { pdfjsLib: library } = globalThis as unknown as { pdfjsLib: typeof pdfjs }
  library.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs'
  const task = library.getDocument({
    url: `/${encodeURIComponent(name)}.pdf`,
    wasmUrl: '/wasm/',
    iccUrl: '/iccs/',
  })
  const file = await task.promise
  const whole = new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true })
  if (!whole) throw new Error('no canvas')
  for (const { page: number, from, to, scale, size: taken } of spots) {
    const page = await file.getPage(number)
    // On whole pixels, as one that lies between two would be a little of both.
    const [left, top] = [Math.floor(to[0]), Math.floor(to[1])]
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(taken[0] * scale)
    canvas.height = Math.floor(taken[1] * scale)
    const offsetX = to[0] - left - from[0] * scale
    const offsetY = to[1] - top - from[1] * scale
    await page.render({ canvas, viewport: page.getViewport({ scale, offsetX, offsetY }) }).promise
    whole.drawImage(canvas, left, top)
    page.cleanup()
  }
  const { numPages } = file
  await task.destroy()
  kept.pictures.set(name, whole.getImageData(0, 0, ...size))
  return numPages
}

export function howFarApart({ one, other, may }: { one: string; other: string; may: May }): Apart {
  const { pictures } = globalThis as Kept
  const [a, b] = [pictures?.get(one), pictures?.get(other)]
  if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('other sizes')
  const [FAR, EDGE] = [48, 3]
  const grids = may.map(([side, steps]) => {
    const columns = Math.ceil(a.width / side)
    return { side, steps, columns, sums: new Float64Array(columns * Math.ceil(a.height / side) * 3) }
  })
  let [far, sum, unseen] = [0, 0, 0]
  for (let i = 0; i < a.data.length; i += 4) {
    const pixel = i / 4
    const [x, y] = [pixel % a.width, Math.floor(pixel / a.width)]
    if (a.data[i + 3] !== 255 || b.data[i + 3] !== 255) {
      if (Math.min(x, y, a.width - 1 - x, a.height - 1 - y) >= EDGE) unseen++
      continue
    }
    let furthest = 0
    for (let k = 0; k < 3; k++) {
      const apart = (a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)
      if (apart === 0) continue
      for (const { side, columns, sums } of grids) {
        const at = (Math.floor(y / side) * columns + Math.floor(x / side)) * 3 + k
        sums[at] = (sums[at] ?? 0) + apart
      }
      sum += Math.abs(apart)
      furthest = Math.max(furthest, Math.abs(apart))
    }
    if (furthest > FAR) far++
  }
  let odd: [number, number, number, number] | null = null
  const most = grids.map(({ side, steps, columns, sums }) => {
    let furthest = 0
    for (const [i, colour] of sums.entries()) {
      const by = Math.abs(colour) / side ** 2
      furthest = Math.max(furthest, by)
      if (by <= steps) continue
      const square = Math.floor(i / 3)
      const [x, y] = [(square % columns) * side, Math.floor(square / columns) * side]
      const [l, t, r, d]: [number, number, number, number] = odd ?? [x, y, x, y]
      odd = [Math.min(l, x), Math.min(t, y), Math.max(r, x + side), Math.max(d, y + side)]
    }
    return furthest
  })
  const count = a.data.length / 4
  return { unseen, mean: sum / count / 3, far: (far / count) * 1_000, most, odd }
}

/** As PNG in base64. */
export function drawSeen(name: string): string {
  const picture = (globalThis as Kept).pictures?.get(name)
  if (!picture) throw new Error(`no picture ${name}`)
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.putImageData(picture, 0, 0)
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}

/** All that a PDF says: what is written on its pages, and what it says of itself. */
export async function readPdf(name: string): Promise<string> {
  const { pdfjsLib: library } = globalThis as unknown as { pdfjsLib: typeof pdfjs }
  library.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs'
  const task = library.getDocument({ url: `/${encodeURIComponent(name)}.pdf` })
  const file = await task.promise
  const said = [JSON.stringify((await file.getMetadata()).info)]
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    said.push(JSON.stringify(await page.getStructTree()))
  }
  await task.destroy()
  return said.join('\n')
}
