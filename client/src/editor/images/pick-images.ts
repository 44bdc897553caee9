import { imageTypes } from '@wegpunkt/shared/http/image-type'
import type { Editor } from '../editor.ts'
import { bringImages } from './bring-images.ts'
import { freeSpot } from './free-spot.ts'

/** Asks for files, and puts them where there is room in the middle of what is seen: nobody points at a place. */
export function pickImages(editor: Editor): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = imageTypes.join(',')
  input.addEventListener('change', () => {
    void bringImages(editor, [...(input.files ?? [])], (size) => freeSpot(editor, size))
  })
  input.click()
}
