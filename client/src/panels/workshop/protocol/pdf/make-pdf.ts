import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url'
import strongUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url'
import type { PdfTask } from './protocol-pdf.ts'

const TIMEOUT_MS = 60_000

/** Throws where the fonts do not come, and when it takes longer than anybody would wait. */
export async function makePdf(task: Omit<PdfTask, 'fonts'>): Promise<Blob> {
  const [regular, strong] = await Promise.all([bytesAt(regularUrl), bytesAt(strongUrl)])
  const worker = new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Blob>()
  const timer = setTimeout(() => reject(new Error('the PDF took too long')), TIMEOUT_MS)
  worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  worker.addEventListener('message', ({ data }: MessageEvent<{ bytes: BlobPart } | { error: string }>) => {
    if ('error' in data) reject(new Error(data.error))
    else resolve(new Blob([data.bytes], { type: 'application/pdf' }))
  })
  worker.postMessage({ ...task, fonts: { regular, strong } } satisfies PdfTask)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} for a font`)
  return new Uint8Array(await response.arrayBuffer())
}
