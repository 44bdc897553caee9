import { expect, it } from 'vitest'
import { added, boardOf, note } from '../../editor/testing/boards.ts'
import { editorOf } from '../../editor/testing/editors.ts'
import { measureIn } from '../paint/font.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { createLiveStore } from '../together/live-store.ts'
import { linkAt, linkUnder } from './link-at.ts'

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

it('[C53] a link in a text that is turned is hit where its letters are seen', () => {
  const text = added('t', {
    kind: 'text',
    text: 'https://a.org/b',
    at: [1_000, 100],
    size: [400, 40],
    angle: 90,
  })
  const { editor, document } = editorOf(boardOf(text))
  const scene = { editor, live: createLiveStore(editor, document) }
  const place = textPlaceOf(document, scene.live, 't')
  if (!place) throw new Error('a text has letters')
  const { x, y } = place.area
  // Turned to the right about [1200, 120], what is 5 beside its left edge is 5 below its upper one.
  expect(linkUnder(scene, [1200 - (y + 5 - 120), 120 + (x + 5 - 1200)])).toBe('https://a.org/b')
  expect(linkUnder(scene, [1200 - (y + 5 - 120), 120 - (x + 5 - 1200)])).toBeNull()
  expect(linkUnder(scene, [x + 5, y + 5])).toBeNull()
})
