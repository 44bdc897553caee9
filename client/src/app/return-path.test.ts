import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

describe('the way back after signing in', () => {
  it.each(['/', '/b/board-1', '/settings?tab=members', '/b/board-1#element=abc'])(
    '[P54] %s leads back',
    (path) => {
      expect(returnPath(path)).toBe(path)
    },
  )

  it.each([
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    '/\t/elsewhere.test',
    'javascript:alert(1)',
    'b/board-1',
    '',
    null,
    42,
    ['/b'],
  ])('[P54] %j leads nowhere', (from) => {
    expect(returnPath(from)).toBeNull()
  })
})
