import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { BoardStore } from '../../document/board-document.ts'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import type { BoardImages } from './image-store.ts'

/** Calls with the areas of the board (board pixels) where a picture can be drawn now that could not before. */
export function watchImages(
  images: Pick<BoardImages, 'subscribe'> | undefined,
  store: BoardStore,
  changed: (areas: readonly (Rect | null)[]) => void,
): () => void {
  if (!images) return () => undefined
  const index = spatialIndexOf(store)
  return images.subscribe((asset) => {
    const areas: (Rect | null)[] = []
    for (const [id, element] of store.get().elements)
      if (element.kind === 'image' && element.asset === asset) areas.push(index.areaOf(id))
    if (areas.length > 0) changed(areas)
  })
}
