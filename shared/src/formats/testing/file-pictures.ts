import type { ImageType } from '../../http/image-type.ts'
import type { PictureOfFile } from '../write-board-file.ts'

export type PictureWithData = PictureOfFile & { readonly data: string }

/** Small pictures of each type as the server writes them, by what elements call them. */
export const filePictures: readonly PictureWithData[] = [
  // Elements of the random edits show this one.
  picture('file', 'image/png', [2, 2], {
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAADklEQVR4nGNIAAMGCAUAH44EgWpMP7EAAAAASUVORK5CYII=',
  }),
  picture('wide', 'image/png', [3, 1], {
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAIAAACUgoPjAAAAC0lEQVR4nGNIgAEAEOoDYcp3uBkAAAAASUVORK5CYII=',
  }),
  picture('photo', 'image/jpeg', [16, 12], {
    data: '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAGhABAAEFAAAAAAAAAAAAAAAAAAEEFVOi0f/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAHREAAgEEAwAAAAAAAAAAAAAAAQQAERIhUQIDYf/aAAwDAQACEQMRAD8AouFLl1njCAtRLrVrYTnfkmMNc2KXgY1P/9k=',
  }),
  picture('sharp', 'image/webp', [16, 12], {
    data: 'UklGRioAAABXRUJQVlA4TB0AAAAvD8ACAA/wFrkxv5Ps/EcLxILJ/KX7Yojof+QAAAA=',
  }),
  picture('moving', 'image/gif', [2, 2], {
    data: 'R0lGODlhAgACAIAAAABysuafACwAAAAAAgACAAACBARDMAUAOw==',
  }),
]

function picture(
  id: string,
  type: ImageType,
  [width, height]: readonly [number, number],
  { data }: { readonly data: string },
): PictureWithData {
  return { id, type, width, height, data }
}
