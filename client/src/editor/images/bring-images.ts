import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../editor.ts'

/** See `insertImages`, which is loaded when it is needed first. */
export async function bringImages(editor: Editor, files: readonly File[], around: Point): Promise<void> {
  const { insertImages } = await import('./insert-images.ts')
  await insertImages(editor, files, around)
}
