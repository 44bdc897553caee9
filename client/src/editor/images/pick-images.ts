import { imageTypes } from '@wegpunkt/shared/http/image-type'
import type { Editor } from '../editor.ts'
import { bringImages } from './bring-images.ts'
import { freeSpot } from './free-spot.ts'

/**
 * The field that was asked with last. A browser forgets a field that is on no page and that nobody holds, and with
 * it what a person is choosing there.
 */
const asked = new WeakMap<Editor, HTMLInputElement>()

/** Asks for files, and puts them where there is room in the middle of what is seen: nobody points at a place. */
export function pickImages(editor: Editor): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = imageTypes.join(',')
  input.addEventListener('change', () => {
    void bringImages(editor, [...(input.files ?? [])], (size) => freeSpot(editor, size))
  })
  asked.set(editor, input)
  input.click()
}
