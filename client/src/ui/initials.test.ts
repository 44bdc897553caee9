import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it('[P675] initials are those of first and last name, and not of a title', () => {
  const names = [
    'Ann Meier',
    'cat',
    'Dr. Ilse Boden',
    'Prof. Dr. Bob',
    'J. Smith',
    'Ann M.',
    'Dr.',
    ' ',
    '🙂 Ann',
  ]
  expect(names.map(initials)).toEqual(['AM', 'C', 'IB', 'B', 'JS', 'AM', 'D', '', '🙂A'])
})
