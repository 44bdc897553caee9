import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { LONG_TEXT_AT, isInLongText } from '@wegpunkt/shared/wire/caret'
import type { Peer } from '../../document/board-document.ts'

export type FieldCaret = {
  readonly clientId: number
  readonly name: string
  readonly department: string | null
  /** In UTF-16 units of the text that the field shows. */
  readonly head: number
}

/** Where others type in this text of an element. */
export const caretsIn = (peers: readonly Peer[], id: ElementId, long: boolean): FieldCaret[] =>
  peers.flatMap(({ clientId, person, caret }) =>
    caret?.id === id && isInLongText(caret) === long
      ? [
          {
            clientId,
            name: person.name,
            department: person.department,
            head: caret.head - (long ? LONG_TEXT_AT : 0),
          },
        ]
      : [],
  )

const COPIED = [
  'font',
  'letterSpacing',
  'padding',
  'borderWidth',
  'borderStyle',
  'boxSizing',
  'direction',
  'textAlign',
  'unicodeBidi',
] as const

/** Where a letter stands in a text area, in pixels from its upper left corner: a copy of the text is measured. */
export function placeIn(
  field: HTMLTextAreaElement,
  index: number,
): { readonly left: number; readonly top: number; readonly height: number } {
  const page = field.ownerDocument
  const look = getComputedStyle(field)
  const copy = page.createElement('div')
  for (const key of COPIED) copy.style[key] = look[key]
  copy.style.position = 'fixed'
  copy.style.visibility = 'hidden'
  copy.style.whiteSpace = 'pre-wrap'
  copy.style.overflowWrap = 'break-word'
  // A scrollbar takes its width from the text.
  const borders = Number.parseFloat(look.borderLeftWidth) + Number.parseFloat(look.borderRightWidth)
  copy.style.width = `${field.clientWidth + (look.boxSizing === 'border-box' ? borders : 0)}px`
  const mark = page.createElement('span')
  mark.textContent = '\u200b'
  copy.append(field.value.slice(0, index), mark, field.value.slice(index))
  field.parentElement?.append(copy)
  const [whole, letter] = [copy.getBoundingClientRect(), mark.getBoundingClientRect()]
  copy.remove()
  return {
    left: letter.left - whole.left,
    top: letter.top - whole.top - field.scrollTop,
    height: letter.height,
  }
}
