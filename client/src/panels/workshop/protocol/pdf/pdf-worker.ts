import { type PdfTask, protocolPdf } from './protocol-pdf.ts'

/** A thread of its own: hundreds of pages take seconds, in which the board goes on. */
addEventListener('message', ({ data }: MessageEvent<PdfTask>) => {
  protocolPdf(data).then(
    (bytes) => postMessage({ bytes }, { transfer: [bytes.buffer] }),
    (error: unknown) => postMessage({ error: String(error) }),
  )
})
