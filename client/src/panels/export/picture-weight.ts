import { MAX_INLINE_PICTURE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import type { Beyond, DataSource } from './data-source.ts'
import type { DataWork } from './data-work.ts'

/** How many bytes the pictures of a board take, where that is more than the `most` a file of it holds; else null. */
export async function bytesBeyondFile(
  { encoded, loadLengths }: Pick<DataSource, 'encoded' | 'loadLengths'>,
  work: DataWork,
  signal: AbortSignal,
): Promise<Beyond | null> {
  const { pictures } = await work({ make: 'pictures', of: { encoded: encoded() } }, signal)
  // Those that are gone are in no file, either.
  const bytes = (await loadLengths(pictures, signal)).reduce((sum, picture) => sum + picture.bytes, 0)
  return bytes > MAX_INLINE_PICTURE_BYTES ? { bytes, most: MAX_INLINE_PICTURE_BYTES } : null
}
