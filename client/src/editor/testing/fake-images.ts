import { Problem } from '@wegpunkt/shared/http/problem'
import type { ImageServer, ReadyImage, StoredImage } from '../images/image-server.ts'

/** A file as it is named; its content is its size, as `600x400`, or what the server says of it. */
export const fileOf = (name: string, content: string): File =>
  new File([content], name, { type: 'image/png' })

/** A server for pictures, which answers when it is told to. Assets are called by their files' content. */
export function fakeImages({ answers = true } = {}) {
  const open = Promise.withResolvers<void>()
  if (answers) open.resolve()
  const sent: string[] = []
  const copied: unknown[] = []
  const server: ImageServer = {
    async prepare(file): Promise<ReadyImage> {
      const content = await file.text()
      if (content === 'svg') throw new Problem('image-type-refused')
      const [w, h] = content.split('x').map(Number)
      return { file, size: w && h ? [w, h] : null, thumbnail: null }
    },
    async upload({ file, size }, { progress, signal }): Promise<StoredImage> {
      const content = await file.text()
      sent.push(content)
      progress(0.5)
      await Promise.race([open.promise, new Promise((_, reject) => signal.addEventListener('abort', reject))])
      if (content === 'damaged') throw new Problem('image-damaged')
      if (content === 'away') throw Object.assign(new Error('away'), { name: 'NetworkFailure' })
      const [width, height] = size ?? [1_000, 500]
      return { id: `asset-${content}`, width, height, ...(content === '64x64' && { still: true }) }
    },
    async copy(from): Promise<StoredImage> {
      copied.push(from)
      if (from.asset === 'gone') throw new Problem('asset-not-found')
      return { id: `copy-of-${from.asset}`, width: 1, height: 1 }
    },
  }
  return { server, sent, copied, answer: () => open.resolve() }
}
