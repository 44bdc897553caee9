import { expect, it } from 'vitest'
import { mentionsIn, partsOf, renamed, withMentionsOf, withoutPerson } from './mentions.ts'

it('[T5] people are named by id, each once; who types something that looks like it names nobody', () => {
  const typed = 'Bitte @{ann} und @{bob}, @{ann}'
  expect(mentionsIn(typed)).toEqual(['ann', 'bob'])
  const text = withMentionsOf(typed, (id) => id === 'ann')
  expect(text).toBe('Bitte @{ann} und @(bob), @{ann}')
  expect(mentionsIn(text)).toEqual(['ann'])
})

it('[T4] who is removed is named nowhere any more, and that somebody was named stays', () => {
  const text = withoutPerson('@{ann} fragt @{bob}', 'ann')
  expect(text).toBe('@{} fragt @{bob}')
  expect(mentionsIn(text)).toEqual(['bob'])
  expect(partsOf(text)[0]).toEqual({ kind: 'mention', id: null })
})

it('[T14] for a link people have other names, and those it does not tell none', () => {
  expect(renamed('@{ann} @{bob} @{}', (id) => (id === 'ann' ? 'p1' : null))).toBe('@{p1} @{} @{}')
})

it('[T20] addresses become links, without what ends the sentence; nothing else in a text means anything', () => {
  expect(partsOf('Siehe https://example.com/a?b=1. <b>Und</b> javascript:alert(1)')).toEqual([
    { kind: 'text', text: 'Siehe ' },
    { kind: 'link', text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { kind: 'text', text: '. <b>Und</b> javascript:alert(1)' },
  ])
  expect(partsOf('http:// @{ann}')).toEqual([
    { kind: 'text', text: 'http:// ' },
    { kind: 'mention', id: 'ann' },
  ])
})
