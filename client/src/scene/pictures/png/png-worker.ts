import { type PixelPart, createPngFile } from './png-file.ts'

export type PngTask =
  | { readonly do: 'begin'; readonly width: number; readonly height: number; readonly scale: number }
  | { readonly do: 'add'; readonly strip: readonly PixelPart[] }
  | { readonly do: 'end' }

let file: ReturnType<typeof createPngFile> | null = null

async function answer(task: PngTask): Promise<Blob | null> {
  if (task.do === 'begin') file = createPngFile(task.width, task.height, task.scale)
  else if (task.do === 'add') await file?.add(task.strip)
  else return (await file?.end()) ?? null
  return null
}

/** A thread of its own: to compress takes longer than to paint. */
addEventListener('message', ({ data }: MessageEvent<PngTask>) => {
  answer(data).then(
    (blob) => postMessage({ blob }),
    (error: unknown) => postMessage({ error: String(error) }),
  )
})
