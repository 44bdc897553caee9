import { expect, it } from 'vitest'
import { lowered } from './phase-rights.ts'
import { roles } from './roles.ts'

it('[K10] a phase lowers who takes part and raises nobody; who may run workshops keeps their role', () => {
  const all = (cap: Parameters<typeof lowered>[1]) => roles.map((role) => lowered(role, cap))
  expect(all(null)).toEqual([...roles])
  expect(all('viewer')).toEqual(['viewer', 'viewer', 'viewer', 'moderator', 'owner'])
  expect(all('contributor')).toEqual(['viewer', 'contributor', 'contributor', 'moderator', 'owner'])
})
