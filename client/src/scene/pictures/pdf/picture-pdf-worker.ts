import type { Mark } from '../drawing/drawing.ts'
import { type PdfHead, type PdfPage, createPdfFile } from './pdf-file.ts'
import { openPictureText } from './picture-text.ts'

export type PdfTask =
  | ({ readonly do: 'begin' } & PdfHead)
  | ({ readonly do: 'page' } & PdfPage)
  | { readonly do: 'add'; readonly marks: readonly Mark[] }
  | { readonly do: 'end' }

let file: ReturnType<typeof createPdfFile> | null = null

async function answer(task: PdfTask): Promise<Uint8Array<ArrayBuffer> | null> {
  if (task.do === 'begin') file = createPdfFile(task, await openPictureText(task.fonts))
  else if (task.do === 'page') file?.beginPage(task)
  else if (task.do === 'add') await file?.add(task.marks)
  else return (await file?.end()) ?? null
  return null
}

/** A thread of its own: a poster of thousands of elements takes seconds, in which the board goes on. */
addEventListener('message', ({ data }: MessageEvent<PdfTask>) => {
  answer(data).then(
    (bytes) => postMessage({ bytes }),
    (error: unknown) => postMessage({ error: String(error) }),
  )
})
