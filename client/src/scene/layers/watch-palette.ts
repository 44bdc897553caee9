import type { Rect } from '@wegpunkt/shared/board/geometry'
import { spatialIndexOf } from '../../editor/place/spatial-index.ts'
import { watchImages } from '../images/watch-images.ts'
import { type Scene, paletteOf } from '../scene.ts'

type Changed = {
  /** Colours, words or fonts are others. */
  readonly everything: () => void
  /** Pictures have come, with the areas where they are (board pixels). */
  readonly images: (areas: readonly (Rect | null)[]) => void
}

/** Tells what is to be painted again when the palette is another one, or pictures arrive. */
export function watchPalette(scene: Scene, changed: Changed): () => void {
  const { store } = scene.editor.document
  let before = paletteOf(scene)
  let stopImages = watchImages(before.images, store, changed.images)
  const follow = (): void => {
    const now = paletteOf(scene)
    stopImages()
    stopImages = watchImages(now.images, store, changed.images)
    // The store of the pictures comes a moment after the page, and changes nothing else.
    if (now.department === before.department && now.personas === before.personas)
      changed.images(areasOfImages(scene))
    else changed.everything()
    before = now
  }
  const stop = scene.palette.subscribe(follow)
  return () => {
    stop()
    stopImages()
  }
}

function areasOfImages({ editor }: Scene): (Rect | null)[] {
  const { store } = editor.document
  const index = spatialIndexOf(store)
  return [...store.get().elements].flatMap(([id, { kind }]) => (kind === 'image' ? index.areaOf(id) : []))
}
