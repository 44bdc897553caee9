import { useEffect, useState } from 'react'
import { useEditor } from '../../editor/context.ts'
import { type BoardImages, openImageStore } from './image-store.ts'
import { loadImageOf } from './load-image.ts'

/** Four bytes each: some 190 MB when all of it is in use. */
const MAX_PIXELS = 48_000_000

/** The pictures of the open board; undefined for a moment at first. */
export function useBoardImages(): BoardImages | undefined {
  const { boardId: board, link } = useEditor().document
  const [images, setImages] = useState<BoardImages>()
  useEffect(() => {
    const opened = openImageStore({
      load: loadImageOf({ board, link }),
      now: () => performance.now(),
      maxPixels: MAX_PIXELS,
    })
    // What is opened here holds memory of the graphics card: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setImages(opened)
    return () => opened.close()
  }, [board, link])
  return images
}
