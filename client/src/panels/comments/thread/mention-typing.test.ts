import { expect, it } from 'vitest'
import { askingAt, peopleFor, toSend, toType, withName } from './mention-typing.ts'

const people = [
  { id: 'a', name: 'Ann Berg' },
  { id: 'b', name: 'Ann Bergmann' },
  { id: 'j', name: 'Jörg Müller' },
]

it('[T22] an @ at the beginning of a word asks for people, by name or a word of it, whatever its accents', () => {
  expect(askingAt('Hallo @an', 9)).toEqual({ from: 6, query: 'an' })
  expect(askingAt('@', 1)).toEqual({ from: 0, query: '' })
  expect(askingAt('mail@an', 7)).toBe(null)
  expect(askingAt('@an ist da und mehr', 19)).toBe(null)
  expect(askingAt('Hallo @an', 3)).toBe(null)
  expect(peopleFor(people, 'berg').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(peopleFor(people, 'jorg').map(({ id }) => id)).toEqual(['j'])
  expect(peopleFor(people, 'xyz')).toEqual([])
  expect(peopleFor(people, '')).toHaveLength(3)
})

it('[T22] who is picked stands in the text by name, and is sent by id; a longer name is not cut', () => {
  const asking = askingAt('Bitte @an, oder?', 9)
  expect(asking && withName('Bitte @an, oder?', asking, { id: 'a', name: 'Ann Berg' })).toEqual({
    text: 'Bitte @Ann Berg, oder?',
    caret: 15,
  })
  expect(toSend('@Ann Bergwerk @Ann Berg', people.slice(0, 1))).toBe('@Ann Bergwerk @{a}')
  const typed = 'Bitte @Ann Bergmann und @Ann Berg, nicht @Niemand'
  const sent = 'Bitte @{b} und @{a}, nicht @Niemand'
  expect(toSend(typed, people)).toBe(sent)
  expect(toType(sent, people)).toEqual({ text: typed, named: people.slice(0, 2) })
})
