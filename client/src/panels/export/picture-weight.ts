import { stateOf } from '@wegpunkt/shared/board/board-state'
import { MAX_INLINE_PICTURE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import { picturesIn } from '@wegpunkt/shared/formats/write-board-file'
import * as Y from 'yjs'
import type { Beyond, DataSource } from './data-source.ts'

/** How many bytes the pictures of a board take, where that is more than the `most` a file of it holds; else null. */
export async function bytesBeyondFile(
  { encoded, loadLengths }: Pick<DataSource, 'encoded' | 'loadLengths'>,
  signal: AbortSignal,
): Promise<Beyond | null> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encoded())
  const ids = picturesIn(stateOf(doc))
  doc.destroy()
  // Those that are gone are in no file, either.
  const bytes = (await loadLengths(ids, signal)).reduce((sum, picture) => sum + picture.bytes, 0)
  return bytes > MAX_INLINE_PICTURE_BYTES ? { bytes, most: MAX_INLINE_PICTURE_BYTES } : null
}
