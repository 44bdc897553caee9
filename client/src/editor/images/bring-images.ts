import type { Editor } from '../editor.ts'
import type { Around } from './insert-images.ts'

/** See `insertImages`, which is loaded when it is needed first. */
export async function bringImages(editor: Editor, files: readonly File[], around: Around): Promise<void> {
  const { insertImages } = await import('./insert-images.ts')
  await insertImages(editor, files, around)
}
