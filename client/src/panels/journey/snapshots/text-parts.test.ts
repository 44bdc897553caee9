import { expect, it } from 'vitest'
import { textParts } from './text-parts.ts'

it('[P335] a text is told with what is gone and what is new in it, word by word', () => {
  expect(textParts('Delivered within 48 hours', 'Delivered tomorrow, within 24 hours')).toEqual([
    { is: 'kept', text: 'Delivered ' },
    { is: 'inserted', text: 'tomorrow, ' },
    { is: 'kept', text: 'within ' },
    { is: 'removed', text: '48' },
    { is: 'inserted', text: '24' },
    { is: 'kept', text: ' hours' },
  ])
  expect(textParts('', 'new')).toEqual([{ is: 'inserted', text: 'new' }])
  expect(textParts('old', '')).toEqual([{ is: 'removed', text: 'old' }])
  for (const [before, after] of [
    ['a b c', 'c b a'],
    ['one two', 'two one three'],
  ] as const) {
    const said = (which: 'removed' | 'inserted'): string =>
      textParts(before, after)
        .filter(({ is }) => is === 'kept' || is === which)
        .map(({ text }) => text)
        .join('')
    expect([said('removed'), said('inserted')]).toEqual([before, after])
  }
})
