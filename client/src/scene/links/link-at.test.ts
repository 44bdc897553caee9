import { expect, it } from 'vitest'
import { boardOf, note } from '../../editor/testing/boards.ts'
import { editorOf } from '../../editor/testing/editors.ts'
import { measureIn } from '../paint/font.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { createLiveStore } from '../together/live-store.ts'
import { linkAt } from './link-at.ts'

it('[C53] a link is hit where its letters are, and nowhere beside them', () => {
  const text = 'see https://a.org/b'
  const { editor, document } = editorOf(boardOf(note('n', [1_000, 100], { text, size: [400, 120] })))
  const place = textPlaceOf(document, createLiveStore(editor, document), 'n')
  if (!place) throw new Error('a note has a text')
  const measure = measureIn(place.layout.font)
  const { x, y } = place.area
  const from = x + measure('see ')
  expect(linkAt(place, [from + 1, y + 5], measure)).toBe('https://a.org/b')
  expect(linkAt(place, [x + measure(text) - 1, y + 5], measure)).toBe('https://a.org/b')
  expect(linkAt(place, [from - 1, y + 5], measure)).toBeNull()
  expect(linkAt(place, [x + measure(text) + 1, y + 5], measure)).toBeNull()
  expect(linkAt(place, [from + 1, y + 5 + place.layout.font.lineHeight], measure)).toBeNull()
})
