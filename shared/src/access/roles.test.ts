import { expect, it } from 'vitest'
import { can, higherRole, roles } from './roles.ts'

it('[A1] a role may do whatever a lesser role may do', () => {
  expect(roles.map((role) => can(role, 'board.edit'))).toEqual([false, false, true, true, true])
  expect(roles.map((role) => can(role, 'member.invite'))).toEqual([false, false, false, true, true])
})

it('[A1] only an owner deletes a board', () => {
  expect(roles.filter((role) => can(role, 'board.delete'))).toEqual(['owner'])
})

it('[A2] the more trusted of two roles counts', () => {
  expect(higherRole('viewer', 'owner')).toBe('owner')
  expect(higherRole('moderator', 'editor')).toBe('moderator')
})
