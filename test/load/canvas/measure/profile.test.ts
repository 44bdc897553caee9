import { expect, it } from 'vitest'
import { type CpuProfile, asLines, longestFunctions } from './profile.ts'

const node = (id: number, functionName: string): CpuProfile['nodes'][number] => ({
  id,
  callFrame: { functionName, url: '', lineNumber: 0, columnNumber: 0 },
})

it('[L10] a profile tells which functions worked longest themselves, wherever they were called from', () => {
  const profile: CpuProfile = {
    nodes: [node(1, 'paint'), node(2, '(idle)'), node(3, 'layOut'), node(4, 'paint')],
    samples: [1, 2, 3, 4, 1],
    timeDeltas: [0, 2_000, 90_000, 3_000, 5_000],
  }
  const found = longestFunctions(profile, '/nowhere', 2)
  expect(found.map(({ name, ms }) => [name, ms])).toEqual([
    ['paint', 7],
    ['layOut', 3],
  ])
  expect(found[0]?.share).toBeCloseTo(0.7)
  expect(asLines(found).split('\n')[0]).toContain('7.0 ms  70.0 %  paint')
})
