import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Element, ElementOf, PlacedElement } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { Editor } from '../../editor/editor.ts'
import { GRID_PX } from '../../editor/arranging/placing.ts'
import { MOST_NOTE_HEIGHT, noteSize } from '../../editor/text/note-size.ts'
import { typedIn } from '../../editor/text/typed-in.ts'
import { textBoxOf } from '../paint/text-box.ts'
import { layOutText } from '../paint/text-layout.ts'

/** Writes the size of a note, text or shape once what is typed into it is complete; until then it grows on this screen alone. */
export function growWhenTyped(editor: Editor): () => void {
  const { document } = editor
  let typed = typedIn(editor.get())
  return editor.subscribe(() => {
    const before = typed
    typed = typedIn(editor.get())
    if (before === null || before === typed || !editor.mayChange(before)) return
    const element = document.store.get().elements.get(before)
    const size = element && grownSize(element)
    // Within the step of undo that the typing is.
    if (size) document.edit([{ do: 'set', in: 'elements', id: before, to: { size } }])
  })
}

/** The size at which an element is drawn while one types in it; null for its own. A card keeps its size afterwards. */
export function sizeWhileTyped(element: Element, inPlace: boolean): Size | null {
  if (element.kind !== 'touchpoint') return grownSize(element)
  return inPlace ? sizeForText(element) : null
}

/** The size at which what bears text shows all that was typed into it; null if it does already, or has no more to grow. */
export function grownSize(element: Element): Size | null {
  if (element.kind !== 'note' && element.kind !== 'text' && element.kind !== 'shape') return null
  if (element.kind === 'note') return grownNote(element)
  const size = sizeForText(element)
  if (!size) return null
  // A text on its own has nothing but its words: all of them are seen.
  const height = element.kind === 'text' ? size[1] : Math.min(MOST_NOTE_HEIGHT, size[1])
  return height > element.size[1] ? [size[0], height] : null
}

function grownNote(note: ElementOf<'note'>): Size | null {
  if (!sizeForText(note)) return null
  const [w, h] = noteSize(note.size, (width) => {
    const height = note.size[0] === note.size[1] ? width : note.size[1]
    return sizeForText(note, [width, height])?.[1] ?? height
  })
  return w > note.size[0] || h > note.size[1] ? [w, h] : null
}

function sizeForText(element: PlacedElement, [w, h] = element.size): Size | null {
  const box = textBoxOf(element, [w, h])
  const text = wordsOf(element)
  const resting = box && layOutText(text, { ...box, overflows: false })
  if (!box || !resting?.cut) return null
  const { lines, font } = layOutText(text, { ...box, fonts: [resting.font], overflows: true })
  const wanted = lines.length * font.lineHeight
  let height = Math.ceil((h + wanted - box.area.h) / GRID_PX) * GRID_PX
  // The outline of a shape takes its part of what is added.
  const roomAt = (at: number): number => textBoxOf(element, [w, at])?.area.h ?? wanted
  while (height < MOST_NOTE_HEIGHT && roomAt(height) < wanted) height += GRID_PX
  return [w, height]
}
