import { expect, it } from 'vitest'
import { rowKinds } from '../journey/row-kinds.ts'
import { mayRow } from './row-rights.ts'
import { roles } from './roles.ts'

const rolesThat = (...asked: [Parameters<typeof mayRow>[1], Parameters<typeof mayRow>[2], boolean?]) =>
  roles.filter((role) => mayRow(role, ...asked))

it('[A36] a viewer writes no row, and an owner adds every kind', () => {
  for (const kind of rowKinds) {
    for (const action of ['add', 'change', 'erase'] as const)
      expect(mayRow('viewer', kind, action, true)).toBe(false)
    expect(mayRow('owner', kind, 'add')).toBe(true)
    expect(mayRow('owner', kind, 'erase')).toBe(true)
  }
})

it('[A37] authors change and erase their own while they may contribute, which says nothing of adding', () => {
  expect(rolesThat('measure', 'add', true)).toEqual(['editor', 'moderator', 'owner'])
  expect(rolesThat('evidence', 'change')).toEqual(['editor', 'moderator', 'owner'])
  expect(rolesThat('evidence', 'change', true)).toEqual(['contributor', 'editor', 'moderator', 'owner'])
  expect(rolesThat('evidence', 'erase')).toEqual(['moderator', 'owner'])
  expect(rolesThat('evidence', 'erase', true)).toEqual(['contributor', 'editor', 'moderator', 'owner'])
})

it('[A44] M50 nobody changes an entry of the log, its author neither', () => {
  expect(rolesThat('decision', 'change', true)).toEqual([])
  expect(rolesThat('decision', 'erase', true)).toEqual(['owner'])
})
