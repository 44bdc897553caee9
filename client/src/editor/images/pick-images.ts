import { imageTypes } from '@wegpunkt/shared/http/image-type'
import type { Editor } from '../editor.ts'
import { bringImages } from './bring-images.ts'

/** Asks for files, and puts them where the pointer was. */
export function pickImages(editor: Editor): void {
  const around = editor.pointer()
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = imageTypes.join(',')
  input.addEventListener('change', () => void bringImages(editor, [...(input.files ?? [])], around))
  input.click()
}
