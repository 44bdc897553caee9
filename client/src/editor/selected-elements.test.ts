import { expect, it } from 'vitest'
import { selectedElements } from './selected-elements.ts'
import { boardOf, note } from './testing/boards.ts'

it('[E132] what is selected is the same list until some of it changes, whatever is typed on the board', () => {
  const { document, byOther } = boardOf(note('a', [1_000, 0]), note('b', [1_200, 0]), note('c', [1_400, 0]))
  const look = (before: ReturnType<typeof selectedElements>) =>
    selectedElements(before, new Set(['a', 'b']), document.store.get().elements)
  const first = look([])
  byOther([{ do: 'type', id: 'c', index: 0, remove: 0, insert: 'elsewhere' }])
  expect(look(first)).toBe(first)
  byOther([{ do: 'type', id: 'b', index: 0, remove: 0, insert: 'here' }])
  expect(look(first)).toBe(first)
  byOther([{ do: 'set', in: 'elements', id: 'b', to: { color: 'blue' } }])
  const second = look(first)
  expect(second).not.toBe(first)
  byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
  expect(look(second).map(({ id }) => id)).toEqual(['b'])
})
