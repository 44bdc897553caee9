import type { Clip } from '../clipboard/clip.ts'
import type { ImageServer } from './image-server.ts'

/** Whether pasting on this board needs pictures that are on another one. */
export const needsImages = (clip: Clip, boardId: string): boolean =>
  clip.board !== boardId && clip.elements.some(({ element }) => element.kind === 'image')

/** The same clip with pictures of this board; `lost` are those that could not be copied, and are left out. */
export async function withOwnImages(clip: Clip, server: ImageServer): Promise<{ clip: Clip; lost: number }> {
  const wanted = new Set(
    clip.elements.flatMap(({ element }) => (element.kind === 'image' ? element.asset : [])),
  )
  const own = new Map<string, string>()
  for (const asset of wanted) {
    const copied = await server.copy({ board: clip.board, asset }).catch(() => null)
    if (copied) own.set(asset, copied.id)
  }
  const elements = clip.elements.flatMap((entry) => {
    if (entry.element.kind !== 'image') return [entry]
    const asset = own.get(entry.element.asset)
    return asset === undefined ? [] : [{ ...entry, element: { ...entry.element, asset } }]
  })
  return { clip: { ...clip, elements }, lost: clip.elements.length - elements.length }
}
